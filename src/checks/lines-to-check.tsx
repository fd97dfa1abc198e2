import { Button } from '#govuk/button.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Line } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Check, Comment } from './check.ts'
import type { RecordWithChecks } from './get-check.ts'

type Props = RecordWithChecks & {
  frame: Frame
  check: Check
  open: { section: string; line: number } | undefined
  answers: Answers
  findings: readonly Finding[]
}

/** The parts of a record as the school will read them, line by line, each with its comments and a way to write one. */
export function LinesToCheck(props: Props) {
  return (
    <>
      {props.parts.map(({ id, title, lines, isNotDiscussed, judged, restsOn }) => (
        <section>
          <h2 class="govuk-heading-m" id={id}>
            {title}
          </h2>
          {isNotDiscussed && <p class="govuk-body wm-muted">Not discussed.</p>}
          <ol class="wm-lines">
            {lines.map((line) => (
              <LineToCheck {...props} section={id} title={title} line={line} />
            ))}
          </ol>
          {judged && (
            <p class="govuk-body">
              <strong>{judged}</strong>
            </p>
          )}
          {restsOn && <p class="govuk-body wm-muted">{restsOn}</p>}
        </section>
      ))}
    </>
  )
}

type LineProps = Props & { section: string; title: string; line: Line }

function LineToCheck(props: LineProps) {
  const { frame, visit, check, section, title, line, open } = props
  const isOpen = open?.section === section && open.line === line.line
  const comments = check.comments.filter((each) => each.section === section && each.line === line.line)
  const place = `${section}-${line.line}`
  return (
    <li id={place}>
      <p class="govuk-body">{line.text}</p>
      {comments.map((comment) => (
        <CommentMade frame={frame} visitId={visit.id} comment={comment} />
      ))}
      {isOpen ? (
        <CommentToWrite {...props} />
      ) : (
        <a
          class="govuk-link govuk-body-s"
          href={`/visits/${visit.id}/record/check?section=${section}&line=${line.line}#${place}`}
        >
          Comment
          <span class="govuk-visually-hidden">
            {' '}
            on line {line.line} of {title}
          </span>
        </a>
      )}
    </li>
  )
}

function CommentMade({ frame, visitId, comment }: { frame: Frame; visitId: string; comment: Comment }) {
  return (
    <div class="wm-comment">
      <p class="govuk-body">{comment.says}</p>
      <Form frame={frame} action={`/visits/${visitId}/record/check/comments/${comment.id}/take-back`}>
        <Button kind="secondary" classes="govuk-!-margin-bottom-1">
          Take it back<span class="govuk-visually-hidden">: {comment.says}</span>
        </Button>
      </Form>
    </div>
  )
}

function CommentToWrite({ frame, visit, section, line, answers, findings }: LineProps) {
  return (
    <Form frame={frame} action={`/visits/${visit.id}/record/check/comments`}>
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="line" value={line.line} />
      <Textarea
        name="says"
        label="What is to be mended here?"
        rows={3}
        value={answers.line ? answers.says : undefined}
        error={answers.line ? wrongWith(findings, 'says') : undefined}
      />
      <Button kind="secondary">Keep the comment</Button>
    </Form>
  )
}
