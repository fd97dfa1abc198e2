import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'

/** What a school answered to its letter. */
export type NeedReply = { answer: 'taken-note' | 'disagrees'; says: string | null; repliedOn: PlainDate; by: string }

/** That a school asked for a decision to be looked at again, and what came of it. */
export type Reconsideration = {
  id: string
  because: string
  askedOn: PlainDate
  askedBy: string
  outcome: 'stands' | 'changes' | null
  answer: string | null
  answeredOn: PlainDate | null
  answeredBy: string | null
  revision: number
}

export async function findNeedReply({ db }: Look, decisionId: string): Promise<NeedReply | undefined> {
  return db
    .selectFrom('need_replies as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.replied_by'),
    )
    .select(['r.answer', 'r.says', 'r.replied_on as repliedOn', 'p.name as by'])
    .where('r.decision_id', '=', decisionId)
    .executeTakeFirst()
}

export async function addNeedReply(
  { db, actor, today }: Work,
  decisionId: string,
  { answer, says }: Pick<NeedReply, 'answer' | 'says'>,
): Promise<void> {
  await db
    .insertInto('need_replies')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), decision_id: decisionId, answer, says },
      ...{ replied_on: today, replied_by: actor.personId },
    })
    .execute()
}

export async function findReconsideration({ db }: Look, decisionId: string): Promise<Reconsideration | undefined> {
  return db
    .selectFrom('need_reconsiderations as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.asked_by'),
    )
    .leftJoin('people as a', (join) =>
      join.onRef('a.authority_id', '=', 'r.authority_id').onRef('a.id', '=', 'r.answered_by'),
    )
    .select(['r.id', 'r.asked_because as because', 'r.asked_on as askedOn', 'p.name as askedBy', 'r.outcome'])
    .select(['r.answer', 'r.answered_on as answeredOn', 'a.name as answeredBy', 'r.revision'])
    .where('r.decision_id', '=', decisionId)
    .executeTakeFirst()
}

export async function addReconsideration(
  { db, actor, today }: Work,
  decisionId: string,
  because: string,
): Promise<void> {
  await db
    .insertInto('need_reconsiderations')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), decision_id: decisionId, asked_because: because },
      ...{
        asked_on: today,
        asked_by: actor.personId,
        outcome: null,
        answer: null,
        answered_on: null,
        answered_by: null,
      },
    })
    .execute()
}

export async function answerIt(
  { db, actor, today }: Work,
  id: string,
  { outcome, answer }: { outcome: 'stands' | 'changes'; answer: string },
): Promise<void> {
  await db
    .updateTable('need_reconsiderations')
    .set({ outcome, answer, answered_on: today, answered_by: actor.personId, revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .execute()
}
