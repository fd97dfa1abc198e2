import { readOwnModel } from '#model/model-examples.ts'
import { day, type PlainDate } from '#shared/plain-date.ts'
import type { NeedRule } from '#model/index.ts'
import type { Wanted } from './need.ts'
import type { AtSchool } from './need-rules.ts'

/** The need of one of our own models, for tests. */
export function ownNeed(model: Parameters<typeof readOwnModel>[0]): NeedRule {
  const { need } = readOwnModel(model)
  if (!need) throw new Error(`${model} says nothing of need`)
  return need
}

/** What somebody wants to decide: nothing but a category, from a day. */
export const wanted = (given: Partial<Wanted> & { category: string }): Wanted => ({
  ...{ level: null, reason: null, madeBy: null, madeOn: null, says: null, purposes: [], evidence: [] },
  ...{ loweredBy: null, lowersTo: null, startsOn: day('2004-09-17'), nextLookOn: null, ...given },
})

/** A primary school of which nothing was decided yet. */
export const aSchoolOfNeed = (given: Partial<AtSchool> = {}): AtSchool => ({
  ...{ name: 'Parr Brook Primary', isOpen: true, phase: 'primary', category: 'light-touch', lastFrom: undefined },
  ...given,
})

export const TODAY: PlainDate = day('2004-09-17')
