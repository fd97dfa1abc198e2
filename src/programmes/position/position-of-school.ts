import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { SchoolPosition } from '../programme.ts'
import { positionsOf } from './list-positions.ts'
import { listSchoolLines } from './position-store.ts'

/** Where one school stands in a year; undefined for one that has closed or that the person may not know of. */
export async function positionOfSchool(
  look: Look,
  schoolYear: SchoolYear,
  schoolId: string,
): Promise<SchoolPosition | undefined> {
  const lines = await listSchoolLines(look, { schoolId, limit: 1 })
  return (await positionsOf(look, schoolYear, lines))[0]
}
