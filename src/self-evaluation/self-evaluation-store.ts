import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'
import type { AreaWritten, SelfEvaluation, SelfEvaluationComment } from './self-evaluation.ts'

const COLUMNS = sql`e.id, e.school_id as "schoolId", s.name as "schoolName", s.low_age as "lowAge", s.high_age as "highAge",
  array(select w.area from self_evaluation_areas w where w.authority_id = e.authority_id and w.self_evaluation_id = e.id) as "areasWritten",
  e.model_version_id as "modelVersionId",
  e.school_year as "schoolYear", e.number, e.framework, e.own_tool as "ownTool", e.file_id as "fileId", e.file_name as "fileName",
  e.protocol, e.status, b.name as "begunByName", e.begun_at as "begunAt", h.name as "sharedByName", e.shared_at as "sharedAt",
  r.name as "readByName", e.read_at as "readAt", e.in_force_on as "inForceOn", e.document_id as "documentId", e.revision`
const FROM = sql`self_evaluations e
  join schools s on s.authority_id = e.authority_id and s.id = e.school_id
  join people b on b.authority_id = e.authority_id and b.id = e.begun_by
  left join people h on h.authority_id = e.authority_id and h.id = e.shared_by
  left join people r on r.authority_id = e.authority_id and r.id = e.read_by`

/** All of a school's, the newest first: whoever shows them asks who may read which. */
export async function listSelfEvaluations({ db }: Look, schoolId: string): Promise<SelfEvaluation[]> {
  const { rows } = await sql<SelfEvaluation>`
    select ${COLUMNS} from ${FROM} where e.school_id = ${schoolId} order by e.number desc limit 50`.execute(db)
  return rows
}

export async function findSelfEvaluation({ db }: Look, id: string): Promise<SelfEvaluation | undefined> {
  const { rows } = await sql<SelfEvaluation>`select ${COLUMNS} from ${FROM} where e.id = ${id}`.execute(db)
  return rows[0]
}

/** The same, held until the deed ends. */
export async function findSelfEvaluationToChange(work: Work, id: string): Promise<SelfEvaluation | undefined> {
  await work.db.selectFrom('self_evaluations').select('id').where('id', '=', id).forUpdate().execute()
  return findSelfEvaluation(work, id)
}

/** What is said of each area. */
export async function listAreasWritten({ db }: Look, selfEvaluationId: string): Promise<AreaWritten[]> {
  const { rows } = await sql<AreaWritten>`
    select a.area, a.body, a.grade, a.saved_by as "savedBy", p.name as "savedByName", a.saved_at as "savedAt"
    from self_evaluation_areas a join people p on p.authority_id = a.authority_id and p.id = a.saved_by
    where a.self_evaluation_id = ${selfEvaluationId}`.execute(db)
  return rows
}

/** What stood in an area before somebody else wrote over it, the latest first. */
export async function listEarlierWords({ db }: Look, selfEvaluationId: string, area: string): Promise<AreaWritten[]> {
  const { rows } = await sql<AreaWritten>`
    select a.area, a.body, a.grade, a.saved_by as "savedBy", p.name as "savedByName", a.saved_at as "savedAt"
    from self_evaluation_earlier_words a join people p on p.authority_id = a.authority_id and p.id = a.saved_by
    where a.self_evaluation_id = ${selfEvaluationId} and a.area = ${area} order by a.saved_at desc, a.id desc limit 20`.execute(
    db,
  )
  return rows
}

/** What was said of it, the first first. */
export async function listComments({ db }: Look, selfEvaluationId: string): Promise<SelfEvaluationComment[]> {
  const { rows } = await sql<SelfEvaluationComment>`
    select c.id, c.area, c.says, p.name as "saidByName", c.said_at as "saidAt"
    from self_evaluation_comments c join people p on p.authority_id = c.authority_id and p.id = c.said_by
    where c.self_evaluation_id = ${selfEvaluationId} order by c.said_at, c.id limit 200`.execute(db)
  return rows
}

type NewSelfEvaluation = Pick<SelfEvaluation, 'schoolId' | 'framework' | 'ownTool' | 'protocol'> & {
  schoolYear: SchoolYear
}

export async function addSelfEvaluation(work: Work, given: NewSelfEvaluation): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await sql`
    insert into self_evaluations (authority_id, id, school_id, model_version_id, school_year, number, framework, own_tool, protocol, begun_by, begun_at)
    select ${authorityId}, ${id}, ${given.schoolId}, ${work.modelVersionId}, ${given.schoolYear},
      coalesce((select max(e.number) from self_evaluations e where e.school_id = ${given.schoolId}), 0) + 1,
      ${given.framework}, ${given.ownTool}, ${given.protocol}, ${personId}, ${work.now}`.execute(work.db)
  return id
}

type Change = Partial<{
  status: SelfEvaluation['status']
  shared_by: string
  shared_at: Date
  read_by: string
  read_at: Date
  in_force_by: string
  document_id: string
  in_force_on: NonNullable<SelfEvaluation['inForceOn']>
  file_id: string
  file_name: string
}>

export async function changeSelfEvaluation({ db }: Look, id: string, change: Change): Promise<void> {
  await db
    .updateTable('self_evaluations')
    .set({ ...change, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** The one that was in force makes room for the next. */
export async function retireInForce({ db }: Work, schoolId: string): Promise<void> {
  await db
    .updateTable('self_evaluations')
    .set({ status: 'earlier', revision: sql`revision + 1` })
    .where('school_id', '=', schoolId)
    .where('status', '=', 'in-force')
    .execute()
}

type Written = { area: string; body: string; grade: number | null }

export async function writeArea(work: Work, selfEvaluationId: string, { area, body, grade }: Written): Promise<void> {
  const saved = { body, grade, saved_by: work.actor.personId, saved_at: work.now }
  await work.db
    .insertInto('self_evaluation_areas')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      self_evaluation_id: selfEvaluationId,
      area,
      ...saved,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'self_evaluation_id', 'area'])
        .doUpdateSet({ ...saved, revision: sql`self_evaluation_areas.revision + 1` }),
    )
    .execute()
}

export async function keepEarlierWords(work: Work, selfEvaluationId: string, before: AreaWritten): Promise<void> {
  await work.db
    .insertInto('self_evaluation_earlier_words')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      self_evaluation_id: selfEvaluationId,
      ...{ area: before.area, body: before.body, grade: before.grade },
      ...{ saved_by: before.savedBy, saved_at: before.savedAt },
    })
    .execute()
}

export async function addComment(
  work: Work,
  selfEvaluationId: string,
  { area, says }: { area: string | null; says: string },
): Promise<void> {
  await work.db
    .insertInto('self_evaluation_comments')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      self_evaluation_id: selfEvaluationId,
      ...{ area, says, said_by: work.actor.personId, said_at: work.now },
    })
    .execute()
}
