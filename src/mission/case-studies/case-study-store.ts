import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { CaseStudy, SaidCaseStudy } from './case-study.ts'

type Asked = { id?: string; kind?: string | undefined; schoolId?: string; after?: string | undefined; limit: number }

/** Case studies, the newest first: those that stand, or one whatever became of it. One query. */
export async function listCaseStudies({ db }: Look, { id, kind, schoolId, after, limit }: Asked): Promise<CaseStudy[]> {
  const where = [
    id ? sql`c.id = ${id}::uuid` : sql`c.withdrawn_on is null`,
    ...(kind ? [sql`c.kind = ${kind}`] : []),
    ...(schoolId ? [sql`c.school_id = ${schoolId}::uuid`] : []),
    ...(after
      ? [
          sql`(c.published_on, c.id) < (select a.published_on, a.id from mission_case_studies a where a.id = ${after}::uuid)`,
        ]
      : []),
  ]
  const { rows } = await sql<CaseStudy>`
    select c.id, c.model_version_id as "modelVersionId", c.kind, c.school_id as "schoolId", s.name as "schoolName", c.title, c.says,
      c.value_added as "valueAdded", c.sustained, c.published_on::text as "publishedOn", c.published_by as "publishedById",
      p.name as "publishedByName", c.withdrawn_on::text as "withdrawnOn", c.withdrawn_because as "withdrawnBecause"
    from mission_case_studies c
      join people p on p.authority_id = c.authority_id and p.id = c.published_by
      left join schools s on s.authority_id = c.authority_id and s.id = c.school_id
    where ${sql.join(where, sql` and `)} order by c.published_on desc, c.id desc limit ${limit}`.execute(db)
  return rows
}

/** Holds one until the deed ends. */
export async function holdCaseStudy({ db }: Work, id: string): Promise<void> {
  await db.selectFrom('mission_case_studies').select('id').where('id', '=', id).forUpdate().execute()
}

/** Writes one. Gives its id. */
export async function addCaseStudy(
  work: Work,
  { kind, title, says, valueAdded, sustained }: SaidCaseStudy,
  schoolId: string | null,
): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('mission_case_studies')
    .values({
      ...{
        authority_id: authorityId,
        id,
        model_version_id: work.modelVersionId,
        kind,
        school_id: schoolId,
        title,
        says,
      },
      ...{
        value_added: valueAdded ?? '',
        sustained: sustained ?? '',
        published_on: work.today,
        published_by: personId,
      },
    })
    .execute()
  return id
}

/** Marks one as withdrawn. */
export async function markWithdrawn({ db, actor, today }: Work, id: string, because: string): Promise<void> {
  await db
    .updateTable('mission_case_studies')
    .set({ withdrawn_on: today, withdrawn_by: actor.personId, withdrawn_because: because })
    .where('id', '=', id)
    .execute()
}
