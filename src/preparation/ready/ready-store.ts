import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'

/** That a visit is ready: since when, and who said so. */
export type ReadyMark = { at: Date; by: string }

/** The mark that stands on a visit; undefined where it is not ready. */
export async function findReadyMark(look: Look, visitId: string): Promise<ReadyMark | undefined> {
  return look.db
    .selectFrom('ready_visits as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.marked_by'),
    )
    .select(['r.marked_at as at', 'p.name as by'])
    .where('r.visit_id', '=', visitId)
    .where('r.taken_back_at', 'is', null)
    .executeTakeFirst()
}

/** Which of some visits are ready. */
export async function listReady(look: Look, visitIds: readonly string[]): Promise<Set<string>> {
  if (visitIds.length === 0) return new Set()
  const rows = await look.db
    .selectFrom('ready_visits')
    .select('visit_id as id')
    .where(sql<boolean>`visit_id = any (${[...visitIds]}::uuid[])`)
    .where('taken_back_at', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export async function addReadyMark(work: Work, visitId: string): Promise<void> {
  await work.db
    .insertInto('ready_visits')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      visit_id: visitId,
      marked_at: work.now,
      marked_by: work.actor.personId,
      taken_back_at: null,
    })
    .execute()
}

/** Takes the mark off, where there is one: what it rested on has changed, or its author says so. */
export async function dropReadyMark(work: Work, visitId: string): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('ready_visits')
    .set({ taken_back_at: work.now })
    .where('visit_id', '=', visitId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
