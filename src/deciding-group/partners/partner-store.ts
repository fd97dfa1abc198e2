import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Partner, PartnerSaid, PartnerStatus } from './partner.ts'

type Asked = { id?: string; status?: PartnerStatus; after?: string | undefined; limit?: number }

/** Partners from outside, by name. One query. */
export async function listPartners({ db }: Look, { id, status, after, limit = 500 }: Asked = {}): Promise<Partner[]> {
  const where = [
    sql`true`,
    ...(id ? [sql`r.id = ${id}::uuid`] : []),
    ...(status ? [sql`r.status = ${status}`] : []),
    ...(after
      ? [sql`(lower(r.name), r.id) > (select lower(a.name), a.id from outside_partners a where a.id = ${after}::uuid)`]
      : []),
  ]
  const { rows } = await sql<Partner>`
    select r.id, r.model_version_id as "modelVersionId", r.name, r.kind, r.of_whom as "ofWhom", r.offers, r.status,
      p.name as "proposedByName", r.proposed_on::text as "proposedOn", r.decided_item_id as "decidedItemId",
      r.decided_on::text as "decidedOn", r.ended_on::text as "endedOn", r.ended_because as "endedBecause"
    from outside_partners r join people p on p.authority_id = r.authority_id and p.id = r.proposed_by
    where ${sql.join(where, sql` and `)} order by lower(r.name), r.id limit ${limit}`.execute(db)
  return rows
}

/** Holds a partner until the deed ends. */
export async function holdPartner({ db }: Work, id: string): Promise<void> {
  await db.selectFrom('outside_partners').select('id').where('id', '=', id).forUpdate().execute()
}

/** Writes a proposal. Gives its id. */
export async function addPartner(work: Work, { name, kind, ofWhom, offers }: PartnerSaid): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('outside_partners')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, name, kind, of_whom: ofWhom, offers },
      ...{ status: 'proposed', proposed_by: personId, proposed_on: work.today },
    })
    .execute()
  return id
}

/** Writes what was decided of a partner. */
export async function decidePartnerRow(
  { db }: Work,
  id: string,
  decided: { status: 'accepted' | 'not-agreed'; itemId: string; decidedOn: PlainDate },
): Promise<void> {
  await db
    .updateTable('outside_partners')
    .set({ status: decided.status, decided_item_id: decided.itemId, decided_on: decided.decidedOn })
    .where('id', '=', id)
    .execute()
}

/** Writes that somebody is a partner no longer. */
export async function endPartnerRow(
  { db, actor }: Work,
  id: string,
  { endedOn, because }: { endedOn: PlainDate; because: string },
): Promise<void> {
  await db
    .updateTable('outside_partners')
    .set({ status: 'ended', ended_on: endedOn, ended_because: because, ended_by: actor.personId })
    .where('id', '=', id)
    .execute()
}
