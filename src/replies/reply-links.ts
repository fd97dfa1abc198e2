import { sql } from 'kysely'
import type { PoolClient } from 'pg'
import type { Db } from '#db/database.ts'
import type { Power } from '#model/index.ts'
import { addDays, londonMidnightOf, type PlainDate } from '#shared/plain-date.ts'
import { hashOf, lookOf, newSessionToken, type Session } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import { isWithin } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { findRecordOfLink, type RecordOfLink } from './record-of-link-store.ts'

/** What somebody who opened a link is there for, and whether its last day has passed or its reply was sent. */
export type OpenedLink = { record: RecordOfLink; isOver: boolean }

/** What a link opens of what its owner may do: the one record, and the reply to it. */
const OPENED: readonly Power[] = ['see-school', 'reply']

/** Makes the secret part of a link for one person and one record, good until a day is over; the database keeps its hash. Undefined for somebody without an address. */
export async function newReplyLink(
  work: Work,
  personId: string,
  recordId: string,
  lastDay: PlainDate,
): Promise<string | undefined> {
  const { token, hash } = newSessionToken()
  const until = londonMidnightOf(addDays(lastDay, 1))
  const { rows } = await sql<{ added: boolean }>`
    select access.add_reply_link(${hash}, ${personId}, ${recordId}, ${work.now}, ${until}) as added`.execute(work.db)
  return rows[0]?.added ? token : undefined
}

/** The reply was sent: its links have done their work, those of others too. */
export async function endReplyLinks(work: Work, recordId: string): Promise<void> {
  await sql`select access.end_reply_links(${recordId}, ${work.now})`.execute(work.db)
}

/**
 * Opens a link for the transaction at hand, however often: its owner's look, narrowed to the one school and to replying.
 * Undefined where there is no such link.
 */
export async function openReplyLink(
  web: Web,
  { db, client, token }: { db: Db; client: PoolClient; token: string },
): Promise<{ look: Look; link: OpenedLink } | undefined> {
  const { rows } = await client.query<{ opened: (Session & { recordId: string; isOver: boolean }) | null }>({
    name: 'open-reply-link',
    text: 'select access.open_reply_link($1, $2, $3) as opened',
    values: [hashOf(token), web.clock.now(), web.clock.today()],
  })
  const opened = rows[0]?.opened
  if (!opened?.modelVersionId) return undefined
  const whole = await lookOf(web, web.clock, db, opened)
  const record = await findRecordOfLink(whole, opened.recordId)
  return record && { look: narrowed(whole, record.schoolId), link: { record, isOver: opened.isOver } }
}

function narrowed(look: Look, schoolId: string): Look {
  const reach = (power: Power) => ({
    everything: false,
    schoolIds: new Set(OPENED.includes(power) && isWithin(look.reach(power), schoolId) ? [schoolId] : []),
  })
  return { ...look, reach }
}
