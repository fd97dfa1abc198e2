import { sql } from 'kysely'
import type { CoreWorkRule } from '#model/index.ts'
import { listedForInspection } from '#self-evaluation/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import { halvesOf } from '#visits/index.ts'
import { isAnywhere, withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** An inspection of a school that somebody of the team attended. */
export type Attended = {
  visitId: string
  schoolId: string
  schoolName: string
  heldOn: PlainDate
  personName: string
  /** The time used, in half-days. */
  halfDays: number
  /** Whether the school was on the year's list of those likely to be inspected; undefined for those who may not read that list. */
  wasListed: boolean | undefined
}

/** Whether there is anything of inspections that were attended for somebody. */
export const maySeeAttended = (look: Look): boolean =>
  !!look.model.coreWork?.inspections && isAnywhere(look.reach('see-contacts'))

/** ES-58. The inspections of a school year that were attended, within somebody's sight: who attended, and the time used. Two queries. */
export async function listAttended(
  look: Look,
  { visits }: NonNullable<CoreWorkRule['inspections']>,
  year: SchoolYear,
): Promise<Attended[]> {
  const { rows } = await sql<Omit<Attended, 'halfDays' | 'wasListed'> & { length: 'whole-day' | 'half-day' }>`
    select v.id as "visitId", s.id as "schoolId", s.name as "schoolName", v.held_on as "heldOn", p.name as "personName", v.length
    from visits v join schools s on s.authority_id = v.authority_id and s.id = v.school_id
      join people p on p.authority_id = v.authority_id and p.id = v.adviser_id
    where v.visit_type = any (${[...visits]}::text[]) and v.status = 'held' and v.held_on between ${firstDayOf(year)} and ${lastDayOf(year)}
      and ${withinReach(look.reach('see-contacts'), 'v.school_id')}
    order by v.held_on desc, s.name_sorted, v.id limit 500`.execute(look.db)
  const listed = await listedForInspection(look, year)
  return rows.map(({ length, ...row }) => ({
    ...row,
    halfDays: halvesOf(length),
    wasListed: listed && listed.some(({ schoolId }) => schoolId === row.schoolId),
  }))
}
