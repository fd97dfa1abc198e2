import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { logEvent } from '#history/index.ts'
import { hashOf } from '#web/session.ts'
import { requireThat, type Look, type Work } from '#work/work.ts'

/**
 * The secret part of the address under which somebody's own visits can be followed. It is made from a grain of salt by the secret of this
 * installation, so that it can be shown again; the database holds the salt and the hash, from neither of which it can be told.
 */
function tokenOf(secret: Buffer, personId: string, salt: Buffer): string {
  return createHmac('sha256', secret).update(`calendar ${personId} `).update(salt).digest('base64url')
}

export type CalendarAddress = {
  madeAt: Date
  /** Undefined where it was made under another secret: it still works, and cannot be shown. */
  token: string | undefined
}

/** The address of the person who looks; undefined where they have none. */
export async function findCalendarAddress(look: Look, secret: Buffer): Promise<CalendarAddress | undefined> {
  const { rows } = await sql<{ hash: Buffer; salt: Buffer; made_at: Date }>`
    select * from access.find_calendar_address()`.execute(look.db)
  const [found] = rows
  if (!found) return undefined
  const token = tokenOf(secret, look.actor.personId, found.salt)
  return { madeAt: found.made_at, token: hashOf(token).equals(found.hash) ? token : undefined }
}

/** Makes an address for one's own visits; the one before stops at once. */
export async function makeCalendarAddress(work: Work, secret: Buffer): Promise<void> {
  requireThat(true, work, 'make an address for one’s own visits')
  const salt = randomBytes(16)
  const hash = hashOf(tokenOf(secret, work.actor.personId, salt))
  await sql`select access.make_calendar_address(${hash}, ${salt}, ${work.now})`.execute(work.db)
  await log(work, 'person.calendar-address-made')
}

/** Ends the address of one's own visits: calendars that follow it are told that there is nothing. */
export async function endCalendarAddress(work: Work): Promise<void> {
  requireThat(true, work, 'end the address of one’s own visits')
  await sql`select access.end_calendar_address()`.execute(work.db)
  await log(work, 'person.calendar-address-ended')
}

async function log(work: Work, name: string): Promise<void> {
  await logEvent(work, {
    name,
    subjects: [{ kind: 'person', id: work.actor.personId }],
    audience: 'keep-people',
  })
}
