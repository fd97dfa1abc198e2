import { sql } from 'kysely'
import type { Look } from '#work/work.ts'
import type { Letter } from './post/post.ts'

/** A message at hand: what goes out, and how often that was tried before. */
export type AtHand = Letter & { tries: number }

/**
 * Takes a message to send it, and has it alone until a moment of the machine's clock. 'over' where it was sent or given up,
 * 'held' where somebody else has it.
 */
export async function takeMessage(look: Look, id: string, now: Date, until: Date): Promise<AtHand | 'over' | 'held'> {
  const { rows } = await sql<AtHand & { method: 'REQUEST' | 'CANCEL' | null; file: string | null }>`
    update messages m set tries = m.tries + 1, held_until = ${until}
    from people p
    where m.id = ${id} and p.id = m.to_person and m.sent_at is null and m.failed_at is null
      and (m.held_until is null or m.held_until <= ${now})
    returning m.message_id as "messageId", p.name as "toName", m.address as "toAddress", m.subject, m.body as text, m.tries,
      m.calendar_method as method, m.calendar as file`.execute(look.db)
  const [taken] = rows
  if (taken) {
    const { method, file, ...letter } = taken
    return method && file ? { ...letter, calendar: { method, file } } : letter
  }
  const waiting = await look.db
    .selectFrom('messages')
    .select('id')
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirst()
  return waiting ? 'held' : 'over'
}

/** The message went, for all that can be known here. */
export async function markSent(look: Look, id: string, by: 'smtp' | 'notify'): Promise<void> {
  await look.db
    .updateTable('messages')
    .set({ sent_at: look.now, went_by: by, held_until: null, last_problem: null })
    .where('id', '=', id)
    .execute()
}

/** The message did not go, and is tried again. */
export async function markNotYet(look: Look, id: string, problem: string): Promise<void> {
  await look.db
    .updateTable('messages')
    .set({ last_problem: problem, held_until: null })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute()
}

/** The message is given up, or came back, for a reason in plain words. The first reason stays. */
export async function markFailed(look: Look, id: string, because: string): Promise<void> {
  await look.db
    .updateTable('messages')
    .set({ failed_at: look.now, failed_because: because, held_until: null })
    .where('id', '=', id)
    .where('failed_at', 'is', null)
    .execute()
}

/** Puts a failed message among those that wait, to the address that its person has today. */
export async function putBack(look: Look, id: string, address: string): Promise<void> {
  await look.db
    .updateTable('messages')
    .set({
      address,
      failed_at: null,
      failed_because: null,
      last_problem: null,
      sent_at: null,
      went_by: null,
      tries: 0,
      held_until: null,
    })
    .where('id', '=', id)
    .execute()
}

type Forgotten = { id: string; wasTried: boolean; createdAt: Date }

/**
 * Messages that wait with nobody under way to send them: never taken though they were written an hour ago, or not taken again
 * within the longest wait between two tries. Each is noted as looked at, so that the next round leaves it in peace.
 */
export async function takeForgotten(
  look: Look,
  writtenBefore: Date,
  heldBefore: Date,
  now: Date,
): Promise<Forgotten[]> {
  const { rows } = await sql<Forgotten>`
    update messages m set held_until = ${now}
    where m.id in (
      select id from messages where sent_at is null and failed_at is null
        and (held_until is null and created_at < ${writtenBefore} or held_until < ${heldBefore})
      order by created_at limit 500)
    returning m.id, m.tries > 0 as "wasTried", m.created_at as "createdAt"`.execute(look.db)
  return rows
}

/** The messages sent by Notify of which these references speak, with their ids. */
export async function listByReference(
  look: Look,
  references: readonly string[],
): Promise<{ id: string; messageId: string }[]> {
  if (references.length === 0) return []
  return look.db
    .selectFrom('messages')
    .select(['id', 'message_id as messageId'])
    .where('went_by', '=', 'notify')
    .where('failed_at', 'is', null)
    .where(sql<boolean>`message_id = any (${[...references]}::text[])`)
    .execute()
}

/** Somebody whom nothing reaches: the last message to the address that they have today failed. */
export type Unreached = { personId: string; name: string; address: string; because: string; messageId: string }

/** People whose address of today does not take what is sent to it, by name. */
export async function listUnreached(look: Look): Promise<Unreached[]> {
  const { rows } = await sql<Unreached>`
    select p.id as "personId", p.name, last.address, last.failed_because as because, last.id as "messageId"
    from (select distinct on (to_person) * from messages
      where (authority_id, to_person) in (select authority_id, to_person from messages where failed_at is not null)
        and (sent_at is not null or tries > 0)
      order by to_person, created_at desc, id desc) last
    join people p on p.id = last.to_person and lower(last.address) = p.email
    where last.failed_at is not null
    order by p.name_sorted, p.id
    limit 1000`.execute(look.db)
  return rows
}
