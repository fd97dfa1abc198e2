import { sql } from 'kysely'
import type { Look, Work } from '#work/work.ts'

/** Somebody who is to be invited, or was and has not come. */
export type Invitable = { id: string; name: string; email: string; invitedAt: Date | null }

/** How many people a page names; all of them are invited. */
export const NAMED_AT_MOST = 200

/** People with a role today or to come, an address and no sign-in, by name. */
export async function listInvitable(look: Look): Promise<Invitable[]> {
  return holders(look)
    .select(['p.id', 'p.name', sql<string>`p.email`.as('email'), 'p.invited_at as invitedAt'])
    .where('p.email', 'is not', null)
    .where(sql<boolean>`p.id not in (select person_id from access.list_people_with_sign_in())`)
    .orderBy('p.name_sorted')
    .orderBy('p.id')
    .execute()
}

/** People with a role today or to come who have given no address, by name. */
export async function listWithoutAddress(look: Look): Promise<{ id: string; name: string }[]> {
  return holders(look)
    .select(['p.id', 'p.name'])
    .where('p.email', 'is', null)
    .orderBy('p.name_sorted')
    .orderBy('p.id')
    .execute()
}

function holders({ db, today }: Look) {
  return db.selectFrom('people as p').where(({ exists, selectFrom }) =>
    exists(
      selectFrom('held_roles as h')
        .select('h.id')
        .whereRef('h.person_id', '=', 'p.id')
        .where(({ or, eb }) => or([eb('h.finished_on', 'is', null), eb('h.finished_on', '>=', today)])),
    ),
  )
}

/** Writes that people were invited now. */
export async function markInvited(work: Work, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await work.db
    .updateTable('people')
    .set({ invited_at: work.now })
    .where('id', 'in', [...personIds])
    .execute()
}
