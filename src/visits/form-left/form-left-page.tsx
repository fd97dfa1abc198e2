import { DateInput } from '#govuk/date-input.tsx'
import { dateParts } from '#web/date-answer.ts'
import { wrongWith } from '#web/form.tsx'
import { ChangePage, type ChangeProps } from '../change-page.tsx'

/** NF-85. That the form was left with the school, and on which day: the one thing that is still said after such a visit. */
export function FormLeftPage(props: ChangeProps) {
  const { visit, answers, findings } = props
  const shown = { leftOn: visit.heldOn ?? visit.bookedFor, ...answers }
  return (
    <ChangePage {...props} heading="Say that the form was left" button="Save">
      <DateInput
        name="leftOn"
        legend="On which day was it left?"
        legendSize="s"
        hint="What stands in it stays with the school: no copy is kept."
        value={dateParts(shown, 'leftOn')}
        error={wrongWith(findings, 'leftOn')}
      />
    </ChangePage>
  )
}
