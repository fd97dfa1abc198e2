import { isGivenBy } from '../due/booking-rules.ts'
import type { DueLine } from '../due/due.ts'
import type { VisitsOfSchool } from '../due/reckoning-store.ts'
import type { Allocation } from '../allocation/allocation.ts'
import type { ServiceModel } from '#model/index.ts'

/** What a school or group is due by one rule, with what became of it. */
export type DueShown = DueLine & {
  allocated: number
  booked: number
  held: number
  /** WI-17. What of the booked and held is in school. */
  thereMade: number
}

/** Half-days of one school's year in all. */
export type Sums = { due: number; allocated: number; booked: number; held: number; left: number }

/** Each line with what was allocated of its kinds, and the visits made in the roles that give it. An allocation counts for the first line that has its kind and role. */
export function dueShown(
  model: ServiceModel,
  lines: readonly DueLine[],
  allocations: readonly Pick<Allocation, 'kind' | 'role' | 'halfDays'>[],
  visits: readonly VisitsOfSchool[],
): DueShown[] {
  const lineOf = ({ kind, role }: Pick<Allocation, 'kind' | 'role'>) =>
    lines.findIndex(({ due }) => due.kinds.includes(kind) && due.by.includes(role))
  const visitLine = ({ visitType }: VisitsOfSchool) => {
    const type = model.visitTypes.find(({ id }) => id === visitType)
    const exact = lines.findIndex(({ due }) => due.visits === visitType)
    return exact >= 0 ? exact : lines.findIndex(({ due }) => type !== undefined && !due.visits && isGivenBy(due, type))
  }
  const sum = (rows: readonly { halfDays: number }[]) => rows.reduce((all, { halfDays }) => all + halfDays, 0)
  return lines.map((line, at) => ({
    ...line,
    allocated: sum(allocations.filter((each) => lineOf(each) === at)),
    booked: sum(visits.filter((each) => !each.isHeld && visitLine(each) === at)),
    held: sum(visits.filter((each) => each.isHeld && visitLine(each) === at)),
    thereMade: sum(visits.filter((each) => !each.isOffSite && visitLine(each) === at)),
  }))
}

/** The whole of a school's year: what is left is what it is due, or was allocated where that is more, without what is booked or held. */
export function sumsOf(
  lines: readonly DueLine[],
  allocations: readonly Pick<Allocation, 'halfDays'>[],
  visits: readonly VisitsOfSchool[],
): Sums {
  const sum = (rows: readonly { halfDays: number }[]) => rows.reduce((all, { halfDays }) => all + halfDays, 0)
  const [due, allocated] = [sum(lines), sum(allocations)]
  const [booked, held] = [sum(visits.filter(({ isHeld }) => !isHeld)), sum(visits.filter(({ isHeld }) => isHeld))]
  return { due, allocated, booked, held, left: Math.max(due, allocated) - booked - held }
}
