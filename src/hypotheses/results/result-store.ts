import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Result, TypedResult } from './result.ts'

/** How the hypotheses of some visits turned out, by visit. */
export async function listResults(
  { db }: Look,
  visitIds: readonly string[],
): Promise<(Result & { visitId: string })[]> {
  if (visitIds.length === 0) return []
  return db
    .selectFrom('hypothesis_results as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.said_by'),
    )
    .select(['r.visit_id as visitId', 'r.question_id as questionId', 'r.result', 'r.says'])
    .select(['r.said_at as saidAt', 'p.name as saidBy'])
    .where('r.visit_id', '=', anyOf(visitIds))
    .execute()
}

/** Keeps how one turned out; marked again, the last stands. */
export async function keepResult({ db, actor, now }: Work, visitId: string, typed: TypedResult): Promise<void> {
  const said = { result: typed.result, says: typed.says, said_at: now, said_by: actor.personId }
  await db
    .insertInto('hypothesis_results')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), visit_id: visitId, question_id: typed.questionId },
      ...said,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'question_id']).doUpdateSet(said))
    .execute()
}

/** The last visit of some kinds that a school had before a day. */
export async function findLastVisit(
  { db }: Look,
  ask: { schoolId: string; visitTypes: readonly string[]; before: PlainDate; exceptId: string },
): Promise<{ id: string; visitType: string; modelVersionId: string; heldOn: PlainDate } | undefined> {
  if (ask.visitTypes.length === 0) return undefined
  return db
    .selectFrom('visits')
    .select([
      'id',
      'visit_type as visitType',
      'model_version_id as modelVersionId',
      sql<PlainDate>`held_on`.as('heldOn'),
    ])
    .where('school_id', '=', ask.schoolId)
    .where('visit_type', 'in', [...ask.visitTypes])
    .where('held_on', '<=', ask.before)
    .where('status', '=', 'held')
    .where('id', '<>', ask.exceptId)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}
