import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Line } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import type { Check } from './check.ts'
import { lastCheckOf, type RecordWithChecks } from './get-check.ts'
import { lastTimeOf, type LastTime } from './last-time.ts'
import { fieldOf, lineAt, placeOf, saidOf, stateOf } from './typed-check.ts'

type Props = RecordWithChecks & {
  check: Check
  /** Where what was entered is posted to be kept. */
  keepAt: string
  answers: Answers
  findings: readonly Finding[]
}

/** The parts of a record as the school will read them, line by line, each with what was said of it and a place to say more. */
export function LinesToCheck(props: Props) {
  const before = lastCheckOf(props)?.comments ?? []
  return (
    <>
      {props.parts.map((part) => {
        const { id, title, lines, isNotDiscussed, judged, restsOn } = part
        const lastTime = lastTimeOf(before, part)
        return (
          <section>
            <h2 class="govuk-heading-m" id={id}>
              {title}
            </h2>
            {isNotDiscussed && <p class="govuk-body wm-muted">Not discussed.</p>}
            <ol class="wm-lines">
              {lines.map((line) => (
                <LineToCheck {...props} section={id} title={title} line={line} before={lastTime(line.line)} />
              ))}
            </ol>
            <SaidLastTime {...props} before={lastTime(undefined)} isGone />
            {judged && (
              <p class="govuk-body">
                <strong>{judged}</strong>
              </p>
            )}
            {restsOn && <p class="govuk-body wm-muted">{restsOn}</p>}
          </section>
        )
      })}
    </>
  )
}

type LineProps = Props & { section: string; title: string; line: Line; before: readonly LastTime[] }

function LineToCheck(props: LineProps) {
  const { check, section, title, line, keepAt, answers, findings } = props
  const at = { section, line: line.line }
  const held = saidOf(check.comments, at)
  const error = wrongWith(findings, placeOf(at))
  const says = answers[fieldOf('says', at)] ?? held
  return (
    <li id={lineAt(at)}>
      <p class="govuk-body">{line.text}</p>
      <SaidLastTime {...props} />
      <Details
        open={says !== '' || error !== undefined}
        summary={
          <>
            Comment
            <span class="govuk-visually-hidden">
              {' '}
              on line {line.line} of {title}
            </span>
          </>
        }
      >
        <input type="hidden" name={fieldOf('was', at)} value={answers[fieldOf('was', at)] ?? stateOf(held)} />
        <Textarea
          name={fieldOf('says', at)}
          id={placeOf(at)}
          label="What is to be mended here?"
          rows={3}
          value={says}
          error={error}
        />
        <Button kind="secondary" formaction={keepAt} name="at" value={lineAt(at)}>
          Keep the comment
        </Button>{' '}
        {held !== '' && (
          <Button kind="secondary" formaction={keepAt} name="takeBack" value={`${section}.${line.line}`}>
            Take it back
          </Button>
        )}
        <p class="govuk-hint" role="status" data-kept="">
          {held !== '' && 'Kept. Its author reads it when the check is over.'}
        </p>
      </Details>
    </li>
  )
}

/** What the last check said, and what the author did about it. */
function SaidLastTime({ before, record, isGone }: Pick<LineProps, 'before' | 'record'> & { isGone?: boolean }) {
  return (
    <>
      {before.map(({ says, answer, read }) => (
        <div class="wm-comment">
          {read !== undefined && (
            <p class="govuk-body wm-muted">
              {isGone ? 'A line that is gone: ' : 'It read: '}“{read}”
            </p>
          )}
          <p class="govuk-body">
            <strong>Last time:</strong> {says}
          </p>
          <p class="govuk-body">
            <strong>{record.authorName}:</strong> {answer ?? 'said nothing of it.'}
          </p>
        </div>
      ))}
    </>
  )
}
