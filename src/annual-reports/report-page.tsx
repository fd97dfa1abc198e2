import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { andList, namesOf, orList, word } from '#model/index.ts'
import { FileLinks } from '#papers/index.ts'
import type { Finding } from '#shared/finding.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { isOpenFor, placeOf, type AnnualReport } from './annual-report.ts'
import { whatItFound } from './what-it-found.ts'
import { BeforeTheVisit, visitOfReport, waitsForVisit } from './before-the-visit.tsx'
import type { ReportOfYear } from './get-annual-report.ts'
import { PageOfReport } from './page-of-report.tsx'
import type { ReportReceipt } from './report-receipt-store.ts'
import type { VisitOfReport } from './visit-held-store.ts'

/** What the reader may do with the newest version. */
export type MayDo = { write: boolean; check: boolean; issue: boolean }

type Props = ReportOfYear & {
  frame: Frame
  report: AnnualReport
  may: MayDo
  receipts: readonly ReportReceipt[]
  /** How far the visit is on which it rests. */
  visit: VisitOfReport
  /** Who else may check or issue it, by name, while it waits for that. */
  waitsFor: readonly string[]
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** A school's report of a year as it is read, with the next thing to do at the top. */
export function ReportPage(props: Props) {
  const { rule, report, versions, receipts, findings, done } = props
  const found = report.status === 'issued' ? whatItFound(report, rule) : undefined
  const stands = headingOf(props)
  return (
    <PageOfReport {...props} heading={found ?? stands} issued={found && stands} findings={findings} done={done}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <NextStep {...props} />
          {report.correctsBecause && (
            <p class="govuk-body">
              Corrects version {report.version - 1}: {report.correctsBecause}
            </p>
          )}
          {rule.sections.map(({ id, title }) => {
            const body = report.sections.find(({ section }) => section === id)?.body ?? ''
            return (
              <section>
                <h2 class="govuk-heading-m" id={id}>
                  {title}
                </h2>
                {body.trim() === '' ? (
                  <p class="govuk-body wm-muted">Nothing was written under this section.</p>
                ) : (
                  body
                    .split(/\n+/)
                    .filter((line) => line.trim() !== '')
                    .map((line) => <p class="govuk-body">{line}</p>)
                )}
              </section>
            )
          })}
        </div>
        <div class="govuk-grid-column-one-third">
          <p class="govuk-body">
            Written by {report.authorName}.
            {report.outcome === 'passed' && report.checkerName && ` Checked by ${report.checkerName}.`}
          </p>
          <p class="govuk-body">
            <FileLinks href={`${placeOf(report)}/versions/${report.version}`} of={`version ${report.version}`} />
          </p>
          {receipts.length > 0 && (
            <>
              <h2 class="govuk-heading-s">It went to</h2>
              <ul class="govuk-list">
                {receipts.map(({ name, openedAt }) => (
                  <li>
                    {name}: {openedAt ? `opened on ${showDate(londonDateOf(openedAt))}` : 'not opened yet'}
                  </li>
                ))}
              </ul>
            </>
          )}
          {versions.length > 1 && (
            <>
              <h2 class="govuk-heading-s">Versions</h2>
              <ul class="govuk-list">
                {versions.map(({ version, status }) => (
                  <li>
                    <a class="govuk-link" href={`${placeOf(report)}?version=${version}`}>
                      Version {version}
                    </a>
                    {status !== 'issued' && ', not issued'}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </PageOfReport>
  )
}

function headingOf(props: Props): string {
  const { status, issuedAt, version, outcome, checkerName } = props.report
  if (status === 'issued' && issuedAt)
    return `${version === 1 ? 'Issued' : `Version ${version}, issued`} on ${showDate(londonDateOf(issuedAt))}`
  if (status === 'with-checker') return 'With whoever checks it'
  if (status === 'checked') return waitsForVisit(props) ? `It waits for ${visitOfReport(props)}` : 'Ready to be issued'
  return outcome === 'returned' ? `It came back from ${checkerName ?? 'its check'}` : 'A draft, not handed in yet'
}

function NextStep(props: Props) {
  const { frame, report, rule, model, may, versions, answers, findings, waitsFor } = props
  const place = placeOf(report)
  if (versions[0]?.id !== report.id) return <p class="govuk-body">There is a newer version.</p>
  if (may.write && isOpenFor(report, 'hand-in'))
    return (
      <Form frame={frame} action={`${place}/hand-in`}>
        {waitsForVisit(props) && <BeforeTheVisit {...props} />}
        <input type="hidden" name="revision" value={report.revision} />
        <Reasons findings={findings} answers={answers} />
        <div class="govuk-button-group">
          <LinkButton href={`${place}/write`}>Write it</LinkButton>
          <Button kind="secondary" preventDoubleClick>
            {rule.checkedBy ? 'Hand it in to be checked' : 'It is written'}
          </Button>
        </div>
      </Form>
    )
  if (may.check && isOpenFor(report, 'check')) return <LinkButton href={`${place}/check`}>Check it</LinkButton>
  if (isOpenFor(report, 'check')) return <p class="govuk-body">It waits to be checked by {orList(waitsFor)}.</p>
  if (isOpenFor(report, 'issue') && waitsForVisit(props)) return <BeforeTheVisit {...props} />
  const goesTo = andList(namesOf(model.roles, rule.goesTo))
  if (isOpenFor(report, 'issue') && !may.issue)
    return (
      <p class="govuk-body">
        {orList(waitsFor)} issues it; then it goes to {goesTo}.
      </p>
    )
  if (may.issue && isOpenFor(report, 'issue'))
    return (
      <Form frame={frame} action={`${place}/issue`}>
        <Reasons findings={findings} answers={answers} />
        <p class="govuk-body">It goes to {goesTo}, and is fixed from then on.</p>
        <Button preventDoubleClick>Issue the {word(model, 'annualReport')}</Button>
      </Form>
    )
  if (may.write && isOpenFor(report, 'correct'))
    return (
      <Details summary="Correct it" open={findings.length > 0}>
        <p class="govuk-body">What was issued stays as it was; a correction is the next version beside it.</p>
        <Form frame={frame} action={`${place}/correct`}>
          <Textarea
            name="because"
            label="Why is it corrected?"
            rows={2}
            value={answers.because}
            error={wrongWith(findings, 'because')}
          />
          <Button kind="secondary" preventDoubleClick>
            Begin version {report.version + 1}
          </Button>
        </Form>
      </Details>
    )
  return null
}
