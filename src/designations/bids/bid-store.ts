import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolsInGroup } from '#schools/index.ts'
import type { Look, Work } from '#work/work.ts'
import type { Bid, BidStatus, BidStep } from './bid.ts'

/** Bids, the newest first. */
export async function listBids(look: Look, id?: string): Promise<Bid[]> {
  return look.db
    .selectFrom('designation_bids as b')
    .innerJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'b.authority_id').onRef('g.id', '=', 'b.group_id'),
    )
    .select(['b.id', 'b.group_id as groupId', 'g.name as groupName', 'b.model_version_id as modelVersionId'])
    .select(['b.is_connected as isConnected', 'b.phases', 'b.status', 'b.status_on as statusOn'])
    .select(['b.expected_on as expectedOn', 'b.opened_on as openedOn', 'b.revision'])
    .$if(id !== undefined, (query) => query.where('b.id', '=', id ?? ''))
    .orderBy('b.opened_on', 'desc')
    .orderBy('b.id', 'desc')
    .limit(200)
    .execute()
}

/** How a bid went, step by step, the first first. */
export async function listBidSteps(look: Look, bidId: string): Promise<BidStep[]> {
  return look.db
    .selectFrom('designation_bid_steps as t')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 't.authority_id').onRef('p.id', '=', 't.recorded_by'),
    )
    .select(['t.status', 't.taken_on as takenOn', 'p.name as recordedByName'])
    .where('t.bid_id', '=', bidId)
    .orderBy('t.taken_on')
    .orderBy('t.id')
    .execute()
}

/** The schools that are in the group of a bid today, by name. */
export async function listSchoolsOfGroup(look: Look, groupId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select s.id, s.name from schools s where s.id in (${schoolsInGroup(look, groupId)})
    order by s.name_sorted, s.id limit 200`.execute(look.db)
  return rows
}

type NewBid = {
  groupId: string
  isConnected: boolean
  phases: readonly string[]
  status: BidStatus
  on: PlainDate
  expectedOn: PlainDate | null
}

/** Writes a new bid with its first step. Gives the id. */
export async function addBid(work: Work, said: NewBid): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('designation_bids')
    .values({
      ...{ authority_id: authorityId, id, group_id: said.groupId, model_version_id: work.modelVersionId },
      ...{ is_connected: said.isConnected, phases: [...said.phases], status: said.status, status_on: said.on },
      ...{ expected_on: said.expectedOn, opened_by: personId, opened_on: said.on },
    })
    .execute()
  await addStep(work, id, said)
  return id
}

/** Writes how a bid stands now, and the step that brought it there. */
export async function setBidStatus(
  work: Work,
  id: string,
  step: { status: BidStatus; on: PlainDate; expectedOn: PlainDate | null },
): Promise<void> {
  await work.db
    .updateTable('designation_bids')
    .set({ status: step.status, status_on: step.on, expected_on: step.expectedOn, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
  await addStep(work, id, step)
}

async function addStep({ db, actor }: Work, bidId: string, step: { status: BidStatus; on: PlainDate }): Promise<void> {
  await db
    .insertInto('designation_bid_steps')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), bid_id: bidId, status: step.status },
      ...{ taken_on: step.on, recorded_by: actor.personId },
    })
    .execute()
}
