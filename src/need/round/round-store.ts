import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Line, Proposal, Round } from './round.ts'

const rounds = ({ db }: Look) =>
  db
    .selectFrom('need_rounds as r')
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.minuted_by'),
    )
    .leftJoin('people as w', (join) =>
      join.onRef('w.authority_id', '=', 'r.authority_id').onRef('w.id', '=', 'r.withdrawn_by'),
    )
    .select(['r.id', 'r.school_year as schoolYear', 'r.status', 'r.starts_on as startsOn', 'r.revision'])
    .select(['r.proposals_by as proposalsBy', 'r.lines_by as linesBy', 'r.opened_on as openedOn'])
    .select(['r.met_on as metOn', 'r.minutes', 'p.name as minutedByName', 'r.pressed_on as pressedOn'])
    .select(['r.withdrawn_on as withdrawnOn', 'r.withdrawn_because as withdrawnBecause', 'w.name as withdrawnByName'])

export const listRounds = (look: Look): Promise<Round[]> =>
  rounds(look).orderBy('r.school_year', 'desc').orderBy('r.id', 'desc').limit(50).execute()

export const findRound = (look: Look, id: string): Promise<Round | undefined> =>
  rounds(look).where('r.id', '=', id).executeTakeFirst()

export const findOpenRound = (look: Look): Promise<Round | undefined> =>
  rounds(look).where('r.status', '=', 'open').orderBy('r.school_year', 'desc').limit(1).executeTakeFirst()

/** Holds a round until the deed is over. */
export async function holdRound({ db }: Work, id: string): Promise<void> {
  await db.selectFrom('need_rounds').select('id').where('id', '=', id).forUpdate().execute()
}

export type NewRound = { schoolYear: number; startsOn: PlainDate; proposalsBy: PlainDate; linesBy: PlainDate }

export async function addRound({ db, actor, today }: Work, round: NewRound): Promise<string> {
  const id = newId()
  await db
    .insertInto('need_rounds')
    .values({
      ...{ authority_id: actor.authorityId, id, school_year: round.schoolYear, status: 'open' },
      ...{ starts_on: round.startsOn, proposals_by: round.proposalsBy, lines_by: round.linesBy },
      ...{ opened_on: today, opened_by: actor.personId, met_on: null, minutes: null, minuted_by: null },
      ...{ pressed_by: null, pressed_on: null, withdrawn_on: null, withdrawn_by: null, withdrawn_because: null },
    })
    .execute()
  return id
}

export async function setMinutes(
  { db, actor }: Work,
  id: string,
  { metOn, minutes }: { metOn: PlainDate; minutes: string },
): Promise<void> {
  await db
    .updateTable('need_rounds')
    .set({ met_on: metOn, minutes, minuted_by: actor.personId, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** The press at which all letters go. */
export async function setPressed({ db, actor, today }: Work, id: string): Promise<void> {
  await db
    .updateTable('need_rounds')
    .set({ status: 'sending', pressed_by: actor.personId, pressed_on: today, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** The round is withdrawn, with why; what its meeting had agreed is struck out with it, for none of it is sent. */
export async function setWithdrawn({ db, actor, today, now }: Work, id: string, because: string): Promise<void> {
  await db
    .updateTable('need_rounds')
    .set({
      ...{ status: 'withdrawn', withdrawn_on: today, withdrawn_by: actor.personId, withdrawn_because: because },
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
  await db
    .updateTable('need_decisions')
    .set({ standing: 'struck-out', struck_out_because: because, struck_out_at: now, struck_out_by: actor.personId })
    .set({ struck_out_from: sql`standing`, revision: sql`revision + 1` })
    .where('round_id', '=', id)
    .where('standing', '=', 'agreed')
    .execute()
}

export async function setSent({ db }: Look, id: string): Promise<void> {
  await db.updateTable('need_rounds').set({ status: 'sent' }).where('id', '=', id).execute()
}

export async function findProposal({ db }: Look, roundId: string, schoolId: string): Promise<Proposal | undefined> {
  return db
    .selectFrom('need_proposals as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.proposed_by'),
    )
    .select(['r.school_id as schoolId', 'r.category', 'r.level', 'r.says', 'r.proposed_on as proposedOn'])
    .select(['p.name as by', 'r.visit_id as visitId', 'r.revision'])
    .where('r.round_id', '=', roundId)
    .where('r.school_id', '=', schoolId)
    .executeTakeFirst()
}

export type NewProposal = Pick<Proposal, 'schoolId' | 'category' | 'level' | 'says' | 'visitId'> & { roundId: string }

export async function saveProposal({ db, actor, today }: Work, proposed: NewProposal): Promise<void> {
  const { roundId, schoolId, category, level, says, visitId } = proposed
  const said = { category, level, says, visit_id: visitId, proposed_on: today, proposed_by: actor.personId }
  await db
    .insertInto('need_proposals')
    .values({ authority_id: actor.authorityId, id: newId(), round_id: roundId, school_id: schoolId, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'round_id', 'school_id'])
        .doUpdateSet({ ...said, revision: sql`need_proposals.revision + 1` }),
    )
    .execute()
}

export async function listLines({ db }: Look, roundId: string, schoolId: string): Promise<Line[]> {
  return db
    .selectFrom('need_lines as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.said_by'),
    )
    .select(['r.school_id as schoolId', 'r.team', 'r.colour', 'r.says', 'r.said_on as saidOn', 'p.name as by'])
    .where('r.round_id', '=', roundId)
    .where('r.school_id', '=', schoolId)
    .orderBy('r.team')
    .execute()
}

/** How many lines each of some schools has in a round, for those who add them. */
export async function listSchoolsToSay(look: Look, roundId: string) {
  const { rows } = await sql<{ schoolId: string; schoolName: string; lines: number }>`
    select s.id as "schoolId", s.name as "schoolName",
      (select count(*)::integer from need_lines l where l.authority_id = s.authority_id and l.round_id = ${roundId}
        and l.school_id = s.id) as lines
    from schools s
    where ${withinReach(look.reach('say-for-team'), 's.id')} and s.status in ('open', 'proposed-to-close')
    order by s.name_sorted, s.id limit 1000`.execute(look.db)
  return rows
}

export async function saveLine(
  { db, actor, today }: Work,
  { roundId, schoolId, team, colour, says }: Pick<Line, 'schoolId' | 'team' | 'colour' | 'says'> & { roundId: string },
): Promise<void> {
  const said = { colour, says, said_on: today, said_by: actor.personId }
  await db
    .insertInto('need_lines')
    .values({ authority_id: actor.authorityId, id: newId(), round_id: roundId, school_id: schoolId, team, ...said })
    .onConflict((conflict) => conflict.columns(['authority_id', 'round_id', 'school_id', 'team']).doUpdateSet(said))
    .execute()
}

/** The decision of a round on a school that waits for its letter. */
export async function findAgreed({ db }: Look, roundId: string, schoolId: string): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('need_decisions')
    .select('id')
    .where('round_id', '=', roundId)
    .where('school_id', '=', schoolId)
    .where('standing', '=', 'agreed')
    .executeTakeFirst()
}

/** The decisions of a round of which no letter went yet. */
export async function listAgreed({ db }: Look, roundId: string): Promise<{ id: string; schoolId: string }[]> {
  return db
    .selectFrom('need_decisions')
    .select(['id', 'school_id as schoolId'])
    .where('round_id', '=', roundId)
    .where('standing', '=', 'agreed')
    .orderBy('id')
    .execute()
}
