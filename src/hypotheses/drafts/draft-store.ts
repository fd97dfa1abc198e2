import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'

/** The drafts of a visit that its adviser did not want. */
export async function listDropped({ db }: Look, visitId: string): Promise<string[]> {
  const rows = await db.selectFrom('dropped_drafts').select('draft').where('visit_id', '=', visitId).execute()
  return rows.map(({ draft }) => draft)
}

/** Keeps that drafts were not wanted. */
export async function insertDropped(
  { db, actor, now }: Work,
  visitId: string,
  drafts: readonly string[],
): Promise<void> {
  if (drafts.length === 0) return
  const by = { authority_id: actor.authorityId, visit_id: visitId, dropped_at: now, dropped_by: actor.personId }
  await db
    .insertInto('dropped_drafts')
    .values(drafts.map((draft) => ({ ...by, id: newId(), draft })))
    .onConflict((conflict) => conflict.columns(['authority_id', 'visit_id', 'draft']).doNothing())
    .execute()
}
