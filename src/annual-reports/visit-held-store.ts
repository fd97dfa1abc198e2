import type { AnnualReportRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

/** How far the visit of the year is on which a report rests. */
export type VisitOfReport = { isHeld: boolean; bookedFor: PlainDate | undefined }

/** NF-75. Whether the visit on which reports rest was held at a school in a school year, and else for when it is booked; as if held where they rest on none. */
export async function findVisitOfReport(
  { db }: Look,
  { schoolId, schoolYear }: { schoolId: string; schoolYear: SchoolYear },
  { restsOn }: AnnualReportRule,
): Promise<VisitOfReport> {
  if (!restsOn) return { isHeld: true, bookedFor: undefined }
  const [from, until] = [firstDayOf(schoolYear), lastDayOf(schoolYear)]
  const found = await db
    .selectFrom('visits')
    .select(['status', 'booked_for as bookedFor'])
    .where('school_id', '=', schoolId)
    .where('visit_type', '=', restsOn.visitType)
    .where(({ eb, or, and, between }) =>
      or([
        and([eb('status', '=', 'held'), between('held_on', from, until)]),
        and([eb('status', '=', 'booked'), between('booked_for', from, until)]),
      ]),
    )
    .orderBy('status', 'desc')
    .orderBy('booked_for')
    .limit(1)
    .executeTakeFirst()
  return { isHeld: found?.status === 'held', bookedFor: found?.bookedFor }
}
