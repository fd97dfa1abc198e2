import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { RegisteredGroup } from './comparison.ts'

/** Every group that stands on a day, with its schools of that day that are open. */
export async function listGroupsOn(look: Look, on: PlainDate): Promise<RegisteredGroup[]> {
  const { rows } = await sql<RegisteredGroup>`
    select g.id, g.name, g.kind, g.is_recognised as "isRecognised", array_agg(m.school_id) as "schoolIds"
    from groups g
    join group_memberships m on m.authority_id = g.authority_id and m.group_id = g.id
      and (m.started_on is null or m.started_on <= ${on}) and (m.finished_on is null or m.finished_on >= ${on})
    join schools s on s.authority_id = m.authority_id and s.id = m.school_id and s.status <> 'closed'
    where (g.started_on is null or g.started_on <= ${on}) and (g.finished_on is null or g.finished_on >= ${on})
    group by g.id, g.name, g.kind, g.is_recognised, g.name_sorted
    order by g.name_sorted, g.id`.execute(look.db)
  return rows
}

/** Half-days that schools ordered by the day, less what was free, in the last year up to one in which any were accepted. */
export async function sumTraded(look: Look, year: SchoolYear): Promise<number> {
  const { rows } = await sql<{ halfDays: number }>`
    select coalesce(sum(o.half_days - o.free_half_days), 0)::integer as "halfDays" from orders o
    where o.priced_per = 'day' and o.status in ('accepted', 'ended') and o.school_year = (
      select max(l.school_year) from orders l
      where l.priced_per = 'day' and l.status in ('accepted', 'ended') and l.school_year <= ${year})`.execute(look.db)
  return rows[0]?.halfDays ?? 0
}
