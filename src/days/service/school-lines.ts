import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { listAllocations } from '../allocation/allocation-store.ts'
import { dueOfSchools } from '../due/reckon.ts'
import { sumVisitsOfSchools } from '../due/reckoning-store.ts'
import { sumsOf, type Sums } from '../school/school-year.ts'

/** gap: something firm is due and nothing was allocated · over: more is booked or held than is due or allocated · so: neither. */
export const SCHOOL_STANDS = ['gap', 'over', 'so'] as const
export type SchoolStands = (typeof SCHOOL_STANDS)[number]

/** One school's year in days. */
export type SchoolLine = Sums & { schoolId: string; schoolName: string; stands: SchoolStands }

/** What every school within sight is due in a year, with what became of it, by name; reckoned anew on each call. Bounded queries. */
export async function schoolLines(look: Look, schoolYear: SchoolYear, ids?: readonly string[]): Promise<SchoolLine[]> {
  const dues = (await dueOfSchools(look, { schoolYear, ids })).filter(({ isServed }) => isServed)
  const all = dues.map(({ schoolId }) => schoolId)
  const [allocations, visits] = await Promise.all([
    listAllocations(look, { schoolYear, schoolIds: all }),
    sumVisitsOfSchools(look, { schoolYear, ids: all }),
  ])
  const [allocated, made] = [bySchool(allocations), bySchool(visits)]
  return dues.map(({ schoolId, schoolName, lines }) => {
    const sums = sumsOf(lines, allocated.get(schoolId) ?? [], made.get(schoolId) ?? [])
    const isGap = sums.allocated === 0 && lines.some(({ due, halfDays }) => due.firm && halfDays > 0)
    return { ...{ schoolId, schoolName }, ...sums, stands: sums.left < 0 ? 'over' : isGap ? 'gap' : 'so' }
  })
}

function bySchool<T extends { schoolId: string | null }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) if (row.schoolId) found.set(row.schoolId, [...(found.get(row.schoolId) ?? []), row])
  return found
}
