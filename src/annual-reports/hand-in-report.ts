import { logEvent } from '#history/index.ts'
import { askAboutNamesIn, whyTextsWait } from '#records/index.ts'
import { staleFindings } from '#visits/index.ts'
import type { Finding } from '#shared/finding.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { mayWriteReport } from './annual-report-policy.ts'
import { whyReportIsNotOpen, whyReportIsNotWhole } from './annual-report-rules.ts'
import { changeReport } from './annual-report-store.ts'
import { keepStates } from './report-state-store.ts'
import { listReportAsides } from './report-aside-store.ts'
import { getReportToChange, type ReportOfYear } from './get-annual-report.ts'
import type { AnnualReport } from './annual-report.ts'

/**
 * NF-80. Says that a report is written: it goes to whoever checks it, where the model asks for that, and else waits to be
 * issued. Throws NotFound, NotAllowed, Refused.
 */
export async function handInReport(work: Work, schoolId: string, year: string, revision: number): Promise<void> {
  const found = await getReportToChange(work, schoolId, year)
  const { report, rule, model } = found
  requireThat(mayWriteReport(work, report), work, `hand in the annual report of ${schoolId}`)
  refuseIf(work, [
    ...whyReportIsNotOpen(report, 'hand-in', model),
    ...staleFindings(revision, report.revision),
    ...whyTextsWait(await listReportAsides(work, report.id), rule),
    ...(await whyItMayNotLeave(work, found)),
  ])
  await keepStates(
    work,
    report.id,
    report.sections.map(({ section }) => section),
    true,
  )
  const status = rule.checkedBy ? 'with-checker' : 'checked'
  await changeReport(work, report.id, {
    status,
    handed_in_at: work.now,
    checker_id: null,
    checked_at: null,
    outcome: null,
  })
  await logEvent(work, {
    name: 'annual-report.handed-in',
    subjects: [{ kind: 'school', id: report.schoolId }],
    audience: 'write',
    changes: { year: { after: report.schoolYear } },
  })
}

/** What stands against its leaving its author: an empty section that is required, or what looks like somebody's name. */
export async function whyItMayNotLeave(
  look: Look,
  { report, rule }: Pick<ReportOfYear, 'rule'> & { report: AnnualReport },
): Promise<Finding[]> {
  const titles = new Map(rule.sections.map(({ id, title }) => [id, title]))
  const texts = report.sections.map(({ section, body }) => ({
    where: titles.get(section) ?? section,
    field: section,
    text: body,
  }))
  return [...whyReportIsNotWhole(report, rule), ...(await askAboutNamesIn(look, report.schoolId, texts))]
}
