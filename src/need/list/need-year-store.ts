import { sql } from 'kysely'
import type { NeedRule } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Schools that were in one category on a day and are in another on a later one, or stayed; with how long they have been there. */
export type NeedMovement = { before: string; now: string; schools: number; months: number | null }

/**
 * The open schools within sight of their need by where they stood on two days, and the middle of the months for which they have been where
 * they are, by the day on which they came there last. One query whatever their number.
 */
export async function countMovements(
  look: Look,
  need: NeedRule,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<NeedMovement[]> {
  const on = (day: PlainDate) => sql`(
    select d.category from need_decisions d where d.authority_id = s.authority_id and d.school_id = s.id
      and d.standing = 'in-force' and d.starts_on <= ${day} order by d.starts_on desc limit 1)`
  const { rows } = await sql<NeedMovement>`
    select p.before, p.now, count(*)::integer as schools,
      round((percentile_cont(0.5) within group (order by (${to}::date - p.since) / 30.44))::numeric)::integer as months
    from (
      select n.before, n.now, (
        select min(d.starts_on) from need_decisions d where d.authority_id = n.authority_id and d.school_id = n.id
          and d.standing = 'in-force' and d.starts_on <= ${to} and d.category = n.now and not exists (
            select from need_decisions x where x.authority_id = d.authority_id and x.school_id = d.school_id
              and x.standing = 'in-force' and x.starts_on > d.starts_on and x.starts_on <= ${to} and x.category <> n.now)) as since
      from (
        select s.authority_id, s.id, coalesce(${on(from)}, ${need.start}) as before, coalesce(${on(to)}, ${need.start}) as now
        from schools s where ${withinReach(look.reach('see-need'), 's.id')} and s.status in ('open', 'proposed-to-close')) n) p
    group by p.before, p.now`.execute(look.db)
  return rows
}
