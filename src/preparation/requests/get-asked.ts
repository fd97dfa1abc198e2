import type { VisitInModel } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import type { Answer, Asked, Came, Standing } from './asked.ts'
import { listAsked, standingOf } from './request-rules.ts'
import { listAnswers, listOwnRequests } from './request-store.ts'

/** Something asked before a visit, with how it stands today and all that came of it. */
export type AskedAndAnswered = Asked & {
  standing: Standing
  /** Everything that came, what was taken back among it. */
  answers: readonly Answer[]
}

/** All that is asked before a visit, as it stands today. */
export async function listAskedAndAnswered(
  look: Look,
  { visit, type }: VisitInModel,
  cameElsewhere: ReadonlyMap<string, Came> = new Map(),
): Promise<AskedAndAnswered[]> {
  const [own, all] = await Promise.all([listOwnRequests(look, visit.id), listAnswers(look, visit.id)])
  return listAsked(visit, type, own).map((asked) => {
    const answers = all.filter(({ key }) => key === asked.key)
    const elsewhere = cameElsewhere.get(asked.key)
    const came = [...cameOf(answers), ...(elsewhere ? [elsewhere] : [])]
    return { ...asked, answers, standing: standingOf(asked, came, visit, look.today) }
  })
}

/** One thing asked before a visit, by its key. Throws NotFound. */
export async function getAsked(look: Look, found: VisitInModel, key: string): Promise<AskedAndAnswered> {
  const asked = (await listAskedAndAnswered(look, found)).find((each) => each.key === key)
  if (!asked) throw new NotFound('request before the visit', key)
  return asked
}

/** The answers that stand. */
export const standing = (answers: readonly Answer[]) => answers.filter(({ struckOutBecause }) => !struckOutBecause)

const cameOf = (answers: readonly Answer[]): Came[] =>
  standing(answers).map(({ cameOn, cameAtVisit }) => ({ on: cameOn, atVisit: cameAtVisit }))
