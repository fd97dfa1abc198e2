import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Bid, BidStatus } from './bid.ts'

/** Bids, the newest first. */
export async function listBids(look: Look, id?: string): Promise<Bid[]> {
  return look.db
    .selectFrom('designation_bids as b')
    .innerJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'b.authority_id').onRef('g.id', '=', 'b.group_id'),
    )
    .select(['b.id', 'b.group_id as groupId', 'g.name as groupName', 'b.model_version_id as modelVersionId'])
    .select(['b.is_connected as isConnected', 'b.phases', 'b.status', 'b.status_on as statusOn'])
    .select(['b.opened_on as openedOn', 'b.revision'])
    .$if(id !== undefined, (query) => query.where('b.id', '=', id ?? ''))
    .orderBy('b.opened_on', 'desc')
    .orderBy('b.id', 'desc')
    .limit(200)
    .execute()
}

/** The schools of a bid, or of its group today, by name. */
export async function listSchoolsOfGroup(look: Look, groupId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct s.id, s.name, s.name_sorted from group_memberships m
      join schools s on s.authority_id = m.authority_id and s.id = m.school_id
    where m.group_id = ${groupId} and (m.started_on is null or m.started_on <= ${look.today})
      and (m.finished_on is null or m.finished_on >= ${look.today})
    order by s.name_sorted, s.id limit 200`.execute(look.db)
  return rows
}

export async function addBid(
  work: Work,
  said: { groupId: string; isConnected: boolean; phases: readonly string[]; status: BidStatus; on: PlainDate },
): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('designation_bids')
    .values({
      ...{ authority_id: authorityId, id, group_id: said.groupId, model_version_id: work.modelVersionId },
      ...{ is_connected: said.isConnected, phases: [...said.phases], status: said.status, status_on: said.on },
      ...{ opened_by: personId, opened_on: said.on },
    })
    .execute()
  return id
}

export async function setBidStatus({ db }: Work, id: string, status: BidStatus, on: PlainDate): Promise<void> {
  await db
    .updateTable('designation_bids')
    .set({ status, status_on: on, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
