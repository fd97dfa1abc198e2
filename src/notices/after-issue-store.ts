import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Representation, Served } from './notice.ts'

/** Who was told of a notice, by id and name. */
export async function listTold({ db }: Look, noticeId: string): Promise<{ personId: string; name: string }[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select t.person_id as "personId", p.name from notices_told t
      join people p on p.authority_id = t.authority_id and p.id = t.person_id
    where t.notice_id = ${noticeId} order by p.name_sorted, p.id`.execute(db)
  return rows
}

export async function addTold({ db, actor }: Work, noticeId: string, people: readonly string[]): Promise<void> {
  const of = { authority_id: actor.authorityId, notice_id: noticeId }
  const rows = [...new Set(people)].map((person_id) => ({ ...of, id: newId(), person_id }))
  if (rows.length > 0) await db.insertInto('notices_told').values(rows).execute()
}

/** On whom a notice was served, and to whom copies went. */
export async function listServed({ db }: Look, noticeId: string): Promise<Served[]> {
  return db
    .selectFrom('notices_served')
    .select(['on_whom as onWhom', 'is_copy as isCopy', 'how', 'served_on as servedOn'])
    .where('notice_id', '=', noticeId)
    .orderBy('served_on')
    .orderBy('id')
    .execute()
}

export async function addServed({ db, actor, today }: Work, noticeId: string, served: Served): Promise<void> {
  const { onWhom, isCopy, how, servedOn } = served
  await db
    .insertInto('notices_served')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), notice_id: noticeId, on_whom: onWhom, is_copy: isCopy, how },
      ...{ served_on: servedOn, added_on: today, added_by: actor.personId },
    })
    .execute()
}

/** What the school has said of a notice, and what it was answered. */
export async function listRepresentations({ db }: Look, noticeId: string): Promise<Representation[]> {
  const { rows } = await sql<Representation>`
    select r.id, r.from_whom as "fromWhom", r.received_on as "receivedOn", r.says, r.answer, r.answered_on as "answeredOn",
      p.name as "answeredByName"
    from notice_representations r left join people p on p.authority_id = r.authority_id and p.id = r.answered_by
    where r.notice_id = ${noticeId} order by r.received_on, r.id`.execute(db)
  return rows
}

export async function addRepresentation(
  { db, actor, today }: Work,
  noticeId: string,
  { fromWhom, receivedOn, says }: Pick<Representation, 'fromWhom' | 'receivedOn' | 'says'>,
): Promise<void> {
  await db
    .insertInto('notice_representations')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), notice_id: noticeId, from_whom: fromWhom, says },
      ...{ received_on: receivedOn, added_on: today, added_by: actor.personId },
      ...{ answer: null, answered_on: null, answered_by: null },
    })
    .execute()
}

export async function answerIt({ db, actor, today }: Work, id: string, answer: string): Promise<void> {
  await db
    .updateTable('notice_representations')
    .set({ answer, answered_on: today, answered_by: actor.personId })
    .where('id', '=', id)
    .execute()
}
