import { logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayWriteReport } from './annual-report-policy.ts'
import { whyReportIsNotOpen } from './annual-report-rules.ts'
import { addReport } from './annual-report-store.ts'
import { getReportToChange } from './get-annual-report.ts'

/** XX-06. Begins the next version of a report that was issued, with the reason why. Throws NotFound, NotAllowed, Refused. */
export async function correctReport(work: Work, schoolId: string, year: string, because: string): Promise<void> {
  const { report, model } = await getReportToChange(work, schoolId, year)
  requireThat(mayWriteReport(work, report), work, `correct the annual report of ${schoolId}`)
  refuseIf(work, whyReportIsNotOpen(report, 'correct', model))
  await addReport(work, {
    ...{ schoolId: report.schoolId, schoolYear: report.schoolYear, version: report.version + 1 },
    ...{
      modelVersionId: report.modelVersionId,
      sections: report.sections.map(({ section, body }) => ({ section, body })),
      correctsBecause: because,
    },
  })
  await logEvent(work, {
    name: 'annual-report.correction-begun',
    subjects: [{ kind: 'school', id: report.schoolId }],
    audience: 'write',
    changes: { year: { after: report.schoolYear }, because: { after: because } },
  })
}
