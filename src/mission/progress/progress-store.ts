import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PrintedDocument } from '#print/index.ts'
import type { Look, Work } from '#work/work.ts'
import type { Presentation, ProgressReport } from './progress.ts'

type Asked = { id?: string; isPresented?: boolean; after?: string | undefined; limit: number }

/** Reports of progress with before whom each was laid, the newest first. One query. */
export async function listReports({ db }: Look, { id, isPresented, after, limit }: Asked): Promise<ProgressReport[]> {
  const where = [
    sql`true`,
    ...(id ? [sql`r.id = ${id}::uuid`] : []),
    ...(isPresented
      ? [sql`exists (select from mission_presentations p where p.authority_id = r.authority_id and p.report_id = r.id)`]
      : []),
    ...(after
      ? [sql`(r.written_on, r.id) < (select a.written_on, a.id from mission_reports a where a.id = ${after}::uuid)`]
      : []),
  ]
  const { rows } = await sql<ProgressReport>`
    select r.id, r.model_version_id as "modelVersionId", r.title, r.document, r.written_on::text as "writtenOn", w.name as "writtenByName",
      coalesce((select jsonb_agg(jsonb_build_object('body', p.body, 'called', p.called, 'presentedOn', p.presented_on)
          order by p.presented_on, p.id)
        from mission_presentations p where p.authority_id = r.authority_id and p.report_id = r.id), '[]'::jsonb) as presentations
    from mission_reports r join people w on w.authority_id = r.authority_id and w.id = r.written_by
    where ${sql.join(where, sql` and `)} order by r.written_on desc, r.id desc limit ${limit}`.execute(db)
  return rows
}

/** Holds a report until the deed ends. */
export async function holdReport({ db }: Work, id: string): Promise<void> {
  await db.selectFrom('mission_reports').select('id').where('id', '=', id).forUpdate().execute()
}

/** Writes a report as it stays. Gives its id. */
export async function addReport(work: Work, title: string, document: PrintedDocument): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('mission_reports')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, title },
      ...{ document: JSON.stringify(document), written_on: work.today, written_by: personId },
    })
    .execute()
  return id
}

/** Writes before whom a report was laid, and when. */
export async function addPresentation(
  work: Work,
  reportId: string,
  { body, called, presentedOn }: Presentation,
): Promise<void> {
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('mission_presentations')
    .values({
      ...{ authority_id: authorityId, id: newId(), report_id: reportId, body, called },
      ...{ presented_on: presentedOn, presented_by: personId },
    })
    .execute()
}
