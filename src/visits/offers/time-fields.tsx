import { DateInput } from '#govuk/date-input.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { dateParts } from '#web/date-answer.ts'
import type { Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { TIMES_AT_ONCE } from './offer.ts'

/** Several times to fill in: a day, a time of day, and how many schools can take it. What is left empty is not offered. */
export function TimeFields({ answers, findings }: Pick<Shown, 'answers' | 'findings'>) {
  return (
    <>
      {Array.from({ length: TIMES_AT_ONCE }, (_, at) => at + 1).map((number) => (
        <div class="wm-time-fields">
          <DateInput
            name={`on${number}`}
            legend={`Time ${number}`}
            legendSize="s"
            value={dateParts(answers, `on${number}`)}
            error={wrongWith(findings, `on${number}`)}
          />
          <TextInput
            name={`at${number}`}
            label="At what time?"
            width={5}
            value={answers[`at${number}`]}
            error={wrongWith(findings, `at${number}`)}
          />
          <TextInput
            name={`places${number}`}
            label="For how many schools?"
            width={3}
            value={answers[`places${number}`] ?? '1'}
            error={wrongWith(findings, `places${number}`)}
          />
        </div>
      ))}
    </>
  )
}
