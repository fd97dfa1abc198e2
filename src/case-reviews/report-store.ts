import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { ProgressReport, TermOfCase } from './progress-report.ts'

const reports = ({ db }: Look) =>
  db
    .selectFrom('progress_reports as r')
    .innerJoin('people as w', (join) =>
      join.onRef('w.authority_id', '=', 'r.authority_id').onRef('w.id', '=', 'r.written_by'),
    )
    .leftJoin('people as i', (join) =>
      join.onRef('i.authority_id', '=', 'r.authority_id').onRef('i.id', '=', 'r.issued_by'),
    )
    .select(['r.id', 'r.case_id as caseId', 'r.school_year as schoolYear', 'r.term', 'r.due_on as dueOn'])
    .select(['r.celebration', 'r.celebration_note as celebrationNote', 'r.parts', 'w.name as writtenByName'])
    .select(['r.issued_on as issuedOn', 'i.name as issuedByName', 'r.document_id as documentId', 'r.revision'])

/** What was written of some cases for their governors, drafts and issued, the earliest term first. */
export async function listReportsOf(look: Look, caseIds: readonly string[]): Promise<ProgressReport[]> {
  if (caseIds.length === 0) return []
  return reports(look)
    .where('r.case_id', 'in', [...caseIds])
    .orderBy('r.due_on')
    .orderBy('r.id')
    .limit(5000)
    .execute()
}

/** What was written of a term, held until the deed ends; undefined where nothing was. */
export async function findReportToChange(
  work: Work,
  caseId: string,
  { schoolYear, term }: Pick<TermOfCase, 'schoolYear' | 'term'>,
): Promise<ProgressReport | undefined> {
  await work.db.selectFrom('improvement_cases').select('id').where('id', '=', caseId).forUpdate().execute()
  return reports(work)
    .where('r.case_id', '=', caseId)
    .where('r.school_year', '=', schoolYear)
    .where('r.term', '=', term)
    .executeTakeFirst()
}

/** What somebody writes for governors. */
export type ReportWritten = Pick<ProgressReport, 'celebration' | 'celebrationNote' | 'parts'>

/** Keeps what was written for a term, anew or over what stands. Gives its id. */
export async function writeReport(
  work: Work,
  at: { caseId: string; of: TermOfCase; before: ProgressReport | undefined },
  { celebration, celebrationNote, parts }: ReportWritten,
): Promise<string> {
  const set = { celebration, celebration_note: celebrationNote, parts: JSON.stringify(parts) }
  const { personId, authorityId } = work.actor
  if (at.before) {
    await work.db
      .updateTable('progress_reports')
      .set(({ eb }) => ({ ...set, written_by: personId, revision: eb('revision', '+', 1) }))
      .where('id', '=', at.before.id)
      .execute()
    return at.before.id
  }
  const id = newId()
  const { schoolYear, term, finishedOn } = at.of
  await work.db
    .insertInto('progress_reports')
    .values({
      ...{ authority_id: authorityId, id, case_id: at.caseId, school_year: schoolYear, term, due_on: finishedOn },
      ...{ ...set, written_by: personId, issued_on: null, issued_by: null, document_id: null },
    })
    .execute()
  return id
}

/** Writes that a report was issued, as which document: from now on it is fixed. */
export async function writeIssued({ db, actor, today }: Work, id: string, documentId: string): Promise<void> {
  await db
    .updateTable('progress_reports')
    .set(({ eb }) => ({
      ...{ issued_on: today, issued_by: actor.personId, document_id: documentId },
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
