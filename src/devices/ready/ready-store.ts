import { sql } from 'kysely'
import { addDays } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

const MOST = 60

/**
 * The visits of whoever looks that are to be ready on their device: their own, from today on, of which a record may be
 * kept. NF-86: the condition is the query's own, so that no other kind comes as far as a rule.
 */
export async function listComingVisits(look: Look, days: number): Promise<string[]> {
  const rows = await look.db
    .selectFrom('visits')
    .select('id')
    .where('adviser_id', '=', look.actor.personId)
    .where('may_have_record', '=', true)
    .where('status', 'in', ['booked', 'held'])
    .where(sql<boolean>`coalesce(held_on, booked_for) between ${look.today} and ${addDays(look.today, days)}`)
    .where(withinReach(look.reach('see-school'), 'school_id'))
    .where(withinReach(look.reach('write'), 'school_id'))
    .orderBy('booked_for')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(({ id }) => id)
}
