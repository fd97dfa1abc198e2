import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { COUNTED_TO, MESSAGES_A_PAGE } from './counted.ts'
import type { Message, MessageState } from './message.ts'
import type { NewMessage } from './send-message.ts'

const IN_STATE: Readonly<Record<MessageState, ReturnType<typeof sql<boolean>>>> = {
  waiting: sql<boolean>`m.sent_at is null and m.failed_at is null`,
  sent: sql<boolean>`m.sent_at is not null and m.failed_at is null`,
  failed: sql<boolean>`m.failed_at is not null and (m.tries > 0 or m.sent_at is not null)`,
  lapsed: sql<boolean>`m.failed_at is not null and m.tries = 0 and m.sent_at is null`,
}

type Asked = { state?: MessageState | undefined; before?: string | undefined }

/** The newest messages, or those before the one named. One more than a page holds, when there are more. */
export async function listMessages(look: Look, { state, before }: Asked): Promise<Message[]> {
  let query = messages(look)
  if (state) query = query.where(IN_STATE[state])
  if (before)
    query = query.where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('m.created_at', 'm.id'),
        '<',
        selectFrom('messages as last')
          .select(['last.created_at', 'last.id'])
          .where('last.id', '=', before)
          .$asTuple('created_at', 'id'),
      ),
    )
  return query
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(MESSAGES_A_PAGE + 1)
    .execute()
}

/** How many messages are in a state; one more than is counted to where there are more. */
export async function countMessages(look: Look, state: MessageState): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from messages m where ${IN_STATE[state]} limit ${COUNTED_TO + 1}) m`.execute(
    look.db,
  )
  return rows[0]?.count ?? 0
}

/** One message. Throws NotFound. */
export async function getMessage(look: Look, id: string): Promise<Message> {
  const message = await messages(look).where('m.id', '=', id).executeTakeFirst()
  if (!message) throw new NotFound('message', id)
  return message
}

/** One message, held until the deed ends. Throws NotFound. */
export async function getMessageToChange(work: Work, id: string): Promise<Message> {
  const message = await messages(work).where('m.id', '=', id).forUpdate('m').executeTakeFirst()
  if (!message) throw new NotFound('message', id)
  return message
}

function messages({ db }: Look) {
  return db
    .selectFrom('messages as m')
    .innerJoin('people as p', 'p.id', 'm.to_person')
    .select([
      'm.id',
      'm.to_person as toPersonId',
      'p.name as toName',
      'm.address',
      'm.subject',
      'm.body',
      'm.kind',
      sql<boolean>`m.calendar is not null`.as('hasCalendar'),
      'm.created_at as createdAt',
      'm.sent_at as sentAt',
      'm.tries',
      'm.last_problem as lastProblem',
      'm.failed_at as failedAt',
      'm.failed_because as failedBecause',
    ])
}

/** Puts a message among those that wait to be sent. Gives its id; undefined where its key was written under before. */
export async function addMessage(look: Look, message: NewMessage, once: string | null): Promise<string | undefined> {
  const id = newId()
  const { numInsertedOrUpdatedRows } = await look.db
    .insertInto('messages')
    .values({
      authority_id: look.actor.authorityId,
      id,
      to_person: message.toPersonId,
      address: message.address,
      subject: message.subject,
      body: message.body,
      kind: message.kind ?? 'letter',
      once,
      calendar: message.calendar?.file ?? null,
      calendar_method: message.calendar?.method ?? null,
      message_id: messageIdOf(id),
      created_at: look.now,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'once']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? id : undefined
}

/** The address that somebody has today; undefined where they have none. */
export async function findAddress(look: Look, personId: string): Promise<string | undefined> {
  const person = await look.db.selectFrom('people').select('email').where('id', '=', personId).executeTakeFirst()
  return person?.email ?? undefined
}

/** Under which a message goes, and goes again where nobody knows whether it arrived, so that a receiver can tell. */
export function messageIdOf(id: string): string {
  return `${id}@waymark`
}
