import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Activity, ActivityAnswer } from './activity.ts'

/** What was proposed to a school for a visit, in the order in which it was, each with what the school says of it. */
export async function listActivities(look: Look, visitId: string): Promise<Activity[]> {
  return look.db
    .selectFrom('monitoring_activities as a')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'a.authority_id').onRef('p.id', '=', 'a.proposed_by'),
    )
    .leftJoin('people as s', (join) =>
      join.onRef('s.authority_id', '=', 'a.authority_id').onRef('s.id', '=', 'a.answered_by'),
    )
    .select([
      'a.id',
      'a.item',
      'a.says',
      'a.proposed_at as proposedAt',
      'p.name as proposedBy',
      'a.answer',
      'a.answer_says as answerSays',
      'a.answered_at as answeredAt',
      's.name as answeredBy',
      'a.revision',
    ])
    .where('a.visit_id', '=', visitId)
    .where('a.withdrawn_at', 'is', null)
    .orderBy('a.proposed_at')
    .orderBy('a.id')
    .execute()
}

export async function insertActivity(
  work: Work,
  visitId: string,
  { item, says }: { item: string; says: string },
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('monitoring_activities')
    .values({
      authority_id: work.actor.authorityId,
      id,
      visit_id: visitId,
      item,
      says,
      proposed_at: work.now,
      proposed_by: work.actor.personId,
      answer: null,
      answer_says: null,
      answered_at: null,
      answered_by: null,
      withdrawn_at: null,
    })
    .execute()
  return id
}

/** Worded anew, an activity is proposed anew: what the school said of the old words falls away. */
export async function rewordActivity(work: Work, id: string, says: string): Promise<void> {
  await work.db
    .updateTable('monitoring_activities')
    .set({
      says,
      proposed_at: work.now,
      proposed_by: work.actor.personId,
      answer: null,
      answer_says: null,
      answered_at: null,
      answered_by: null,
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
}

export async function markActivityWithdrawn(work: Work, id: string): Promise<void> {
  await work.db.updateTable('monitoring_activities').set({ withdrawn_at: work.now }).where('id', '=', id).execute()
}

export async function keepAnswer(
  work: Work,
  id: string,
  { answer, says }: { answer: ActivityAnswer; says: string | null },
): Promise<void> {
  await work.db
    .updateTable('monitoring_activities')
    .set({
      answer,
      answer_says: says,
      answered_at: work.now,
      answered_by: work.actor.personId,
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
}
