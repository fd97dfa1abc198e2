import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'
import type { Point } from './point.ts'

const POINTS = sql`p.id, p.school_id as "schoolId", p.self_evaluation_id as "selfEvaluationId", e.school_year as "selfEvaluationYear",
  e.number as "selfEvaluationNumber", p.visit_id as "visitId", v.held_on as "heldOn",
  array(select g.role from point_agreements g where g.authority_id = p.authority_id and g.point_id = p.id order by g.recorded_at, g.id) as "agreedWith", p.kind, p.says, p.for_year as "forYear", n.name as "namedByName", p.named_at as "namedAt"`

/** WI-06. What a school's self-evaluations have named and nobody has withdrawn, each with the one that it came from; the newest first. */
export async function listPoints(look: Look, schoolId: string): Promise<Point[]> {
  return pointsOf(look, schoolId, false)
}

/** Those that were withdrawn: each can be brought back as it stood. */
export async function listWithdrawnPoints(look: Look, schoolId: string): Promise<Point[]> {
  return pointsOf(look, schoolId, true)
}

async function pointsOf({ db }: Look, schoolId: string, isWithdrawn: boolean): Promise<Point[]> {
  const { rows } = await sql<Point>`
    select ${POINTS} from self_evaluation_points p
    left join self_evaluations e on e.authority_id = p.authority_id and e.id = p.self_evaluation_id
    left join visits v on v.authority_id = p.authority_id and v.id = p.visit_id
    join people n on n.authority_id = p.authority_id and n.id = p.named_by
    where p.school_id = ${schoolId} and ${isWithdrawn ? sql`p.withdrawn_at is not null` : sql`p.withdrawn_at is null`} order by p.named_at desc, p.id desc limit 200`.execute(
    db,
  )
  return rows
}

export async function addPoint(
  work: Work,
  point: Pick<Point, 'schoolId' | 'selfEvaluationId' | 'visitId' | 'kind' | 'says' | 'forYear'>,
): Promise<void> {
  await work.db
    .insertInto('self_evaluation_points')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId() },
      ...{ school_id: point.schoolId, self_evaluation_id: point.selfEvaluationId },
      ...{ visit_id: point.visitId, kind: point.kind, says: point.says },
      ...{ for_year: point.forYear, named_by: work.actor.personId, named_at: work.now, withdrawn_at: null },
    })
    .execute()
}

export async function markPointWithdrawn(work: Work, id: string): Promise<void> {
  await work.db.updateTable('self_evaluation_points').set({ withdrawn_at: work.now }).where('id', '=', id).execute()
}

export async function markPointBack(work: Work, id: string): Promise<void> {
  await work.db.updateTable('self_evaluation_points').set({ withdrawn_at: null }).where('id', '=', id).execute()
}

/** WI-12. A key that the service added to those of the model. */
export type AddedKey = { id: string; title: string; asks: string | null; addedByName: string; addedOn: PlainDate }

export async function listAddedKeys({ db }: Look): Promise<AddedKey[]> {
  const { rows } = await sql<AddedKey>`
    select k.id, k.title, k.asks, p.name as "addedByName", k.added_on as "addedOn"
    from improvement_keys k join people p on p.authority_id = k.authority_id and p.id = k.added_by
    where k.withdrawn_on is null order by k.added_on, k.id limit 100`.execute(db)
  return rows
}

export async function addKeyRow(work: Work, { title, asks }: Pick<AddedKey, 'title' | 'asks'>): Promise<void> {
  await work.db
    .insertInto('improvement_keys')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), title, asks },
      ...{ added_by: work.actor.personId, added_on: work.today, withdrawn_on: null },
    })
    .execute()
}

export async function markKeyWithdrawn(work: Work, id: string): Promise<void> {
  await work.db.updateTable('improvement_keys').set({ withdrawn_on: work.today }).where('id', '=', id).execute()
}

/** WI-13. What head and adviser say of a key in one self-evaluation. */
export type KeyMark = { key: string; needsDevelopment: boolean; schoolSays: string; adviserSays: string }

export async function listKeyMarks({ db }: Look, selfEvaluationId: string): Promise<KeyMark[]> {
  return db
    .selectFrom('key_marks')
    .select([
      'key',
      'needs_development as needsDevelopment',
      'school_says as schoolSays',
      'adviser_says as adviserSays',
    ])
    .where('self_evaluation_id', '=', selfEvaluationId)
    .execute()
}

type KeyChange = { key: string } & ({ needsDevelopment: boolean; schoolSays: string } | { adviserSays: string })

/** Writes one side's part of a key and leaves the other's as it is. */
export async function writeKeyMark(work: Work, selfEvaluationId: string, change: KeyChange): Promise<void> {
  const side =
    'adviserSays' in change
      ? { adviser_says: change.adviserSays }
      : { needs_development: change.needsDevelopment, school_says: change.schoolSays }
  const by = { marked_by: work.actor.personId, marked_at: work.now }
  await work.db
    .insertInto('key_marks')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), self_evaluation_id: selfEvaluationId, key: change.key },
      ...side,
      ...by,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'self_evaluation_id', 'key'])
        .doUpdateSet({ ...side, ...by, revision: sql`key_marks.revision + 1` }),
    )
    .execute()
}

/** SH-02. A step of its cycle at which a school has stood, since when. */
export type CycleStep = { step: string; startedOn: PlainDate; says: string; notedByName: string }

/** The steps of a school's cycle as they were noted, the latest first. */
export async function listCycleSteps({ db }: Look, schoolId: string): Promise<CycleStep[]> {
  const { rows } = await sql<CycleStep>`
    select c.step, c.started_on as "startedOn", c.says, p.name as "notedByName"
    from cycle_steps c join people p on p.authority_id = c.authority_id and p.id = c.noted_by
    where c.school_id = ${schoolId} order by c.started_on desc, c.id desc limit 30`.execute(db)
  return rows
}

export async function addCycleStep(
  work: Work,
  schoolId: string,
  { step, startedOn, says }: Omit<CycleStep, 'notedByName'>,
): Promise<void> {
  await work.db
    .insertInto('cycle_steps')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), school_id: schoolId, step, started_on: startedOn, says },
      ...{ noted_by: work.actor.personId, noted_at: work.now },
    })
    .execute()
}

/** SH-06. A challenge to a school from outside: of what, by whom and when. */
export type Challenge = {
  id: string
  schoolYear: SchoolYear
  challenged: string
  givenBy: string
  givenOn: PlainDate
  says: string
}

export async function listChallenges({ db }: Look, schoolId: string, schoolYear: SchoolYear): Promise<Challenge[]> {
  return db
    .selectFrom('external_challenges')
    .select(['id', 'school_year as schoolYear', 'challenged', 'given_by as givenBy', 'given_on as givenOn', 'says'])
    .where('school_id', '=', schoolId)
    .where('school_year', '=', schoolYear)
    .where('struck_out_because', 'is', null)
    .orderBy('given_on')
    .orderBy('id')
    .execute()
}

export async function addChallengeRow(work: Work, schoolId: string, given: Omit<Challenge, 'id'>): Promise<void> {
  await work.db
    .insertInto('external_challenges')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), school_id: schoolId, school_year: given.schoolYear },
      ...{ challenged: given.challenged, given_by: given.givenBy, given_on: given.givenOn, says: given.says },
      ...{ entered_by: work.actor.personId, entered_at: work.now, struck_out_because: null },
    })
    .execute()
}

export async function markChallengeStruckOut({ db }: Work, id: string, because: string): Promise<void> {
  await db.updateTable('external_challenges').set({ struck_out_because: because }).where('id', '=', id).execute()
}

/** A challenge as it stands, of whatever year. */
export async function findChallenge({ db }: Look, schoolId: string, id: string): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('external_challenges')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .where('struck_out_because', 'is', null)
    .executeTakeFirst()
}
