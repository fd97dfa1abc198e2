import { Button } from '#govuk/button.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { daysBetween } from '#shared/plain-date.ts'
import { showDate, showDistance, showShortDate } from '#shared/show-date.ts'
import { PageOfVisit, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { AnswerFound } from './take-back-answer.ts'

type Props = VisitInModel & { frame: Frame; answers: Answers; findings: readonly Finding[] }

/** Asking a school for evidence on an area, beside what is asked of every school. */
export function AskPage({ frame, visit, model, type, answers, findings }: Props) {
  const left = Math.max(0, daysBetween(frame.today, visit.bookedFor))
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading="Ask the school for something more"
      here="Ask for more"
      under={[preparationOf(visit)]}
      findings={findings}
    >
      <p class="govuk-body">
        {capital(word(model, 'visit'))} on {showDate(visit.bookedFor)}, {showDistance(visit.bookedFor, frame.today)}.
      </p>
      <Form frame={frame} action={`/visits/${visit.id}/requests/ask`}>
        <Textarea
          name="says"
          label="On which area, and what?"
          hint="The school reads this as it stands."
          rows={4}
          value={answers.says}
          error={wrongWith(findings, 'says')}
        />
        <TextInput
          name="daysBefore"
          label="How many days before do you need it?"
          hint="When the date moves, this moves with it."
          width={3}
          inputmode="numeric"
          value={answers.daysBefore ?? Math.min(14, left)}
          error={wrongWith(findings, 'daysBefore')}
        />
        <Button preventDoubleClick>Ask for it</Button>
      </Form>
    </PageOfVisit>
  )
}

/** Taking back what was given by mistake: why. */
export function TakeBackPage({ frame, visit, model, type, answers, findings, given }: Props & { given: AnswerFound }) {
  const { answer, asked } = given
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading="Take it back"
      caption={asked.says}
      here="Take it back"
      under={[preparationOf(visit)]}
      findings={findings}
    >
      <p class="govuk-body">
        {answer.fileName ?? answer.says ?? 'It is done'}, {answer.answeredBy}, {showShortDate(answer.cameOn)}.{' '}
        {answer.fileName && 'The document is removed and cannot be had back. '}That it was there stays on record, with
        your reason.
      </p>
      <Form frame={frame} action={frame.path}>
        <Textarea name="because" label="Why?" rows={3} value={answers.because} error={wrongWith(findings, 'because')} />
        <Button kind="warning" preventDoubleClick>
          Take it back
        </Button>
      </Form>
    </PageOfVisit>
  )
}

const preparationOf = ({ id }: VisitInModel['visit']) => ({
  text: 'The school’s part',
  href: `/visits/${id}/preparation`,
})
