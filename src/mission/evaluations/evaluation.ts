import type { PlainDate } from '#shared/plain-date.ts'

/** As what somebody judges: a head, one of those with whom heads share it, or a member of the body that decides. */
export type Part = 'head' | 'beside' | 'group'

/** Somebody who could judge today: as what, and as a head for which phases. */
export type Judge = { part: Part; phases: readonly string[] }

/** What somebody says of the work: a point of the scale, what they found, and on what it rests. */
export type JudgementSaid = { value: number; says: string; evidence: string }

/** One dated judgement; of those before evidence was asked for there is none. */
export type Judgement = Judge & {
  personId: string
  name: string
  value: number
  says: string
  evidence: string | null
  judgedOn: PlainDate
}

/** RO-101. Something that followed an evaluation, and when. */
export type Following = { id: string; says: string; followedOn: PlainDate; writtenByName: string }

/** What is evaluated: a level of the model, one activity by its name, or one commission. */
export type ToEvaluate = { level: string; activity: string | null; commissionId: string | null }

/** An evaluation of the work at one of its levels. */
export type Evaluation = ToEvaluate & {
  id: string
  modelVersionId: string
  openedOn: PlainDate
  openedByName: string
  conclusion: string | null
  concludedOn: PlainDate | null
  concludedByName: string | null
  judgements: readonly Judgement[]
  followings: readonly Following[]
}
