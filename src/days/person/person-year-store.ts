import { sql } from 'kysely'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

/** Half-days of somebody's visits to one school in a year, booked and held. */
export type AtSchool = { schoolId: string; schoolName: string; booked: number; held: number }

/** The visits of a person in a year that were not called off, summed up by school, by its name. */
export async function sumVisitsAtSchools(look: Look, personId: string, schoolYear: SchoolYear): Promise<AtSchool[]> {
  const { rows } = await sql<AtSchool>`
    select s.id as "schoolId", s.name as "schoolName",
      coalesce(sum(case v.length when 'whole-day' then 2 else 1 end) filter (where v.status = 'booked'), 0)::integer as booked,
      coalesce(sum(case v.length when 'whole-day' then 2 else 1 end) filter (where v.status = 'held'), 0)::integer as held
    from visits v join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    where v.adviser_id = ${personId} and v.status <> 'cancelled'
      and v.booked_for between ${firstDayOf(schoolYear)} and ${lastDayOf(schoolYear)}
    group by s.id, s.name, s.name_sorted
    order by s.name_sorted, s.id`.execute(look.db)
  return rows
}
