import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { pageLink, sendOnce } from '#messages/index.ts'
import { keepIssued } from '#papers/index.ts'
import { listHoldersOver } from '#people/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { monitoringEvent } from './case-reviews-events.ts'
import { mayMonitor } from './case-reviews-policy.ts'
import { markLate, whyReportCannotGo, whyReportIsFixed } from './case-reviews-rules.ts'
import { getMonitored, getTermOfCase, nameOfTerm, type Monitored } from './get-monitored.ts'
import { printProgressReport } from './print-progress-report.ts'
import { keyOfTerm, type TermOfCase } from './progress-report.ts'
import { findReportToChange, writeIssued, writeReport, type ReportWritten } from './report-store.ts'

export type ReportTyped = ReportWritten & { revision: number }

/** SH-65. Keeps what was written so far for the governors of a case in a term. Throws NotFound, NotAllowed, Refused. */
export async function saveProgressReport(work: Work, caseId: string, key: string, typed: ReportTyped): Promise<void> {
  const { of, term, model, before } = await toWrite(work, caseId, key, typed.revision)
  await writeReport(work, { caseId, of: term, before }, typed)
  await logEvent(work, monitoringEvent('report-written', of, { term: { after: nameOfTerm(model, term) } }))
}

/**
 * SH-65, SH-66, SH-81. Issues a report to governors: from now on it is fixed, head and chair are told where they read it, never what it says.
 * After the last day of its term it is marked late. Throws NotFound, NotAllowed, Refused.
 */
export async function issueProgressReport(work: Work, caseId: string, key: string, typed: ReportTyped): Promise<void> {
  const found = await toWrite(work, caseId, key, typed.revision)
  const { of, term, model, rule, pathway, before } = found
  refuseIf(work, [
    ...whyReportCannotGo(rule, pathway.celebration, { ...typed, issuedOn: before?.issuedOn ?? null }),
    ...markLate(rule, term.finishedOn, work.today),
    ...(await askAboutNamesIn(work, of.schoolId, textsOf(typed))),
  ])
  const id = await writeReport(work, { caseId, of: term, before }, typed)
  const people = await listGovernorsTold(work, found)
  const documentId = await keepIssued(work, {
    ...{ kind: 'progress-report', schoolId: of.schoolId, visitId: null, recordId: null, version: 1 },
    modelVersionId: of.modelVersionId,
    document: printProgressReport(work, { ...found, rule, term, written: typed, to: people, isIssued: true }),
  })
  await writeIssued(work, id, documentId)
  await logEvent(work, monitoringEvent('report-issued', of, { term: { after: nameOfTerm(model, term) } }))
  await tellThem(work, found, people)
}

/** To whom a report goes: whoever holds the model's roles at the school today. */
export const listGovernorsTold = (look: Look, { of, rule }: Pick<ToWrite, 'of' | 'rule'>) =>
  listHoldersOver(look, of.schoolId, rule.goesTo, { isOfService: false })

type ToWrite = Monitored & { rule: NonNullable<Monitored['reports']>; term: TermOfCase }

async function toWrite(work: Work, caseId: string, key: string, shown: number) {
  const found = await getMonitored(work, caseId)
  const { of, reports: rule } = found
  if (!rule) throw new NotFound('reports of the case', caseId)
  requireThat(await mayMonitor(work, of), work, `report to governors in the case ${caseId}`)
  const term = await getTermOfCase(work, of, key)
  const before = await findReportToChange(work, caseId, term)
  const revision = before?.revision ?? 0
  const stale = await whyChangedMeanwhile(work, { kind: 'case', id: caseId, revision, shown })
  refuseIf(work, before?.issuedOn ? [whyReportIsFixed(before.issuedOn)] : stale)
  return { ...found, rule, term, before }
}

async function tellThem(work: Work, { of, term }: ToWrite, people: Awaited<ReturnType<typeof listGovernorsTold>>) {
  if (work.tellsNobody) return
  for (const { personId, name, email } of people)
    if (email)
      await sendOnce(work, `progress-report ${of.id} ${keyOfTerm(term)} ${personId}`, {
        toPersonId: personId,
        address: email,
        subject: `A report to the governors of ${of.schoolName}`,
        body: [
          `Dear ${name},`,
          'There is a report for the governors of your school.',
          'Sign in to read it:',
          pageLink(`/cases/${of.id}/reports/${keyOfTerm(term)}`),
        ].join('\n\n'),
      })
}

const textsOf = ({ celebration, celebrationNote, parts }: ReportWritten) => [
  { where: 'what is celebrated', field: 'celebration', text: celebration ?? '' },
  { where: 'the note', field: 'celebrationNote', text: celebrationNote ?? '' },
  ...Object.entries(parts).map(([id, text]) => ({ where: 'the report', field: `part.${id}`, text })),
]
