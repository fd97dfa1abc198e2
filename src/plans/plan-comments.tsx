import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Plan, PlanComment } from './plan.ts'

type Props = {
  frame: Frame
  plan: Pick<Plan, 'id'>
  comments: readonly PlanComment[]
  answers: Answers
  findings: readonly Finding[]
  /** Whether whoever reads them may settle them. */
  maySettle: boolean
}

/** SH-45. What was said of a part while it is written, each with what came of it. */
export function Comments({ frame, plan, comments, answers, findings, maySettle }: Props) {
  return (
    <>
      {comments.map(({ id, says, saidByName, saidAt, answer, settledByName, settledAt }) => (
        <div class="govuk-inset-text">
          <p class="govuk-body">{says}</p>
          <p class="govuk-hint">
            {saidByName}, {showMoment(saidAt)}
          </p>
          {settledAt && (
            <p class="wm-s">
              Settled by {settledByName}
              {answer ? `: ${answer}` : ''}
            </p>
          )}
          {maySettle && !settledAt && (
            <Form frame={frame} action={`/plans/${plan.id}/comments/${id}/settle`}>
              <Textarea
                name="answer"
                id={answers.settled === id ? 'answer' : `answer.${id}`}
                label="Your answer, if you like"
                rows={2}
                value={answers.settled === id ? answers.answer : undefined}
                error={answers.settled === id ? wrongWith(findings, 'answer') : undefined}
              />
              <input type="hidden" name="settled" value={id} />
              {answers.settled === id && <Reasons findings={findings} answers={answers} />}
              <Button kind="secondary" preventDoubleClick>
                Settle<span class="govuk-visually-hidden">: {says.slice(0, 60)}</span>
              </Button>
            </Form>
          )}
        </div>
      ))}
    </>
  )
}

type SayProps = Omit<Props, 'comments' | 'maySettle'> & { part: { id: string; title: string } }

/** SH-45. A place to say something of a part, for whoever reads the draft. */
export function SaySomething({ frame, plan, part, answers, findings }: SayProps) {
  const name = `says.${part.id}`
  return (
    <Details
      summary={
        <>
          Say something of this part<span class="govuk-visually-hidden">: {part.title}</span>
        </>
      }
      open={answers.part === part.id}
    >
      <Form frame={frame} action={`/plans/${plan.id}/comments`}>
        <input type="hidden" name="part" value={part.id} />
        <Textarea
          name={name}
          label={
            <>
              What do you want to say?<span class="govuk-visually-hidden"> {part.title}</span>
            </>
          }
          rows={3}
          value={answers.part === part.id ? answers[name] : undefined}
          error={wrongWith(findings, name)}
        />
        {answers.part === part.id && <Reasons findings={findings} answers={answers} />}
        <Button kind="secondary" preventDoubleClick>
          Say it<span class="govuk-visually-hidden">: {part.title}</span>
        </Button>
      </Form>
    </Details>
  )
}
