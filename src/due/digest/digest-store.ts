import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

export type Reader = { id: string; name: string; email: string }

/** Who can sign in, has an address and held a role on a day, and, for a week, has had no digest of it. */
export async function listReaders(
  look: Look,
  { heldOn, week }: { heldOn: PlainDate; week?: PlainDate },
): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select p.id, p.name, p.email from people p
    where p.email is not null
      and p.id in (select person_id from access.list_people_with_sign_in())
      and exists (select from held_roles h where h.authority_id = p.authority_id and h.person_id = p.id
        and h.started_on <= ${heldOn} and (h.finished_on is null or ${look.today} <= h.finished_on))
      and not exists (select from digests d where d.authority_id = p.authority_id and d.person_id = p.id and d.week = ${week ?? null})
    order by p.id`.execute(look.db)
  return rows
}

/** Takes a person's week, once: false where somebody else has had it. */
export async function takeWeek(look: Look, personId: string, week: PlainDate): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await look.db
    .insertInto('digests')
    .values({ authority_id: look.actor.authorityId, id: newId(), person_id: personId, week, message_id: null })
    .onConflict((conflict) => conflict.columns(['authority_id', 'person_id', 'week']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Which message a person's week became. */
export async function keepDigest(look: Look, personId: string, week: PlainDate, messageId: string): Promise<void> {
  await look.db
    .updateTable('digests')
    .set({ message_id: messageId })
    .where('person_id', '=', personId)
    .where('week', '=', week)
    .execute()
}
