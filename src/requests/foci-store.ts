import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** A request that is tagged to a focus. */
export type TaggedRequest = { id: string; focus: string; schoolId: string; schoolName: string; askedOn: PlainDate }

/** WI-03. What schools within sight asked and tagged to some foci, the newest first; not what they took back. One query. */
export async function listTaggedRequests(look: Look, foci: readonly string[], most: number): Promise<TaggedRequest[]> {
  if (!look.model.requests) return []
  const { rows } = await sql<TaggedRequest>`
    select r.id, r.focus, r.school_id as "schoolId", s.name as "schoolName", r.asked_on as "askedOn"
    from support_requests r join schools s on s.authority_id = r.authority_id and s.id = r.school_id
    where r.focus = any (${[...foci]}::text[]) and r.status <> 'withdrawn' and ${withinReach(look.reach('see-need'), 'r.school_id')}
    order by r.asked_on desc, r.id desc limit ${most}`.execute(look.db)
  return rows
}
