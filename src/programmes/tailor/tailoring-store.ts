import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Tailoring, TailoringAnswer, TailoringStatus } from './tailoring.ts'

/** Changes to schools' copies, within somebody's sight, without the answers to them. */
const tailorings = (look: Look) =>
  look.db
    .selectFrom('tailorings as t')
    .innerJoin('people as p', 'p.id', 't.proposed_by')
    .select([
      't.id',
      't.school_id as schoolId',
      't.school_year as schoolYear',
      't.model_version_id as modelVersionId',
      't.programme',
      't.change',
      't.visit_type as visitType',
      't.from_term as fromTerm',
      't.to_term as toTerm',
      't.because',
      't.proposed_by as proposedBy',
      'p.name as proposedByName',
      't.proposed_on as proposedOn',
      't.status',
      't.decided_on as decidedOn',
      't.revision',
    ])
    .where(withinReach(look.reach('see-school'), 't.school_id'))

/** What was proposed to change in a school's copies of a year, newest first. */
export async function listTailorings(look: Look, schoolId: string, schoolYear: SchoolYear): Promise<Tailoring[]> {
  const rows = await tailorings(look)
    .where('t.school_id', '=', schoolId)
    .where('t.school_year', '=', schoolYear)
    .orderBy('t.proposed_on', 'desc')
    .orderBy('t.id', 'desc')
    .limit(100)
    .execute()
  return withAnswers(look, rows)
}

/** What waits to be agreed in the schools within sight, the longest waiting first, each with its school's name. */
export async function listWaitingTailorings(
  look: Look,
  limit: number,
): Promise<(Tailoring & { schoolName: string })[]> {
  const query = tailorings(look).where('t.status', '=', 'waiting').orderBy('t.proposed_on').orderBy('t.id').limit(limit)
  const waiting = await look.ifAny(sql`from tailorings t where t.status = 'waiting'`, async () =>
    withAnswers(look, await query.execute()),
  )
  if (waiting.length === 0) return []
  const schools = await look.db
    .selectFrom('schools')
    .select(['id', 'name'])
    .where('id', '=', anyOf([...new Set(waiting.map(({ schoolId }) => schoolId))]))
    .execute()
  const nameOf = new Map(schools.map(({ id, name }) => [id, name]))
  return waiting.map((each) => ({ ...each, schoolName: nameOf.get(each.schoolId) ?? '' }))
}

/** One change, held until the deed ends, so that of two answers at once the second finds the first. */
export async function findTailoringToAnswer(work: Work, schoolId: string, id: string): Promise<Tailoring | undefined> {
  await work.db.selectFrom('tailorings').select('id').where('id', '=', id).forUpdate().execute()
  return findTailoring(work, schoolId, id)
}

/** One change of a school's copy, with the answers to it. */
export async function findTailoring(look: Look, schoolId: string, id: string): Promise<Tailoring | undefined> {
  const rows = await tailorings(look).where('t.id', '=', id).where('t.school_id', '=', schoolId).execute()
  return (await withAnswers(look, rows))[0]
}

async function withAnswers(look: Look, rows: readonly Omit<Tailoring, 'answers'>[]): Promise<Tailoring[]> {
  if (rows.length === 0) return []
  const answers = await look.db
    .selectFrom('tailoring_answers as a')
    .innerJoin('people as p', 'p.id', 'a.person_id')
    .select([
      'a.tailoring_id as tailoringId',
      'a.role',
      'a.person_id as personId',
      'p.name',
      'a.answer',
      'a.answered_on as answeredOn',
    ])
    .where(sql<boolean>`a.tailoring_id = any (${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('a.answered_on')
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    answers: answers.filter((each) => each.tailoringId === row.id).map(({ tailoringId: _, ...answer }) => answer),
  }))
}

type NewTailoring = Pick<
  Tailoring,
  | 'schoolId'
  | 'schoolYear'
  | 'modelVersionId'
  | 'programme'
  | 'change'
  | 'visitType'
  | 'fromTerm'
  | 'toTerm'
  | 'because'
>

export async function addTailoring(work: Work, tailoring: NewTailoring): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('tailorings')
    .values({
      authority_id: work.actor.authorityId,
      id,
      school_id: tailoring.schoolId,
      school_year: tailoring.schoolYear,
      model_version_id: tailoring.modelVersionId,
      programme: tailoring.programme,
      change: tailoring.change,
      visit_type: tailoring.visitType,
      from_term: tailoring.fromTerm,
      to_term: tailoring.toTerm,
      because: tailoring.because,
      proposed_by: work.actor.personId,
      proposed_on: work.today,
      decided_on: null,
    })
    .execute()
  return id
}

/** Writes what some roles answered, by one person, today. */
export async function addAnswers(
  work: Work,
  tailoringId: string,
  roles: readonly string[],
  answer: TailoringAnswer['answer'],
): Promise<void> {
  if (roles.length === 0) return
  await work.db
    .insertInto('tailoring_answers')
    .values(
      roles.map((role) => ({
        authority_id: work.actor.authorityId,
        id: newId(),
        tailoring_id: tailoringId,
        role,
        person_id: work.actor.personId,
        answer,
        answered_on: work.today,
      })),
    )
    .execute()
}

export async function decideTailoring(work: Work, id: string, status: TailoringStatus, on: PlainDate): Promise<void> {
  await work.db
    .updateTable('tailorings')
    .set({ status, decided_on: on, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
