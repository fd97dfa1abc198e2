import { anyOf } from '#db/sets.ts'
import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

/** Which programmes a school follows on a day. */
export type FollowedOn = (schoolId: string, on: PlainDate) => ReadonlySet<string>

/** NF-90. Which programmes some schools follow in some school years: those that they took up or, where it must be, bought. */
export async function openFollowed(
  look: Look,
  schoolIds: readonly string[],
  schoolYears: readonly SchoolYear[],
): Promise<FollowedOn> {
  const rows = await look.db
    .selectFrom('programme_followings')
    .select(['school_id as schoolId', 'school_year as schoolYear', 'programme', 'finished_on as finishedOn'])
    .where('school_id', '=', anyOf(schoolIds))
    .where(sql<boolean>`school_year = any (${[...schoolYears]}::integer[])`)
    .execute()
  return (schoolId, on) =>
    new Set(
      rows
        .filter((row) => row.schoolId === schoolId && row.schoolYear === schoolYearOf(on))
        .filter(({ finishedOn }) => finishedOn === null || on <= finishedOn)
        .map(({ programme }) => programme),
    )
}
