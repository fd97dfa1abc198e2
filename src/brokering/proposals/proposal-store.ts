import { sql, type RawBuilder } from 'kysely'
import { newId } from '#shared/id.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { brokersReach } from '../help-policy.ts'
import type { Named, Proposal, ProposalLine, ProposalStatus } from './proposal.ts'

const PROPOSALS = sql`
  select p.id, p.status, p.offers, p.cost, p.bound, p.is_proven as "isProven", p.one_by_one_cost as "oneByOneCost", p.one_by_one_met as "oneByOneMet",
    p.took_seconds as seconds, w.name as "askedByName", p.asked_on::text as "askedOn", p.asked_at as "askedAt"
  from help_proposals p join people w on w.authority_id = p.authority_id and w.id = p.asked_by`

/** That somebody brokers for every school of a proposal `p`: its lines speak of each other, so that none is shown by itself. */
const isTheirs = (look: Look): RawBuilder<boolean> =>
  sql`not exists (select from help_proposal_lines l join help_needs h on h.authority_id = l.authority_id and h.id = l.need_id
    where l.proposal_id = p.id and not ${withinReach(brokersReach(look), 'h.school_id')})`

/** The newest proposals first, of those for whose schools somebody brokers. */
export async function listProposals(look: Look, limit: number): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    ${PROPOSALS} where ${isTheirs(look)} order by p.asked_at desc, p.id desc limit ${limit}`.execute(look.db)
  return rows
}

/** One proposal, by an id that has the shape of one, for whoever brokers for all of its schools. */
export async function findProposal(look: Look, id: string): Promise<Proposal | undefined> {
  const { rows } = await sql<Proposal>`${PROPOSALS} where p.id = ${id} and ${isTheirs(look)}`.execute(look.db)
  return rows[0]
}

/** Writes that a proposal is asked for. Gives its id; undefined where one is being searched for already. */
export async function addProposal({ db, actor, now, today, modelVersionId }: Work): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into help_proposals (authority_id, id, model_version_id, asked_by, asked_on, asked_at)
    values (${actor.authorityId}, ${newId()}, ${modelVersionId}, ${actor.personId}, ${today}, ${now})
    on conflict (authority_id) where status in ('asked', 'searching') do nothing returning id`.execute(db)
  return rows[0]?.id
}

type Moved = {
  status?: ProposalStatus
  offers?: number
  cost?: number
  bound?: number
  isProven?: boolean
  oneByOneCost?: number
  oneByOneMet?: number
  seconds?: number
}

/** Writes how far a proposal is. */
export async function moveProposal({ db }: Look, id: string, moved: Moved): Promise<void> {
  const { status, offers, cost, bound, isProven, oneByOneCost, oneByOneMet, seconds } = moved
  await db
    .updateTable('help_proposals')
    .set({
      ...(status !== undefined && { status }),
      ...(offers !== undefined && { offers }),
      ...(cost !== undefined && { cost }),
      ...(bound !== undefined && { bound }),
      ...(isProven !== undefined && { is_proven: isProven }),
      ...(oneByOneCost !== undefined && { one_by_one_cost: oneByOneCost }),
      ...(oneByOneMet !== undefined && { one_by_one_met: oneByOneMet }),
      ...(seconds !== undefined && { took_seconds: seconds }),
    })
    .where('id', '=', id)
    .execute()
}

export type LineToKeep = {
  needId: string
  needRevision: number
  strengthId: string | null
  cost: number | null
  firstId: string | null
  nextId: string | null
  whyNobody: string | null
}

/** Writes the lines of a proposal in their order, all at once; a search that is begun again writes them once. */
export async function addProposalLines(
  { db, actor }: Look,
  proposalId: string,
  lines: readonly LineToKeep[],
): Promise<void> {
  if (lines.length === 0) return
  await db
    .insertInto('help_proposal_lines')
    .values(
      lines.map((line, place) => ({
        ...{ authority_id: actor.authorityId, id: newId(), proposal_id: proposalId, place },
        ...{ need_id: line.needId, need_revision: line.needRevision, strength_id: line.strengthId, cost: line.cost },
        ...{ first_id: line.firstId, next_id: line.nextId, why_nobody: line.whyNobody, match_id: null },
      })),
    )
    .execute()
}

const named = (of: string): RawBuilder<Named | null> =>
  sql`(select json_build_object('id', e.id, 'title', e.title, 'schoolName', coalesce(s.name, 'The service itself'))
    from strength_points e left join schools s on s.authority_id = e.authority_id and s.id = e.school_id
    where e.authority_id = l.authority_id and e.id = ${sql.ref(`l.${of}`)})`

const LINES = sql`
  select l.id, l.place, l.need_id as "needId", h.title as "needTitle", h.kind, s.name as "schoolName", h.half_days as "halfDays", h.is_priority as "isPriority",
    h.status, h.revision, l.need_revision as "needRevision", ${named('strength_id')} as proposed, ${named('first_id')} as first, ${named('next_id')} as next,
    l.why_nobody as "whyNobody", l.match_id as "matchId"
  from help_proposal_lines l join help_needs h on h.authority_id = l.authority_id and h.id = l.need_id
  join schools s on s.authority_id = h.authority_id and s.id = h.school_id`

/** The needs of a proposal, in the order in which they were said. */
export async function listProposalLines({ db }: Look, proposalId: string): Promise<ProposalLine[]> {
  const { rows } = await sql<ProposalLine>`${LINES} where l.proposal_id = ${proposalId} order by l.place`.execute(db)
  return rows
}

/** One need of a proposal. */
export async function findProposalLine(
  { db }: Look,
  proposalId: string,
  id: string,
): Promise<ProposalLine | undefined> {
  const { rows } = await sql<ProposalLine>`${LINES} where l.proposal_id = ${proposalId} and l.id = ${id}`.execute(db)
  return rows[0]
}

/** Somebody has chosen: the match that came of a line. */
export async function writeLineMatched({ db }: Work, id: string, matchId: string): Promise<void> {
  await db.updateTable('help_proposal_lines').set({ match_id: matchId }).where('id', '=', id).execute()
}

/** The ids of needs that are open and that somebody brokers, in the order in which they were said. */
export async function listNeedsToMatch(look: Look, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from help_needs where status = 'open' and not is_direct and ${withinReach(brokersReach(look), 'school_id')}
    order by said_on, id limit ${limit}`.execute(look.db)
  return rows.map(({ id }) => id)
}
