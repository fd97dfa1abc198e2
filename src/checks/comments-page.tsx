import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import { PageOfVisit } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Check } from './check.ts'
import type { RecordWithChecks } from './get-check.ts'

type Props = RecordWithChecks & {
  frame: Frame
  check: Check
  mayAnswer: boolean
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** What the checker said, line by line, and what the author says became of it. */
export function CommentsPage({ frame, visit, model, type, parts, check, mayAnswer, answers, findings, done }: Props) {
  const called = word(model, 'record')
  const { comments } = check
  const passed = check.outcome === 'passed'
  const heading = passed
    ? `The ${called} passed its check`
    : comments.length === 1
      ? `The ${called} came back with one comment`
      : `The ${called} came back with ${comments.length} comments`
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading={heading}
      here="The check"
      findings={findings}
      done={done}
    >
      <p class="govuk-body">
        Checked by {check.checkerName} at {check.checkedAt && showMoment(check.checkedAt)}.
      </p>
      {check.says && <InsetText>{check.says}</InsetText>}
      <Form frame={frame} action={`/visits/${visit.id}/record/comments`}>
        {comments.map(({ id, section, line, quoted, says, answer }) => (
          <section class="wm-comment">
            <h2 class="govuk-heading-s">
              {parts.find((each) => each.id === section)?.title}, line {line}
            </h2>
            <blockquote class="wm-quote">{quoted}</blockquote>
            <p class="govuk-body">{says}</p>
            {mayAnswer ? (
              <Textarea
                name={`answer.${id}`}
                id={id}
                label="What you did about it"
                rows={2}
                value={answers[`answer.${id}`] ?? answer ?? ''}
                error={wrongWith(findings, id)}
              />
            ) : (
              <p class="govuk-body">{answer ? `Its author: ${answer}` : 'Not answered yet.'}</p>
            )}
          </section>
        ))}
        {mayAnswer && (
          <Button name="next" value="write">
            Save and go on with the {called}
          </Button>
        )}
      </Form>
    </PageOfVisit>
  )
}
