import { divideSave, outcomeOfSections, type SaveOutcome, type SectionSave } from '#records/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { contentsOf } from './annual-report.ts'
import { mayWriteReport } from './annual-report-policy.ts'
import { whyReportIsNotOpen } from './annual-report-rules.ts'
import { changeReport, writeSections } from './annual-report-store.ts'
import { getReportToChange } from './get-annual-report.ts'
import { keepStates } from './report-state-store.ts'
import { addReportAsides, listReportAsides, type ReportAside } from './report-aside-store.ts'

/** What was typed since the last save, each section over the state that its writer saw; `sitting` is the page on which it was typed. */
export type SaveReport = { sitting?: string | undefined; sections: readonly SectionSave[] }

/** How each section of a save ended, and the texts between which somebody has to choose. */
export type SavedReport = Pick<SaveOutcome, 'sections'> & { asides: readonly ReportAside[] }

/**
 * XX-05. Saves a draft of a report as far as it is typed. What was written over an older state is kept beside the newer text; neither is
 * lost. Throws NotFound, NotAllowed, and Refused where the report is no longer its author's to write.
 */
export async function saveReport(work: Work, schoolId: string, year: string, save: SaveReport): Promise<SavedReport> {
  const { report, rule, model } = await getReportToChange(work, schoolId, year)
  requireThat(mayWriteReport(work, report), work, `write the annual report of ${schoolId}`)
  refuseIf(work, whyReportIsNotOpen(report, 'save', model))
  const known = new Set(rule.sections.map(({ id }) => id))
  const typed = save.sections.filter(({ section }) => known.has(section))
  const held = contentsOf(report)
  const divided = divideSave(held, typed)
  await keepStates(
    work,
    report.id,
    divided.toWrite.map(({ section }) => section),
  )
  await writeSections(work, report.id, divided.toWrite)
  await addReportAsides(work, report.id, save.sitting, divided.overtaken)
  if (divided.toWrite.length > 0) await changeReport(work, report.id, { saved_at: work.now })
  return { sections: outcomeOfSections(held, typed, divided), asides: await listReportAsides(work, report.id) }
}
