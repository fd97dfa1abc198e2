import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showMoment } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { SentRecord } from '../get-record.ts'
import { StepPage } from '../step-page.tsx'
import { MarkAsRead } from '../mark-as-read.tsx'
import { whereToChange } from '../next-steps.ts'
import { whoseTurn, type Mark, type Reply } from '../reply.ts'

type Props = SentRecord & {
  frame: Frame
  reply: Reply | undefined
  /** How those are called who settle. */
  settler: string
  answerBy: PlainDate | undefined
  answers: Answers
  findings: readonly Finding[]
}

/** What the school says is wrong, line by line, and what the author makes of each. */
export function AnswerPage(props: Props) {
  const { frame, visit, record, reply, answerBy } = props
  const facts = reply?.marks.filter(({ kind }) => kind === 'fact-wrong') ?? []
  const views = reply?.marks.filter(({ kind }) => kind === 'seen-differently') ?? []
  const left = facts.filter((mark) => whoseTurn(mark) === 'author').length
  const toChange = facts.filter(({ isStillToChange }) => isStillToChange)
  const title = headingOf(facts.length, left, toChange.length)
  const isOpen = record.status === 'answered'
  return (
    <StepPage {...props} title={title} step="Answer the school" isMendedHere>
      {reply?.sentAt && (
        <p class="govuk-body">
          {reply.personName} replied at {showMoment(reply.sentAt)}.
          {left > 0 && answerBy && ` Please answer by ${showDate(answerBy)}.`}
        </p>
      )}
      {reply?.says && <p class="govuk-body wm-quote">{reply.says}</p>}
      {facts.length > 0 && isOpen && (
        <Form frame={frame} action={frame.path}>
          {facts.map((mark) => (
            <OneAnswer {...props} mark={mark} />
          ))}
          <Button preventDoubleClick>Save my answers</Button>
        </Form>
      )}
      {!isOpen && facts.map((mark) => <MarkAsRead mark={mark} authorName={visit.adviserName} />)}
      {views.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Seen differently</h2>
          <p class="govuk-body">These words are kept beside the line. They ask for no answer.</p>
          {views.map((mark) => (
            <MarkAsRead mark={mark} authorName={visit.adviserName} />
          ))}
        </>
      )}
      {isOpen && (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={toChange[0] ? whereToChange(toChange[0], visit.id) : `/visits/${visit.id}/record/write`}
          >
            Change the text
          </a>
        </p>
      )}
    </StepPage>
  )
}

function OneAnswer({ mark, settler, visit, answers, findings }: Props & { mark: Mark }) {
  const { id, quoted, says, outcome, answer, settledAt } = mark
  if (settledAt) return <MarkAsRead mark={mark} authorName={visit.adviserName} />
  return (
    <section class="wm-letter__part">
      <p class="govuk-body wm-quote">{quoted}</p>
      <Radios
        name={`outcome.${id}`}
        id={`outcome-${id}`}
        legend={`The school says: ${says}`}
        legendSize="s"
        choices={[
          { value: 'changed', label: 'It is to be changed', hint: 'When you save, you are led to the text to change.' },
          { value: 'kept', label: 'It is kept as it is' },
          { value: 'put-to-head-of-service', label: `It is put to the ${settler}` },
        ]}
        value={answers[`outcome.${id}`] ?? outcome ?? undefined}
        error={wrongWith(findings, `outcome-${id}`)}
      />
      <Textarea
        name={`answer.${id}`}
        id={`answer-${id}`}
        label="Why, for the school to read"
        hint="Wanted unless it is to be changed."
        rows={3}
        value={answers[`answer.${id}`] ?? answer ?? ''}
        error={wrongWith(findings, `answer-${id}`)}
      />
    </section>
  )
}

function headingOf(facts: number, left: number, toChange: number): string {
  if (facts === 0) return 'The school says of no fact that it is wrong'
  if (left === 0 && toChange > 0)
    return toChange === 1 ? 'One line is still to be changed' : `${toChange} lines are still to be changed`
  if (left === 0) return 'Every line is answered'
  return left === 1 ? 'One line waits for your answer' : `${left} lines wait for your answer`
}
