import { sql } from 'kysely'
import { countsToday } from '#schools/index.ts'
import type { Look, Work } from '#work/work.ts'
import type { Offer, Offered } from './offer.ts'

/** RO-76. What is offered of a point, if anything is. */
export async function findOffer(look: Look, pointId: string): Promise<Offered> {
  const found = await look.db
    .selectFrom('strength_points as e')
    .leftJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'e.authority_id').onRef('g.id', '=', 'e.offered_for'),
    )
    .select([
      'e.offered_on as on',
      'e.offered_for as forGroup',
      'g.name as forGroupName',
      'e.half_days as halfDays',
      'e.half_days_taken as taken',
      'e.half_days_matched as matched',
    ])
    .where('e.id', '=', pointId)
    .executeTakeFirst()
  if (!found?.on || found.halfDays === null) return null
  return { ...found, on: found.on, halfDays: found.halfDays }
}

/** RO-77. The groups of some kinds that a school is in today, in whose name it may offer. */
export async function listOfferingGroups(
  look: Look,
  schoolId: string | null,
  kinds: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (!schoolId) return []
  const { rows } = await sql<{ id: string; name: string }>`
    select g.id, g.name from group_memberships m join groups g on g.authority_id = m.authority_id and g.id = m.group_id
    where m.school_id = ${schoolId} and ${countsToday(look)} and g.kind = any (${[...kinds]}::text[])
    order by g.name_sorted, g.id limit 200`.execute(look.db)
  return rows
}

/** RO-76. The head is willing from today, or from when it was said first. */
export async function writeOffer({ db, actor, today }: Work, id: string, offer: Offer): Promise<void> {
  await db
    .updateTable('strength_points')
    .set({
      ...{ offered_by: actor.personId, offered_for: offer.forGroup },
      ...{ half_days: offer.halfDays, half_days_taken: offer.taken },
      offered_on: sql`coalesce(offered_on, ${today}::date)`,
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
}

/** RO-76. The head is no longer willing. */
export async function takeOfferBack({ db }: Work, id: string): Promise<void> {
  await db
    .updateTable('strength_points')
    .set({ offered_on: null, offered_by: null, offered_for: null, half_days: null, half_days_taken: 0 })
    .set({ revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** XX-09. The half-days of a point that are promised to schools, whether it is offered now or not. */
export async function findPromised({ db }: Look, id: string): Promise<number> {
  const { matched } = await db
    .selectFrom('strength_points')
    .select('half_days_matched as matched')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return matched
}
