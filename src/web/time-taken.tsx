import { z } from 'zod'
import { TextInput } from '#govuk/text-input.tsx'
import type { Answers } from './answers.ts'
import type { Shown } from './form-page.tsx'
import { wrongWith } from './form.tsx'

const SAYS = 'Enter how long it took, from 1 minute to 24 hours'

/** A number of hours or minutes as it is typed; nothing is none. */
const typed = (text: string | undefined) => (/^\d{1,3}$/.test(text?.trim() || '0') ? Number(text?.trim() || 0) : NaN)

/** How long something took, typed as hours and minutes: whole minutes, up to a day. */
export const timeTaken = z.custom<number>(
  (minutes) => Number.isInteger(minutes) && Number(minutes) >= 1 && Number(minutes) <= 1440,
  SAYS,
)

/** Adds the one number of `minutes` to what was typed in two boxes, for a schema that takes it as `took`. */
export const withTimeTaken = (answers: unknown): unknown => {
  const { hours, minutes } = answers as Answers
  return { ...(answers as Answers), took: typed(hours) * 60 + typed(minutes) }
}

/** Two boxes, for hours and minutes. */
export function TimeTaken({ answers, findings }: Pick<Shown, 'answers' | 'findings'>) {
  const error = wrongWith(findings, 'took') ?? wrongWith(findings, 'hours')
  return (
    <fieldset class="govuk-fieldset govuk-!-margin-bottom-4" id="took">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">How long did it take?</legend>
      {error && (
        <p class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <div class="wm-time-fields">
        <TextInput name="hours" label="Hours" width={2} inputmode="numeric" value={answers.hours} />
        <TextInput name="minutes" label="Minutes" width={2} inputmode="numeric" value={answers.minutes} />
      </div>
    </fieldset>
  )
}
