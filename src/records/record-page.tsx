import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital, word, type RecordForm } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showMoment } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { VisitInModel } from '#visits/index.ts'
import type { VisitRecord } from './record.ts'
import { visitName } from '#visits/index.ts'

type Props = VisitInModel & {
  frame: Frame
  form: RecordForm
  record: VisitRecord
  others: readonly VisitRecord[]
  may: { write: boolean; issue: boolean }
  answers?: Answers
  findings?: readonly Finding[]
  done?: string | undefined
}

/** The record as the school reads it; for its author, with the press that sends it. */
export function RecordPage({
  frame,
  visit,
  model,
  type,
  form,
  record,
  others,
  may,
  answers = {},
  findings = [],
  done,
}: Props) {
  const called = word(model, 'record')
  const isDraft = record.status === 'draft'
  return (
    <Page
      frame={frame}
      title={`${capital(called)}, ${visit.schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: visitName(model, type), href: `/visits/${visit.id}` },
        { text: capital(called) },
      ]}
    >
      <div class="govuk-grid-row">
        <article class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{visit.schoolName}</span> {capital(called)}: {visitName(model, type)}
          </h1>
          <p class="govuk-body">
            {showDate(visit.heldOn ?? visit.bookedFor)}, by {visit.adviserName}.{' '}
            {record.issuedAt
              ? `Issued at ${showMoment(record.issuedAt)}${record.version > 1 ? `, version ${record.version}` : ''}.`
              : 'A draft: only its author sees it.'}
          </p>
          {record.correctsBecause && <InsetText>A correction: {record.correctsBecause}</InsetText>}
          {form.sections.map((section) => (
            <SectionAsRead section={section} record={record} model={model} />
          ))}
          {isDraft && may.issue && (
            <Form frame={frame} action={`/visits/${visit.id}/record/issue`}>
              <input type="hidden" name="revision" value={record.revision} />
              <Reasons findings={findings} answers={answers} />
              <Button preventDoubleClick>Issue it to the school</Button>{' '}
              <LinkButton kind="secondary" href={`/visits/${visit.id}/record/write`}>
                Go on writing
              </LinkButton>
            </Form>
          )}
          {others.length > 0 && (
            <p class="govuk-body">
              Other versions:{' '}
              {others.map((other) => (
                <>
                  <a class="govuk-link" href={`/visits/${visit.id}/record?version=${other.version}`}>
                    version {other.version}
                  </a>{' '}
                </>
              ))}
            </p>
          )}
          {!isDraft && may.write && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/visits/${visit.id}/record/correct`}>
                Correct it with a new version
              </a>
            </p>
          )}
        </article>
      </div>
    </Page>
  )
}

type SectionProps = Pick<Props, 'model' | 'record'> & { section: RecordForm['sections'][number] }

function SectionAsRead({ section, record, model }: SectionProps) {
  const written = record.sections.find((each) => each.section === section.id)
  const scale = model.scales.find(({ id }) => id === section.judgement)
  const point = scale?.points.find(({ value }) => value === written?.judgement)
  if (!written || (!written.body.trim() && !written.isNotDiscussed && !point)) return null
  return (
    <section>
      <h2 class="govuk-heading-m" id={section.id}>
        {section.title}
      </h2>
      {written.isNotDiscussed && <p class="govuk-body wm-muted">Not discussed.</p>}
      {written.body.split(/\n{2,}|\n/).map((line) => line.trim() && <p class="govuk-body">{line}</p>)}
      {point && (
        <p class="govuk-body">
          <strong>
            Judged {point.value}, {point.label}
          </strong>
        </p>
      )}
    </section>
  )
}

type CorrectProps = VisitInModel & { frame: Frame; answers: Answers; findings: readonly Finding[] }

/** Beginning a correction: what is wrong, before the new version is written. */
export function CorrectRecordPage({ frame, visit, model, answers, findings }: CorrectProps) {
  const called = word(model, 'record')
  return (
    <Page frame={frame} title={`Correct the ${called}`} findings={findings}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{visit.schoolName}</span> Correct the {called}
      </h1>
      <p class="govuk-body">What was issued stays as it is. The new version stands beside it.</p>
      <Form frame={frame} action={frame.path}>
        <Textarea
          name="because"
          label="What is corrected, and why?"
          rows={3}
          value={answers.because}
          error={wrongWith(findings, 'because')}
        />
        <Button preventDoubleClick>Begin the correction</Button>
      </Form>
    </Page>
  )
}
