import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

/** Whether a visit of a kind was held at a school in a school year. */
export async function isVisitHeldIn(
  { db }: Look,
  { schoolId, schoolYear }: { schoolId: string; schoolYear: SchoolYear },
  visitType: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('visits')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('visit_type', '=', visitType)
    .where('status', '=', 'held')
    .where('held_on', '>=', firstDayOf(schoolYear))
    .where('held_on', '<=', lastDayOf(schoolYear))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
