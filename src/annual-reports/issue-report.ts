import { logEvent } from '#history/index.ts'
import { pageLink, sendMessage } from '#messages/index.ts'
import { capital, word } from '#model/index.ts'
import { keepIssued } from '#papers/index.ts'
import { listHoldersAt } from '#replies/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { findVisitOfReport } from './visit-held-store.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { placeOf } from './annual-report.ts'
import { mayIssueReport } from './annual-report-policy.ts'
import { whyReportIsNotOpen, whyReportIsNotWhole, whyVisitComesFirst } from './annual-report-rules.ts'
import { changeReport } from './annual-report-store.ts'
import { getReportToChange } from './get-annual-report.ts'
import { printReport } from './print-report.ts'
import { addReportReceipts } from './report-receipt-store.ts'

/**
 * NF-75, NF-80, XX-06. Issues a report: from now on it is fixed, and goes to whom the model says. Throws NotFound, NotAllowed,
 * and Refused before it was checked, or before the visit on which it rests.
 */
export async function issueReport(work: Work, schoolId: string, year: string): Promise<void> {
  const found = await getReportToChange(work, schoolId, year)
  const { report, rule, model } = found
  requireThat(mayIssueReport(work, report), work, `issue the annual report of ${schoolId}`)
  refuseIf(work, [
    ...whyReportIsNotOpen(report, 'issue', model),
    ...whyReportIsNotWhole(report, rule),
    ...whyVisitComesFirst(rule, await findVisitOfReport(work, report, rule)),
  ])
  const recipients = await listHoldersAt(work, report.schoolId, rule.goesTo)
  const documentId = await keepIssued(work, {
    ...{ kind: 'annual-report', schoolId: report.schoolId, visitId: null, recordId: null },
    ...{ version: report.version, modelVersionId: report.modelVersionId },
    document: printReport(found, { organisation: work.actor.authorityName, on: work.now, isIssued: true }),
  })
  await addReportReceipts(work, report.id, recipients)
  await changeReport(work, report.id, { status: 'issued', issued_at: work.now, document_id: documentId })
  const called = word(model, 'annualReport')
  const which = `${report.schoolName}, ${showSchoolYear(report.schoolYear)}`
  for (const { personId, name, email } of recipients)
    if (email)
      await sendMessage(work, {
        toPersonId: personId,
        address: email,
        subject: `${capital(called)}: ${which}`,
        body: [
          `Dear ${name},`,
          `The ${called} was ${report.version === 1 ? 'issued' : 'corrected'}, and is there for you to read: ${which}.`,
          'Sign in to read it:',
          pageLink(placeOf(report)),
        ].join('\n\n'),
      })
  await logEvent(work, {
    name: report.version === 1 ? 'annual-report.issued' : 'annual-report.corrected',
    subjects: [{ kind: 'school', id: report.schoolId }],
    audience: 'read-records',
    changes: { year: { after: report.schoolYear }, version: { after: report.version } },
  })
}
