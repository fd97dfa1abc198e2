import { newId } from '#shared/id.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'
import type { AnnualReport, ReportSection } from './annual-report.ts'

const reports = (look: Look) =>
  look.db
    .selectFrom('annual_reports as r')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'r.authority_id').onRef('s.id', '=', 'r.school_id'),
    )
    .innerJoin('people as author', (join) =>
      join.onRef('author.authority_id', '=', 'r.authority_id').onRef('author.id', '=', 'r.author_id'),
    )
    .leftJoin('people as checker', (join) =>
      join.onRef('checker.authority_id', '=', 'r.authority_id').onRef('checker.id', '=', 'r.checker_id'),
    )
    .select([
      'r.id',
      'r.school_id as schoolId',
      's.name as schoolName',
      'r.school_year as schoolYear',
      'r.version',
      'r.status',
      'r.model_version_id as modelVersionId',
      'r.author_id as authorId',
      'author.name as authorName',
      'r.handed_in_at as handedInAt',
      'checker.name as checkerName',
      'r.checked_at as checkedAt',
      'r.outcome',
      'r.says',
      'r.met',
      'r.issued_at as issuedAt',
      'r.corrects_because as correctsBecause',
      'r.document_id as documentId',
      'r.revision',
    ])

type Asked = { schoolId: string; schoolYear: SchoolYear }

/** Every version of a school's report of a year, the newest first. */
export async function listVersions(look: Look, { schoolId, schoolYear }: Asked): Promise<AnnualReport[]> {
  const rows = await reports(look)
    .where('r.school_id', '=', schoolId)
    .where('r.school_year', '=', schoolYear)
    .orderBy('r.version', 'desc')
    .execute()
  const sections = await listSections(
    look,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, sections: sections.get(row.id) ?? [] }))
}

/** The last report that was issued to a school, of any year up to one; undefined where none was. */
export async function findLastIssued(look: Look, { schoolId, schoolYear }: Asked): Promise<AnnualReport | undefined> {
  const row = await reports(look)
    .where('r.school_id', '=', schoolId)
    .where('r.school_year', '<=', schoolYear)
    .where('r.status', '=', 'issued')
    .orderBy('r.school_year', 'desc')
    .orderBy('r.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  return { ...row, sections: (await listSections(look, [row.id])).get(row.id) ?? [] }
}

async function listSections({ db }: Look, ids: readonly string[]): Promise<ReadonlyMap<string, ReportSection[]>> {
  const found = new Map<string, ReportSection[]>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('annual_report_sections')
    .select(['report_id', 'section', 'body', 'revision'])
    .where('report_id', 'in', ids)
    .execute()
  for (const { report_id: id, ...row } of rows) found.set(id, [...(found.get(id) ?? []), row])
  return found
}

/** Holds a school's report of a year until the deed ends: two who act at once are one after the other. */
export async function holdReport({ db }: Work, id: string): Promise<void> {
  await db.selectFrom('annual_reports').select('id').where('id', '=', id).forUpdate().execute()
}

type Begun = Asked & {
  version: number
  modelVersionId: string
  sections: readonly ReportWriting[]
  correctsBecause: string | null
}

/** Begins a version of a report; undefined where somebody began one a moment before. */
export async function addReport(work: Work, begun: Begun): Promise<string | undefined> {
  const id = newId()
  const added = await work.db
    .insertInto('annual_reports')
    .values({
      authority_id: work.actor.authorityId,
      id,
      school_id: begun.schoolId,
      school_year: begun.schoolYear,
      version: begun.version,
      model_version_id: begun.modelVersionId,
      author_id: work.actor.personId,
      begun_at: work.now,
      corrects_because: begun.correctsBecause,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return undefined
  await writeSections(work, id, begun.sections)
  return id
}

/** What is written under a section, over which state of it. */
export type ReportWriting = { section: string; body: string; fromRevision?: number }

/** Writes what stands under each section, each with its next revision. */
export async function writeSections(work: Work, reportId: string, sections: readonly ReportWriting[]): Promise<void> {
  if (sections.length === 0) return
  await work.db
    .insertInto('annual_report_sections')
    .values(
      sections.map(({ section, body, fromRevision = 0 }) => ({
        authority_id: work.actor.authorityId,
        id: newId(),
        report_id: reportId,
        section,
        body,
        revision: fromRevision + 1,
        saved_by: work.actor.personId,
        saved_at: work.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'report_id', 'section']).doUpdateSet((set) => ({
        body: set.ref('excluded.body'),
        revision: set.ref('excluded.revision'),
        saved_by: set.ref('excluded.saved_by'),
        saved_at: set.ref('excluded.saved_at'),
      })),
    )
    .execute()
}

/** When a draft was saved last; null where nothing was changed since it was begun. */
export async function findReportSavedAt({ db }: Look, id: string): Promise<Date | null> {
  const row = await db.selectFrom('annual_reports').select('saved_at').where('id', '=', id).executeTakeFirst()
  return row?.saved_at ?? null
}

type Change = {
  status?: AnnualReport['status']
  saved_at?: Date
  handed_in_at?: Date
  checker_id?: string | null
  checked_at?: Date | null
  outcome?: 'passed' | 'returned' | null
  says?: string
  met?: string[]
  issued_at?: Date
  document_id?: string
}

/** Changes a report that was held; its revision goes one up. */
export async function changeReport(work: Work, id: string, change: Change): Promise<void> {
  await work.db
    .updateTable('annual_reports')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
