import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { DateProposal, ProposalStatus, Side } from './proposal.ts'

const proposals = (look: Look) =>
  look.db
    .selectFrom('date_proposals as d')
    .innerJoin('schools as s', 's.id', 'd.school_id')
    .innerJoin('people as a', 'a.id', 'd.adviser_id')
    .innerJoin('people as p', 'p.id', 'd.proposed_by')
    .select([
      'd.id',
      'd.school_id as schoolId',
      's.name as schoolName',
      'd.visit_id as visitId',
      'd.model_version_id as modelVersionId',
      'd.visit_type as visitType',
      'd.may_have_record as mayHaveRecord',
      'd.adviser_id as adviserId',
      'a.name as adviserName',
      'd.side',
      'd.focus',
      'd.proposed_by as proposedBy',
      'p.name as proposedByName',
      'd.proposed_on as proposedOn',
      'd.status',
      'd.answered_on as answeredOn',
      'd.booked_visit_id as bookedVisitId',
    ])
    .where(withinReach(look.reach('see-school'), 'd.school_id'))

/** One proposal of a school within sight. */
export async function findProposal(look: Look, id: string): Promise<DateProposal | undefined> {
  return (await withDates(look, await proposals(look).where('d.id', '=', id).execute()))[0]
}

/** The same, held until the deed ends: of two answers at once the second finds the first. */
export async function findProposalToAnswer(work: Work, id: string): Promise<DateProposal | undefined> {
  await work.db.selectFrom('date_proposals').select('id').where('id', '=', id).forUpdate().execute()
  return findProposal(work, id)
}

export type ProposalAsk = {
  side?: Side
  schoolIds?: ReadonlySet<string> | undefined
  visitId?: string
  visitType?: string
  schoolId?: string
  limit: number
}

/** Proposals that wait for an answer, the longest waiting first. */
export async function listWaitingProposals(look: Look, ask: ProposalAsk): Promise<DateProposal[]> {
  const waits = sql`from date_proposals d where d.status = 'waiting' and ${withinReach(look.reach('see-school'), 'd.school_id')}`
  return look.ifAny(waits, () => readWaiting(look, ask))
}

async function readWaiting(look: Look, ask: ProposalAsk): Promise<DateProposal[]> {
  let query = proposals(look).where('d.status', '=', 'waiting')
  if (ask.side) query = query.where('d.side', '=', ask.side)
  if (ask.visitId) query = query.where('d.visit_id', '=', ask.visitId)
  if (ask.visitType) query = query.where('d.visit_type', '=', ask.visitType)
  if (ask.schoolId) query = query.where('d.school_id', '=', ask.schoolId)
  if (ask.schoolIds) query = query.where(sql<boolean>`d.school_id = any (${[...ask.schoolIds]}::uuid[])`)
  return withDates(look, await query.orderBy('d.proposed_on').orderBy('d.id').limit(ask.limit).execute())
}

async function withDates(look: Look, rows: readonly Omit<DateProposal, 'dates'>[]): Promise<DateProposal[]> {
  if (rows.length === 0) return []
  const dates = await look.db
    .selectFrom('proposed_dates')
    .select(['id', 'proposal_id as proposalId', 'held_on as on', 'starts_at_minute as at'])
    .where(sql<boolean>`proposal_id = any (${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    ...row,
    dates: dates.filter((each) => each.proposalId === row.id).map(({ id, on, at }) => ({ id, on, at })),
  }))
}

type NewProposal = Pick<
  DateProposal,
  'schoolId' | 'visitId' | 'modelVersionId' | 'visitType' | 'mayHaveRecord' | 'adviserId' | 'side' | 'focus'
> & { dates: readonly { on: PlainDate; at: number | null }[]; answersId?: string }

export async function addProposal(work: Work, proposal: NewProposal): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('date_proposals')
    .values({
      authority_id: authorityId,
      id,
      school_id: proposal.schoolId,
      visit_id: proposal.visitId,
      model_version_id: proposal.modelVersionId,
      visit_type: proposal.visitType,
      may_have_record: proposal.mayHaveRecord,
      adviser_id: proposal.adviserId,
      side: proposal.side,
      focus: proposal.mayHaveRecord ? proposal.focus : null,
      proposed_by: personId,
      proposed_on: work.today,
      answered_by: null,
      answered_on: null,
      answers_id: proposal.answersId ?? null,
      booked_visit_id: null,
    })
    .execute()
  await work.db
    .insertInto('proposed_dates')
    .values(
      proposal.dates.map(({ on, at }, place) => ({
        authority_id: authorityId,
        id: newId(),
        proposal_id: id,
        place,
        held_on: on,
        starts_at_minute: at,
      })),
    )
    .execute()
  return id
}

/** Writes what came of a proposal, today. */
export async function settleProposal(
  work: Work,
  id: string,
  status: Exclude<ProposalStatus, 'waiting'>,
  bookedVisitId?: string,
): Promise<void> {
  await work.db
    .updateTable('date_proposals')
    .set({
      status,
      answered_by: work.actor.personId,
      answered_on: work.today,
      booked_visit_id: bookedVisitId ?? null,
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
}
