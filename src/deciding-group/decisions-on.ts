import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { Considered, Outcome } from './meeting.ts'

/** What the body has before it, or decided, of something that another room holds. */
export type DecisionOn = {
  aboutId: string
  itemId: string
  title: string
  meetingOn: PlainDate
  /** Whether votes are recorded: from then on the thing stays as it is until it is decided. */
  isVoted: boolean
  outcome: Outcome | null
  decision: string | null
  /** What was considered before it was decided. */
  considered: Considered
  decidedOn: PlainDate | null
}

/** RO-78, RO-98. What the body has before it and decided of things of one kind, the latest meeting first; for everybody who may know of the things. One query. */
export async function decisionsOn(look: Look, kind: string, ids: readonly string[]): Promise<DecisionOn[]> {
  if (!look.model.decidingGroup || ids.length === 0) return []
  const { rows } = await sql<DecisionOn>`
    select i.about_id as "aboutId", i.id as "itemId", i.title, m.held_on::text as "meetingOn", i.outcome, i.decision, i.considered,
      i.decided_on::text as "decidedOn",
      exists (select from deciding_votes v where v.authority_id = i.authority_id and v.item_id = i.id) as "isVoted"
    from deciding_items i join deciding_meetings m on m.authority_id = i.authority_id and m.id = i.meeting_id
    where i.about_kind = ${kind} and i.about_id = any (${[...ids]}::uuid[])
    order by m.held_on desc, i.added_at desc, i.id desc`.execute(look.db)
  return rows
}
