import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { listAllocations } from './allocation/allocation-store.ts'
import type { Allocation } from './allocation/allocation.ts'
import { capacityByTerm, type Capacity, type Standing } from './capacity/capacity.ts'
import { listCapacities } from './capacity/capacity-store.ts'
import { spread } from './spread.ts'
import { termsOf, type TermOfYear } from './year-terms.ts'

/** In which terms the half-days of an allocation lie: in its own, or over the year. */
export function allocatedByTerm(
  { halfDays, term }: Pick<Allocation, 'halfDays' | 'term'>,
  terms: readonly TermOfYear[],
) {
  if (term !== null && terms.some((each) => each.term === term))
    return terms.map((each) => (each.term === term ? halfDays : 0))
  return spread(
    halfDays,
    terms.map(() => 1),
  )
}

/** Where one stands by their capacities and allocations of a year. */
export function standingFrom(
  capacities: readonly Capacity[],
  allocations: readonly Pick<Allocation, 'halfDays' | 'term'>[],
  terms: readonly TermOfYear[],
): Standing {
  const byTerm = (rows: readonly (readonly number[])[]) =>
    terms.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const has = byTerm(capacities.map((each) => capacityByTerm(each, terms)))
  const gives = byTerm(allocations.map((each) => allocatedByTerm(each, terms)))
  const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0)
  return {
    capacity: capacities.length === 0 ? undefined : sum(has),
    allocated: sum(gives),
    capacityByTerm: has,
    allocatedByTerm: gives,
  }
}

/** SH-53, XX-09. What people have to give in a year, and what of it was allocated, by person; of some, or of everyone. */
export async function standingsOf(
  look: Look,
  { schoolYear, personIds }: { schoolYear: SchoolYear; personIds?: readonly string[] },
): Promise<ReadonlyMap<string, Standing>> {
  const [terms, capacities, allocations] = await Promise.all([
    termsOf(look, schoolYear),
    listCapacities(look, { schoolYear, personIds }),
    listAllocations(look, { schoolYear, personIds }),
  ])
  const people = new Set([...(personIds ?? []), ...capacities.map(({ personId }) => personId)])
  for (const { personId } of allocations) if (personId) people.add(personId)
  const of = <T extends { personId: string | null }>(rows: readonly T[], id: string) =>
    rows.filter(({ personId }) => personId === id)
  return new Map([...people].map((id) => [id, standingFrom(of(capacities, id), of(allocations, id), terms)] as const))
}

/** SH-53. How many half-days somebody has left in a year; undefined where nobody said what they have. */
export async function halfDaysLeft(look: Look, personId: string, schoolYear: SchoolYear): Promise<number | undefined> {
  const found = (await standingsOf(look, { schoolYear, personIds: [personId] })).get(personId)
  return found?.capacity === undefined ? undefined : found.capacity - found.allocated
}
