import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Tag } from '#govuk/tag.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { FileLinks } from '#papers/index.ts'
import { showDate } from '#shared/show-date.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Shown } from '#web/form-page.tsx'
import { Page } from '#web/page.tsx'
import { CelebrationFields, CelebrationRead, Words } from './celebration-fields.tsx'
import { nameOfTerm, type Monitored } from './get-monitored.ts'
import { keyOfTerm, wasLate, type ProgressReport, type TermOfCase } from './progress-report.ts'
import { crumbsOfCase } from './review-page.tsx'

export type ReportShown = Monitored & {
  rule: NonNullable<Monitored['reports']>
  term: TermOfCase
  report: ProgressReport | undefined
  mayWrite: boolean
}
type Props = ReportShown & Shown & { done: string | undefined }

/** SH-65, SH-66. What governors are told of a case in a term: written, or as it was issued. */
export function ReportPage(props: Props) {
  const { frame, findings, of, model, term, report, mayWrite, done } = props
  const heading = headingOf(props)
  const isWritten = mayWrite && !report?.issuedOn
  return (
    <Page
      frame={frame}
      title={`${heading}: ${of.schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[...crumbsOfCase(props), { text: `Report to governors, ${nameOfTerm(model, term)}` }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{of.schoolName}</span> {heading}
          </h1>
          {report && wasLate(report) && (
            <p>
              <Tag colour="red">Late</Tag>
            </p>
          )}
          {isWritten ? <Writing {...props} /> : <Reading {...props} />}
        </div>
      </div>
    </Page>
  )
}

function headingOf({ model, term, report, frame }: Props): string {
  const name = `Report to governors, ${nameOfTerm(model, term)}`
  if (report?.issuedOn) return `${name}, issued on ${showDate(report.issuedOn)}`
  return `${name}, ${frame.today > term.finishedOn ? 'overdue since' : 'due on'} ${showDate(term.finishedOn)}`
}

function Writing({ frame, answers, findings, of, rule, pathway, term, report }: Props) {
  return (
    <Form frame={frame} action={`/cases/${of.id}/reports/${keyOfTerm(term)}`}>
      <input type="hidden" name="revision" value={answers.revision ?? report?.revision ?? 0} />
      <p class="govuk-body">{rule.says}</p>
      {pathway.celebration && (
        <CelebrationFields rule={pathway.celebration} before={report} {...{ answers, findings }} />
      )}
      {rule.parts.map(({ id, title, hint }) => (
        <Textarea
          name={`part.${id}`}
          label={title}
          hint={hint}
          rows={6}
          value={answers[`part.${id}`] ?? report?.parts[id]}
          error={wrongWith(findings, `part.${id}`)}
        />
      ))}
      <Reasons findings={findings} answers={answers} />
      <div class="govuk-button-group">
        <Button name="what" value="issue" preventDoubleClick>
          Issue to governors
        </Button>
        <Button kind="secondary" name="what" value="save" preventDoubleClick>
          Save the draft
        </Button>
      </div>
    </Form>
  )
}

function Reading({ of, rule, pathway, term, report }: Props) {
  if (!report) return <InsetText>Nothing is written yet.</InsetText>
  return (
    <>
      <p class="govuk-body">
        {report.issuedOn ? `Issued by ${report.issuedByName}.` : `A draft by ${report.writtenByName}: not issued.`}{' '}
        <FileLinks href={`/cases/${of.id}/reports/${keyOfTerm(term)}`} of="the report" />
      </p>
      {pathway.celebration && <CelebrationRead rule={pathway.celebration} of={report} />}
      {rule.parts.map(({ id, title }) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          <Words text={report.parts[id] ?? ''} />
        </section>
      ))}
    </>
  )
}
