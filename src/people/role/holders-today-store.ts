import { sql } from 'kysely'
import type { Look } from '#work/work.ts'

/** Of some roles, how many people hold each today, and the first of them by name. */
export async function listHoldersToday(
  { db, today }: Look,
  roles: readonly string[],
  atMost: number,
): Promise<{ role: string; count: number; names: string[] }[]> {
  if (roles.length === 0) return []
  const { rows } = await sql<{ role: string; count: number; names: string[] }>`
    select role, count(*)::int as count,
      coalesce(array_agg(name order by place) filter (where place <= ${atMost}), '{}') as names
    from (
      select h.role, p.name, row_number() over (partition by h.role order by p.name_sorted, p.id) as place
      from held_roles h join people p on p.authority_id = h.authority_id and p.id = h.person_id
      where h.role = any (${[...roles]}) and h.started_on <= ${today}
        and (h.finished_on is null or ${today} <= h.finished_on)
      group by h.role, p.id, p.name, p.name_sorted
    ) held
    group by role`.execute(db)
  return rows
}
