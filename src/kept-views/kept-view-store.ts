import { newId } from '#shared/id.ts'
import type { KeptView } from '#web/frame.ts'
import type { Look, Work } from '#work/work.ts'

const kept = (look: Look) =>
  look.db
    .selectFrom('kept_views')
    .select(['id', 'path', 'query', 'name'])
    .where('person_id', '=', look.actor.personId)
    .where('dropped_at', 'is', null)

/** The filters that whoever looks keeps of one list, by name. */
export async function listViewsOf(look: Look, path: string): Promise<KeptView[]> {
  return kept(look).where('path', '=', path).orderBy('name').orderBy('id').execute()
}

/** All that whoever looks keeps, list by list. */
export async function listViews(look: Look): Promise<KeptView[]> {
  return kept(look).orderBy('path').orderBy('name').orderBy('id').execute()
}

export async function addView(work: Work, view: Omit<KeptView, 'id'>): Promise<void> {
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('kept_views')
    .values({
      authority_id: authorityId,
      id: newId(),
      person_id: personId,
      ...view,
      kept_at: work.now,
      dropped_at: null,
    })
    .execute()
}

/** Gives filters another name. */
export async function setViewName(work: Work, id: string, name: string): Promise<void> {
  await work.db
    .updateTable('kept_views')
    .set({ name })
    .where('id', '=', id)
    .where('person_id', '=', work.actor.personId)
    .execute()
}

/** False where there is none of that number that is one's own. */
export async function markDropped(work: Work, id: string): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('kept_views')
    .set({ dropped_at: work.now })
    .where('id', '=', id)
    .where('person_id', '=', work.actor.personId)
    .where('dropped_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
