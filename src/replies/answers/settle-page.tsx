import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { SentRecord } from '../get-record.ts'
import { StepPage } from '../step-page.tsx'
import { MarkAsRead } from '../mark-as-read.tsx'
import { whoseTurn, type Mark } from '../reply.ts'

type Props = SentRecord & {
  frame: Frame
  /** What was put to the head of service. */
  put: readonly Mark[]
  answers: Answers
  findings: readonly Finding[]
}

/** What an author and a school could not agree on, for the head of service to decide. */
export function SettlePage(props: Props) {
  const { frame, visit, model, record, put, answers, findings } = props
  const called = word(model, 'record')
  const left = put.filter((mark) => whoseTurn(mark) === 'head-of-service').length
  const title =
    left === 0
      ? 'Nothing is left to settle'
      : left === 1
        ? 'One line is yours to settle'
        : `${left} lines are yours to settle`
  const isOpen = record.status === 'answered' && left > 0
  return (
    <StepPage {...props} title={title} step="Settle" isMendedHere>
      {put
        .filter((mark) => whoseTurn(mark) !== 'head-of-service')
        .map((mark) => (
          <MarkAsRead mark={mark} authorName={visit.adviserName} />
        ))}
      {isOpen && (
        <Form frame={frame} action={frame.path}>
          {put
            .filter((mark) => whoseTurn(mark) === 'head-of-service')
            .map((mark) => (
              <section class="wm-letter__part">
                <MarkAsRead mark={mark} authorName={visit.adviserName} />
                <Radios
                  name={`settled.${mark.id}`}
                  id={`settled-${mark.id}`}
                  legend="What becomes of the line?"
                  legendSize="s"
                  choices={[
                    { value: 'changed', label: 'It is to be changed' },
                    { value: 'kept', label: 'It is kept as it is' },
                  ]}
                  value={answers[`settled.${mark.id}`]}
                  error={wrongWith(findings, `settled-${mark.id}`)}
                />
                <Textarea
                  name={`settlement.${mark.id}`}
                  id={`settlement-${mark.id}`}
                  label="Why, and what it should say"
                  hint="The school and the author read it."
                  rows={3}
                  value={answers[`settlement.${mark.id}`]}
                  error={wrongWith(findings, `settlement-${mark.id}`)}
                />
              </section>
            ))}
          <Button preventDoubleClick>Settle</Button>
        </Form>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/visits/${visit.id}/record`}>
          Read the {called} as it was sent
        </a>
      </p>
    </StepPage>
  )
}
