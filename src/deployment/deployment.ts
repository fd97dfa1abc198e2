import type { SchoolYear } from '#shared/school-year.ts'
import { sumOf, type Weights } from './problem.ts'

/** asked → searching → found, or failed; what was found is adopted, line by line, until all of it is. */
export type DeploymentStatus = 'asked' | 'searching' | 'found' | 'failed' | 'adopting' | 'adopted'

/** A soft rule that speaks against somebody for a place, by its id, in words. */
export type Against = { id: string; says: string }

/** A proposal of who serves whom in a year in one role: what was asked, how far the search is, and what became of it. */
export type Deployment = {
  id: string
  schoolYear: SchoolYear
  role: string
  modelVersionId: string
  status: DeploymentStatus
  weights: Weights
  /** What it costs, in kilometres or what is worth as many: so far while the search goes on. */
  cost: number | null
  /** What it costs by pencil. */
  greedyCost: number | null
  /** Below this no proposal costs. */
  bound: number | null
  seconds: number | null
  askedById: string
  askedByName: string
  askedAt: Date
  adoptedAt: Date | null
  /** Why those who do not quite fit were adopted all the same. */
  because: string | null
  revision: number
}

/** A school or a group of a proposal, and who is to serve it. */
export type DeploymentLine = {
  id: string
  schoolId: string | null
  groupId: string | null
  placeName: string
  /** Half-days, term by term. */
  dueByTerm: number[]
  servedById: string | null
  servedByName: string | null
  personId: string | null
  personName: string | null
  isPinned: boolean
  whyNobody: string | null
  against: Against[]
  adoptedAt: Date | null
}

/** How far a proposal can be from the best at most, as a share of its cost; nothing where it is not known. */
export function gapOf({ cost, bound }: Pick<Deployment, 'cost' | 'bound'>): number | undefined {
  if (cost === null || bound === null) return undefined
  return cost === 0 ? 0 : Math.max(0, (cost - bound) / cost)
}

/** Whether somebody else is to serve a place than does now. */
export const isChange = ({ servedById, personId }: Pick<DeploymentLine, 'servedById' | 'personId'>): boolean =>
  personId !== null && servedById !== null && servedById !== personId

/** The half-days that a proposal asks of each person, term by term, by id. */
export function loadOfPeople(lines: readonly DeploymentLine[], terms: number): ReadonlyMap<string, number[]> {
  const load = new Map<string, number[]>()
  for (const { personId, dueByTerm } of lines) {
    if (personId === null) continue
    const before = load.get(personId) ?? Array.from({ length: terms }, () => 0)
    load.set(
      personId,
      before.map((halfDays, term) => halfDays + (dueByTerm[term] ?? 0)),
    )
  }
  return load
}

/** What is worth how many kilometres where nobody says otherwise: this product's own measure, for the planner to change. */
export const USUAL_WEIGHTS: Weights = { change: 30, misfit: 60, unfair: 20 }

/** The half-days that a line is due in the year. */
export const dueOf = ({ dueByTerm }: Pick<DeploymentLine, 'dueByTerm'>) => sumOf(dueByTerm)
