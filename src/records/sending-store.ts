import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { SentContent, VisitRecord } from './record.ts'

/** What the school was sent to read for accuracy: by whom, when, and the text as it stood. */
export type Sending = { sentAt: Date; sentBy: string; sentByName: string; content: SentContent }

/** Keeps what the school is being sent, for good (XX-06). */
export async function addSending(work: Work, { id, sections, entries }: VisitRecord): Promise<void> {
  const content: SentContent = { sections, entries }
  await work.db
    .insertInto('record_sendings')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      record_id: id,
      sent_at: work.now,
      sent_by: work.actor.personId,
      content: JSON.stringify(content),
    })
    .execute()
}

/** What the school was sent of a record; undefined while it has not been. */
export async function findSending(look: Look, recordId: string): Promise<Sending | undefined> {
  return look.db
    .selectFrom('record_sendings as s')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 's.authority_id').onRef('p.id', '=', 's.sent_by'),
    )
    .select(['s.sent_at as sentAt', 's.sent_by as sentBy', 'p.name as sentByName', 's.content'])
    .where('s.record_id', '=', recordId)
    .executeTakeFirst()
}
