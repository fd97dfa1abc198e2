import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { SchoolItem } from './agenda-item.ts'

/** What the school put on the agenda of a visit, in the order in which it did. */
export async function listSchoolItems(look: Look, visitId: string): Promise<SchoolItem[]> {
  return look.db
    .selectFrom('school_agenda_items as i')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'i.authority_id').onRef('p.id', '=', 'i.added_by'),
    )
    .select(['i.id', 'i.item', 'i.says', 'i.is_support_need as isSupportNeed', 'p.name as addedBy'])
    .where('i.visit_id', '=', visitId)
    .where('i.withdrawn_at', 'is', null)
    .orderBy('i.added_at')
    .orderBy('i.id')
    .execute()
}

export type NewItem = Pick<SchoolItem, 'item' | 'says' | 'isSupportNeed'>

export async function insertItem(work: Work, visitId: string, { item, says, isSupportNeed }: NewItem): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('school_agenda_items')
    .values({
      authority_id: work.actor.authorityId,
      id,
      visit_id: visitId,
      item,
      says,
      is_support_need: isSupportNeed,
      added_at: work.now,
      added_by: work.actor.personId,
      withdrawn_at: null,
    })
    .execute()
  return id
}

export async function markItemWithdrawn(work: Work, id: string): Promise<void> {
  await work.db.updateTable('school_agenda_items').set({ withdrawn_at: work.now }).where('id', '=', id).execute()
}
