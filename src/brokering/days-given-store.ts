import { sql } from 'kysely'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

/** Days of help in a school year by who gave it, in half-days: what was agreed in it, and what was logged in it. */
export type HelpDaysOfYear = {
  schoolYear: SchoolYear
  giver: 'schools' | 'service' | 'other'
  agreed: number
  logged: number
}

/** The school year in which a date falls. */
const yearOf = (column: string) =>
  sql`(extract(year from ${sql.ref(column)}) - case when extract(month from ${sql.ref(column)}) < 9 then 1 else 0 end)::integer`

/** Whose the strength is that is given: a school's, a partner's, or with neither the service's own. */
const GIVER = sql`case when m.giver_school_id is not null then 'schools' when p.partner is null then 'service' else 'other' end`

/**
 * RO-115. What is agreed between two schools and what was logged of it, by school year and who gives it: a school, the service itself, or a partner from outside. Agreed: half-days of the year in which it starts; of what was ended
 * early only what was worked. Left out is what stands elsewhere by the same person at the same school: days allocated to them in the year, time that they confirmed for the day. One query.
 */
export async function listHelpDays({ db }: Look): Promise<HelpDaysOfYear[]> {
  const { rows } = await sql<HelpDaysOfYear>`
    select g.year as "schoolYear", g.giver, sum(g.agreed)::integer as agreed, sum(g.logged)::integer as logged
    from (
      select ${yearOf('m.starts_on')} as year, ${GIVER} as giver,
        case when m.status = 'ended' then least(m.half_days, coalesce((select sum(w.half_days) from help_entries w
          where w.authority_id = m.authority_id and w.match_id = m.id), 0)) else m.half_days end as agreed, 0 as logged
      from help_matches m join help_needs n on n.authority_id = m.authority_id and n.id = m.need_id
      join strength_points p on p.authority_id = m.authority_id and p.id = m.strength_id
      where m.receiver_on is not null and m.giver_on is not null and m.status in ('agreed', 'done', 'ended')
        and not exists (select from allocations a where a.authority_id = m.authority_id and a.person_id = m.person_id
          and a.school_id = n.school_id and a.school_year = ${yearOf('m.starts_on')} and a.withdrawn_on is null)
      union all
      select ${yearOf('e.held_on')}, ${GIVER}, 0, e.half_days
      from help_entries e join help_matches m on m.authority_id = e.authority_id and m.id = e.match_id
      join help_needs n on n.authority_id = m.authority_id and n.id = m.need_id
      join strength_points p on p.authority_id = m.authority_id and p.id = m.strength_id
      where e.half_days > 0 and not exists (select from ledger_lines l where l.authority_id = e.authority_id and l.kind = 'worked'
        and l.school_id = n.school_id and l.happened_on = e.held_on and l.person_id in (m.person_id, e.written_by))
    ) g
    group by g.year, g.giver order by g.year desc, g.giver limit 200`.execute(db)
  return rows
}
