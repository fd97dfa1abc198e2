import { staleFindings } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import type { ReportSection } from './annual-report.ts'
import { mayWriteReport } from './annual-report-policy.ts'
import { whyReportIsNotOpen } from './annual-report-rules.ts'
import { changeReport, writeSections } from './annual-report-store.ts'
import { getReportToChange } from './get-annual-report.ts'

/** What was typed, and of which state of the report. */
export type TypedReport = { revision: number; sections: readonly ReportSection[] }

/** Saves a draft of a report. Throws NotFound, NotAllowed, and Refused where somebody saved it since: what was typed stays on the page. */
export async function saveReport(
  work: Work,
  schoolId: string,
  year: string,
  { revision, sections }: TypedReport,
): Promise<void> {
  const { report, rule, model } = await getReportToChange(work, schoolId, year)
  requireThat(mayWriteReport(work, report), work, `write the annual report of ${schoolId}`)
  refuseIf(work, [...whyReportIsNotOpen(report, 'save', model), ...staleFindings(revision, report.revision)])
  const known = new Set(rule.sections.map(({ id }) => id))
  await writeSections(
    work,
    report.id,
    sections.filter(({ section }) => known.has(section)),
  )
  await changeReport(work, report.id, { saved_at: work.now })
}
