import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Message } from './message.ts'

/** How many messages a page shows. */
export const MESSAGES_A_PAGE = 50

/** The newest messages, or those before the one named. One more than a page holds, when there are more. */
export async function listMessages(look: Look, beforeId: string | undefined): Promise<Message[]> {
  const rows = await look.db
    .selectFrom('messages as m')
    .innerJoin('people as p', 'p.id', 'm.to_person')
    .select([
      'm.id',
      'm.to_person as toPersonId',
      'p.name as toName',
      'm.address',
      'm.subject',
      'm.body',
      'm.created_at as createdAt',
      'm.sent_at as sentAt',
    ])
    .$if(beforeId !== undefined, (query) =>
      query.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('m.created_at', 'm.id'),
          '<',
          selectFrom('messages as last')
            .select(['last.created_at', 'last.id'])
            .where('last.id', '=', beforeId ?? '')
            .$asTuple('created_at', 'id'),
        ),
      ),
    )
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(MESSAGES_A_PAGE + 1)
    .execute()
  return rows
}

/** How many messages wait to be sent. */
export async function countWaiting(look: Look): Promise<number> {
  const { waiting } = await look.db
    .selectFrom('messages')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('sent_at', 'is', null)
    .executeTakeFirstOrThrow()
  return waiting
}

/** Puts a message among those that wait to be sent. Gives its id. */
export async function addMessage(
  work: Work,
  message: { toPersonId: string; address: string; subject: string; body: string },
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('messages')
    .values({
      authority_id: work.actor.authorityId,
      id,
      to_person: message.toPersonId,
      address: message.address,
      subject: message.subject,
      body: message.body,
      message_id: `${id}@waymark`,
      created_at: work.now,
      sent_at: null,
    })
    .execute()
  return id
}
