import type { PlainDate } from '#shared/plain-date.ts'

/** As what somebody judges: a head, one of those with whom heads share it, or a member of the body that decides. */
export type Part = 'head' | 'beside' | 'group'

/** Somebody who could judge today: as what, and as a head for which phases. */
export type Judge = { part: Part; phases: readonly string[] }

/** One dated judgement. */
export type Judgement = Judge & {
  personId: string
  name: string
  value: number
  says: string
  judgedOn: PlainDate
}

/** An evaluation of the work at one of its levels. */
export type Evaluation = {
  id: string
  modelVersionId: string
  level: string
  activity: string | null
  openedOn: PlainDate
  openedByName: string
  conclusion: string | null
  concludedOn: PlainDate | null
  concludedByName: string | null
  judgements: readonly Judgement[]
}
