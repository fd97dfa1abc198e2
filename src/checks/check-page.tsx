import { InsetText } from '#govuk/inset-text.tsx'
import { capital, word } from '#model/index.ts'
import { AttachedPart } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Check, CheckDraft } from './check.ts'
import { Decision } from './decision.tsx'
import type { RecordWithChecks } from './get-check.ts'
import { LinesToCheck } from './lines-to-check.tsx'

type Props = RecordWithChecks & {
  frame: Frame
  check: Check
  /** What they entered so far. */
  draft: CheckDraft | undefined
  answers: Answers
  findings: readonly Finding[]
  /** What other rooms hold it back for today. */
  heldBack: readonly Finding[]
}

/** The record as the school will read it, a comment beside any line, the criteria, and passed or returned. */
export function CheckPage(props: Props) {
  const { frame, visit, model, type, record, check, heldBack, findings } = props
  const called = word(model, 'record')
  const name = visitName(model, type)
  const keepAt = `/visits/${visit.id}/record/check/keep`
  return (
    <Page
      frame={frame}
      title={`Check the ${called}, ${visit.schoolName}`}
      findings={findings}
      breadcrumbs={[
        { text: `${capital(word(model, 'record', { form: 'many' }))} to check`, href: '/checks' },
        { text: `${visit.schoolName}, ${name}` },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {visit.schoolName}, {name}, {showDate(visit.heldOn ?? visit.bookedFor)}
        </span>{' '}
        Check the {called} that {record.authorName} wrote
      </h1>
      {check.isAfterwards && <InsetText>It went to the school before this check: {record.uncheckedBecause}</InsetText>}
      {heldBack.map(({ says }) => (
        <InsetText>It cannot pass yet: {says}</InsetText>
      ))}
      <p class="govuk-body wm-check__go">
        <a class="govuk-link" href="#decision">
          Go to your decision
        </a>
      </p>
      <Form frame={frame} action={`/visits/${visit.id}/record/check`} keepAt={keepAt}>
        <div class="wm-check">
          <div>
            <LinesToCheck {...props} keepAt={keepAt} />
            <AttachedPart visitId={visit.id} attachments={record.attachments} />
          </div>
          <section class="wm-check__decision" id="decision" aria-label="Your decision" tabIndex={-1}>
            <Decision {...props} keepAt={keepAt} />
          </section>
        </div>
      </Form>
    </Page>
  )
}
