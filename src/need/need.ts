import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import type { NeedCategory, NeedRule } from '#model/index.ts'

/** How a decision stands: agreed in a round and not told yet, in force from its day, or struck out. */
export const STANDINGS = ['agreed', 'in-force', 'struck-out'] as const
export type DecisionStanding = (typeof STANDINGS)[number]

/** For what a school is given more, how much of it, and who saw that it is needed. */
export type NamedPurpose = { purpose: string; says: string | null; intensity: string | null; seenBy: string | null }

/** Of what kind evidence is: something issued, figures that were loaded, or an inspection. */
export const EVIDENCE_KINDS = ['document', 'figures', 'inspection'] as const
/** Something held of a school that shows what a decision says of it. */
export type Evidence = { kind: (typeof EVIDENCE_KINDS)[number]; id: string }

/** What somebody decides, or proposes, of a school. */
export type Wanted = {
  category: string
  level: number | null
  reason: string | null
  madeBy: string | null
  madeOn: PlainDate | null
  says: string | null
  purposes: readonly NamedPurpose[]
  evidence: readonly Evidence[]
  loweredBy: string | null
  lowersTo: string | null
  startsOn: PlainDate
  nextLookOn: PlainDate | null
}

/** A decision on how much a school needs, as it was made, and what became of it. */
export type Decision = Wanted & {
  id: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  standing: DecisionStanding
  decidedOn: PlainDate
  decidedById: string
  decidedByName: string
  roundId: string | null
  documentId: string | null
  sentOn: PlainDate | null
  struckOutBecause: string | null
  struckOutAt: Date | null
  struckOutByName: string | null
  revision: number
}

/** A time in which a school stood in one category at one level; the last one goes on. */
export type NeedPeriod = {
  schoolId: string
  /** Undefined for the category in which every school begins. */
  decisionId: string | undefined
  category: string
  level: number | null
  reason: string | null
  startedOn: PlainDate | undefined
  finishedOn: PlainDate | undefined
}

/** The level that goes with a category where there is only one. */
export const usualLevel = ({ levels }: Pick<NeedCategory, 'levels'>): number | null =>
  levels?.anyOf.length === 1 ? (levels.anyOf[0] ?? null) : null

/** A category of the model by its id. */
export const categoryOf = (need: Pick<NeedRule, 'categories'>, id: string): NeedCategory | undefined =>
  need.categories.find((each) => each.id === id)

/** How much need a category stands for: 0 for the least; -1 for one that the model no longer has. */
export const rankOf = (need: Pick<NeedRule, 'categories'>, id: string): number =>
  need.categories.findIndex((each) => each.id === id)

/** Whether one stands for more need than another: 1 for more, -1 for less, 0 for the same. */
export function movement(
  need: Pick<NeedRule, 'categories'>,
  before: { category: string; level: number | null },
  now: { category: string; level: number | null },
): -1 | 0 | 1 {
  const byCategory = rankOf(need, now.category) - rankOf(need, before.category)
  const by = byCategory !== 0 ? byCategory : (now.level ?? 0) - (before.level ?? 0)
  return by > 0 ? 1 : by < 0 ? -1 : 0
}

/** The day on which one looks again where nobody says otherwise. */
export const usualNextLook = ({ nextLookMonths }: Pick<NeedRule, 'nextLookMonths'>, startsOn: PlainDate) =>
  nextLookMonths === undefined ? null : addMonths(startsOn, nextLookMonths)
