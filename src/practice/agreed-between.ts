import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** SH-13. How many entries of effective practice schools agreed between two days, how many of them the service has checked, and of how many schools they are; of those that stand. One query. Undefined where the model keeps none. */
export async function practiceAgreedBetween(
  look: Look,
  from: PlainDate,
  to: PlainDate,
): Promise<{ agreed: number; checked: number; schools: number } | undefined> {
  if (!look.model.practice) return undefined
  const { rows } = await sql<{ agreed: number; checked: number; schools: number }>`
    select count(*)::integer as agreed, (count(*) filter (where p.checked_on <= ${to}))::integer as checked,
      count(distinct p.school_id)::integer as schools
    from practice_entries p where p.status = 'agreed' and p.agreed_on between ${from} and ${to}
      and ${withinReach(look.reach('see-school'), 'p.school_id')}`.execute(look.db)
  return rows[0]
}
