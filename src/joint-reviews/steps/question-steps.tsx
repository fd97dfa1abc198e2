import { z } from 'zod'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { word } from '#model/index.ts'
import { missingOf } from '../review.ts'
import { answersIn } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput } from '#web/form-page.tsx'
import { aDay, anOptionalText, aRevision, aText } from '#web/text-answers.ts'
import { draftQuestions, exploreQuestions } from '../ask-questions.ts'
import { mayJudge, mayLook } from '../review-policy.ts'
import { StepPage } from './step-page.tsx'
import { aStep } from './step.ts'

const MOST = 8
const places = Array.from({ length: MOST }, (_, at) => at + 1)

/** SH-38. The key questions are drafted from what is known. */
export const questionsStep = aStep({
  may: mayLook,
  done: 'The questions are saved',
  isKept: true,
  schema: z
    .object({
      revision: aRevision,
      ...Object.fromEntries(places.map((at) => [`asks.${at}`, anOptionalText('the question', 500)])),
    })
    .transform((typed) => {
      const given = typed as Record<string, unknown>
      const asks = places.flatMap((at) =>
        typeof given[`asks.${at}`] === 'string' ? [String(given[`asks.${at}`])] : [],
      )
      return { revision: typed.revision, asks }
    }),
  act: draftQuestions,
  show: (shown) => {
    const { whole, answers, findings, kind, review } = shown
    const missing = missingOf(kind, review.gathered)
    return Promise.resolve(
      <StepPage
        {...shown}
        step="questions"
        title={`What are the ${word(shown.model, 'keyQuestion', { form: 'many' })}?`}
        button="Save the questions"
        keeps
        above={
          missing.length > 0 && (
            <p class="govuk-body">
              Still missing: {missing.map(({ name }) => name).join(', ')}.{' '}
              <a class="govuk-link" href={`/reviews/${review.id}/gathered`}>
                Gather what is known
              </a>
            </p>
          )
        }
      >
        {places.map((at) => (
          <Textarea
            name={`asks.${at}`}
            label={`Question ${at}`}
            rows={2}
            value={answers[`asks.${at}`] ?? whole.questions.find(({ place }) => place === at)?.asks ?? ''}
            error={wrongWith(findings, `asks.${at}`)}
          />
        ))}
      </StepPage>,
    )
  },
})

/** SH-38. The meeting with the school at which they are explored, and which of them give the focus. */
export const exploredStep = aStep({
  may: mayJudge,
  done: 'The questions are explored: evidence can be entered',
  isKept: true,
  schema: withDates(
    ['on'],
    z
      .object({
        revision: aRevision,
        on: aDay('the day of the meeting'),
        with: aText('who was there', 500),
        says: anOptionalText('what was said', 10_000),
        focus: z.string().optional(),
      })
      .transform(({ focus, ...rest }) => ({ ...rest, focus: answersIn(focus) })),
  ),
  act: exploreQuestions,
  show: (shown) => {
    const { whole, answers, findings, seen } = shown
    return Promise.resolve(
      <StepPage {...shown} step="explored" title="Which questions give the focus?" button="Save the meeting" keeps>
        <DayInput name="on" label="When did you meet?" usual={seen.look.today} {...{ answers, findings }} />
        <TextInput
          name="with"
          label="Who was there?"
          hint="Names, of the school and of the team"
          value={answers.with}
          error={wrongWith(findings, 'with')}
        />
        {whole.questions.length === 0 ? (
          <p class="govuk-body">No question is drafted yet.</p>
        ) : (
          <Checkboxes
            name="focus"
            legend="Which of them give the focus?"
            values={'with' in answers ? answersIn(answers.focus) : whole.questions.map(({ id }) => id)}
            error={wrongWith(findings, 'focus')}
            choices={whole.questions.map(({ id, asks }) => ({ value: id, label: asks }))}
          />
        )}
        <Textarea
          name="says"
          label="What did the school say to them?"
          hint="The school reads this. Do not name pupils or teachers."
          rows={4}
          value={answers.says}
          error={wrongWith(findings, 'says')}
        />
      </StepPage>,
    )
  },
})
