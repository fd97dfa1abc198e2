import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Decision, DecisionStanding, Wanted } from './need.ts'
import type { Declined, Entry } from './periods.ts'

const COLUMNS = sql`d.id, d.school_id as "schoolId", s.name as "schoolName", d.model_version_id as "modelVersionId", d.category,
  d.level, d.standing, d.starts_on as "startsOn", d.decided_on as "decidedOn", d.decided_by as "decidedById",
  decided.name as "decidedByName", d.reason, d.made_by as "madeBy", d.made_on as "madeOn", d.says, d.purposes, d.evidence,
  d.lowered_by as "loweredBy", d.lowers_to as "lowersTo", d.next_look_on as "nextLookOn", d.round_id as "roundId",
  d.document_id as "documentId", d.sent_on as "sentOn", d.struck_out_because as "struckOutBecause",
  d.struck_out_at as "struckOutAt", struck.name as "struckOutByName", d.revision`

const DECISIONS = sql`need_decisions d
  join schools s on s.authority_id = d.authority_id and s.id = d.school_id
  join people decided on decided.authority_id = d.authority_id and decided.id = d.decided_by
  left join people struck on struck.authority_id = d.authority_id and struck.id = d.struck_out_by`

/** What may be read: what was told, by those who know of it; what a round has agreed, by those who may propose or decide there. */
const within = (look: Look) => sql`${withinReach(look.reach('see-need'), 'd.school_id')}
  and (d.standing = 'in-force' or d.standing = 'struck-out' and coalesce(d.struck_out_from, 'in-force') = 'in-force'
    or ${withinReach(look.reach('designate'), 'd.school_id')})`

/** A decision, for somebody who may know of it. */
export async function findDecision(look: Look, id: string): Promise<Decision | undefined> {
  const { rows } = await sql<Decision>`
    select ${COLUMNS} from ${DECISIONS} where d.id = ${id} and ${within(look)}`.execute(look.db)
  return rows[0]
}

/** The decisions of one school within sight, the newest first; what a round has agreed only where it is asked for. */
export async function listDecisions(look: Look, schoolId: string): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select ${COLUMNS} from ${DECISIONS}
    where d.school_id = ${schoolId} and d.standing <> 'agreed' and coalesce(d.struck_out_from, '') <> 'agreed'
      and ${within(look)}
    order by d.starts_on desc, d.id desc limit 500`.execute(look.db)
  return rows
}

/** What stands of some schools, oldest first, whoever asks: the facts from which their times are worked out. */
export async function listEntries({ db }: Look, schoolIds: readonly string[]): Promise<Entry[]> {
  if (schoolIds.length === 0) return []
  return db
    .selectFrom('need_decisions')
    .select(['id', 'school_id as schoolId', 'category', 'level', 'reason', 'starts_on as startsOn'])
    .where('school_id', '=', sql<string>`any (${[...schoolIds]}::uuid[])`)
    .where('standing', '=', 'in-force')
    .orderBy('school_id')
    .orderBy('starts_on')
    .execute()
}

/** Where somebody declined what was put forward of some schools. */
export async function listDeclined(
  { db }: Look,
  schoolIds: readonly string[],
): Promise<(Declined & { schoolId: string })[]> {
  if (schoolIds.length === 0) return []
  return db
    .selectFrom('need_declined')
    .select(['school_id as schoolId', 'decision_id as decisionId', 'declined_on as declinedOn'])
    .where('school_id', '=', sql<string>`any (${[...schoolIds]}::uuid[])`)
    .execute()
}

/** The declines of one school as they are read. */
export async function listDeclinedOf({ db }: Look, schoolId: string) {
  return db
    .selectFrom('need_declined as n')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'n.authority_id').onRef('p.id', '=', 'n.declined_by'),
    )
    .select(['n.id', 'n.decision_id as decisionId', 'n.declined_on as declinedOn', 'p.name as by', 'n.because'])
    .where('n.school_id', '=', schoolId)
    .orderBy('n.declined_on')
    .execute()
}

/** How often something was decided or struck out of a school: what a form shows, so that the second of two people is told. */
export async function revisionOfNeed({ db }: Look, schoolId: string): Promise<number> {
  const { revision } = await db
    .selectFrom('need_decisions')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('revision'), sql<number>`0`).as('revision'))
    .where('school_id', '=', schoolId)
    .executeTakeFirstOrThrow()
  return Number(revision)
}

export type NewDecision = Wanted & {
  schoolId: string
  modelVersionId: string
  standing: Exclude<DecisionStanding, 'struck-out'>
  roundId?: string | undefined
}

export async function addDecision({ db, actor, today }: Work, decided: NewDecision): Promise<string> {
  const id = newId()
  await db
    .insertInto('need_decisions')
    .values({
      ...{ authority_id: actor.authorityId, id, school_id: decided.schoolId, model_version_id: decided.modelVersionId },
      ...{ category: decided.category, level: decided.level, standing: decided.standing, starts_on: decided.startsOn },
      ...{ decided_on: today, decided_by: actor.personId, reason: decided.reason, made_by: decided.madeBy },
      ...{ made_on: decided.madeOn, says: decided.says, purposes: JSON.stringify(decided.purposes) },
      ...{ evidence: JSON.stringify(decided.evidence), lowered_by: decided.loweredBy, lowers_to: decided.lowersTo },
      ...{ next_look_on: decided.nextLookOn, round_id: decided.roundId ?? null, document_id: null, sent_on: null },
      ...{ struck_out_because: null, struck_out_at: null, struck_out_by: null, struck_out_from: null },
    })
    .execute()
  return id
}

/** Notes that a decision's letter went, as which document; one that a round agreed is in force from then on. */
export async function markSent({ db, today }: Work, id: string, documentId: string): Promise<void> {
  await db
    .updateTable('need_decisions')
    .set({ document_id: documentId, sent_on: today, standing: 'in-force' })
    .where('id', '=', id)
    .execute()
}

/** Strikes a decision out as entered in error. */
export async function markStruckOut({ db, actor, now }: Work, id: string, because: string): Promise<void> {
  await db
    .updateTable('need_decisions')
    .set({ standing: 'struck-out', struck_out_because: because, struck_out_at: now, struck_out_by: actor.personId })
    .set({ struck_out_from: sql`standing`, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

export type NewDecline = {
  decisionId: string
  schoolId: string
  limitId: string
  because: string
  declinedOn: PlainDate
}

export async function addDecline({ db, actor }: Work, decline: NewDecline): Promise<void> {
  const { decisionId, schoolId, limitId, because, declinedOn } = decline
  await db
    .insertInto('need_declined')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), decision_id: decisionId, school_id: schoolId },
      ...{ limit_id: limitId, declined_on: declinedOn, declined_by: actor.personId, because },
    })
    .execute()
}
