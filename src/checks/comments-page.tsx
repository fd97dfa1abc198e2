import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import { PageOfVisit } from '#visits/index.ts'
import type { Frame } from '#web/frame.ts'
import { cameBackSays } from './came-back-says.ts'
import type { Check } from './check.ts'
import type { RecordWithChecks } from './get-check.ts'

type Props = RecordWithChecks & {
  frame: Frame
  check: Check
  mayAnswer: boolean
  findings: readonly Finding[]
  done: string | undefined
}

/** What the checker said, line by line, and what the author says became of it. */
export function CommentsPage({ frame, visit, model, type, record, parts, check, mayAnswer, findings, done }: Props) {
  const called = word(model, 'record')
  const orderOf = (section: string) => parts.findIndex(({ id }) => id === section)
  const comments = [...check.comments].sort((one, other) => orderOf(one.section) - orderOf(other.section))
  const first = comments.find(({ answer }) => !answer) ?? comments[0]
  const passed = check.outcome === 'passed'
  const heading = passed ? `The ${called} passed its check` : `The ${called} ${cameBackSays(comments.length)}`
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
      {comments.map(({ section, line, quoted, says, answer }) => {
        const title = parts.find((each) => each.id === section)?.title
        return (
          <section class="wm-comment">
            <h2 class="govuk-heading-s">
              {title}, line {line}
            </h2>
            <blockquote class="wm-quote">{quoted}</blockquote>
            <p class="govuk-body">{says}</p>
            <p class="govuk-body">{answer ? `${record.authorName}: ${answer}` : 'Not answered yet.'}</p>
            {mayAnswer && (
              <p class="govuk-body">
                <a class="govuk-link" href={`/visits/${visit.id}/record/write#part-${section}`}>
                  Mend it, and say there what you did<span class="govuk-visually-hidden">: {title}</span>
                </a>
              </p>
            )}
          </section>
        )
      })}
      {mayAnswer && (
        <LinkButton href={`/visits/${visit.id}/record/write${first ? `#part-${first.section}` : ''}`}>
          Mend the {called}
        </LinkButton>
      )}
    </PageOfVisit>
  )
}
