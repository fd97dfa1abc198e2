import { sql } from 'kysely'
import { isId, newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Presence } from './presence.ts'

const presences = (look: Look, schoolId: string) =>
  look.db
    .selectFrom('presences')
    .select([
      'id',
      'school_id as schoolId',
      'who',
      'purpose',
      'started_on as startedOn',
      'finished_on as finishedOn',
      'revision',
    ])
    .where('school_id', '=', schoolId)

/** Who else works in a school, or did: those still there first, the latest first. */
export async function listPresences(look: Look, schoolId: string): Promise<Presence[]> {
  return presences(look, schoolId)
    .orderBy(sql`finished_on desc nulls first`)
    .orderBy('started_on', 'desc')
    .execute()
}

export async function findPresence(look: Look, schoolId: string, id: string): Promise<Presence | undefined> {
  return isId(id) ? presences(look, schoolId).where('id', '=', id).executeTakeFirst() : undefined
}

/** The same, held until the deed ends. */
export async function findPresenceToChange(work: Work, schoolId: string, id: string): Promise<Presence | undefined> {
  return isId(id) ? presences(work, schoolId).where('id', '=', id).forUpdate().executeTakeFirst() : undefined
}

export async function addPresenceRow(
  work: Work,
  presence: Omit<Presence, 'id' | 'finishedOn' | 'revision'>,
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('presences')
    .values({
      authority_id: work.actor.authorityId,
      id,
      school_id: presence.schoolId,
      who: presence.who,
      purpose: presence.purpose,
      started_on: presence.startedOn,
    })
    .execute()
  return id
}

export async function endPresenceRow(work: Work, id: string, finishedOn: PlainDate): Promise<void> {
  await work.db
    .updateTable('presences')
    .set({ finished_on: finishedOn, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
