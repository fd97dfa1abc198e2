import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'

/** A service's crest: a picture written anew by us, its size in points, and its words for those who do not see it. */
export type Crest = { id: string; png: Buffer; width: number; height: number; says: string }

const columns = ['id', 'png', 'width', 'height', 'says'] as const

/** The crest that stands on what leaves the service today, if it has one. */
export async function findCrest({ db }: Look): Promise<Crest | undefined> {
  return db.selectFrom('crests').select(columns).where('taken_down_at', 'is', null).executeTakeFirst()
}

/** Its words alone: all that a page needs to show it. */
export async function findCrestWords({ db }: Look): Promise<string | undefined> {
  const found = await db.selectFrom('crests').select('says').where('taken_down_at', 'is', null).executeTakeFirst()
  return found?.says
}

/** The crest under which a document was issued, though another came since. */
export async function findCrestById({ db }: Look, id: string | null): Promise<Crest | undefined> {
  return id ? db.selectFrom('crests').select(columns).where('id', '=', id).executeTakeFirst() : undefined
}

export async function takeDownCrest({ db, now }: Work): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('crests')
    .set({ taken_down_at: now })
    .where('taken_down_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function addCrest({ db, now, actor }: Work, crest: Omit<Crest, 'id'>): Promise<void> {
  const made = { authority_id: actor.authorityId, id: newId(), added_at: now, added_by: actor.personId }
  await db
    .insertInto('crests')
    .values({ ...made, ...crest, taken_down_at: null })
    .execute()
}
