import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital, word } from '#model/index.ts'
import { AttachedPart } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Check } from './check.ts'
import type { RecordWithChecks } from './get-check.ts'
import { LinesToCheck } from './lines-to-check.tsx'

type Props = RecordWithChecks & {
  frame: Frame
  check: Check
  /** The line beside which a comment is being written. */
  open: { section: string; line: number } | undefined
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
  /** What other rooms hold it back for today. */
  heldBack: readonly Finding[]
}

/** The record as the school will read it, a comment beside any line, the criteria, and passed or returned. */
export function CheckPage(props: Props) {
  const { frame, visit, model, type, record, check, heldBack, answers, findings, done } = props
  const called = word(model, 'record')
  const name = visitName(model, type)
  return (
    <Page
      frame={frame}
      title={`Check the ${called}, ${visit.schoolName}`}
      findings={findings}
      done={done}
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
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <LinesToCheck {...props} />
          <AttachedPart visitId={visit.id} attachments={record.attachments} />
        </div>
        <div class="govuk-grid-column-one-third">
          <Form frame={frame} action={`/visits/${visit.id}/record/check`}>
            {type.qualityChecks.length > 0 && (
              <Checkboxes
                name="met"
                legend="Which criteria are met?"
                legendSize="m"
                small
                choices={type.qualityChecks.map(({ id, text }) => ({ value: id, label: capital(text) }))}
                values={answersIn(answers.met)}
                error={wrongWith(findings, 'met')}
              />
            )}
            <Radios
              name="outcome"
              legend="What is your decision?"
              legendSize="m"
              small
              choices={[
                { value: 'passed', label: 'It passes' },
                { value: 'returned', label: 'It goes back to its author' },
              ]}
              value={answers.outcome}
              error={wrongWith(findings, 'outcome')}
            />
            <Textarea
              name="says"
              id="overall"
              label="To its author, about the whole"
              hint={commentsSay(check.comments.length)}
              rows={4}
              value={answers.outcome ? answers.says : undefined}
              error={answers.outcome ? wrongWith(findings, 'says') : undefined}
            />
            <Reasons findings={findings} answers={answers} />
            <Button preventDoubleClick>Finish the check</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}

function commentsSay(comments: number): string | undefined {
  if (comments === 0) return undefined
  return comments === 1 ? 'Your one comment goes with it.' : `Your ${comments} comments go with it.`
}
