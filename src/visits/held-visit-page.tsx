import { Checkboxes } from '#govuk/checkboxes.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { answersIn } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { wrongWith } from '#web/form.tsx'
import { ChangePage, type ChangeProps } from './change-page.tsx'
import { isFormLeftAt } from './form-left/form-left-rules.ts'
import { isActionOpen } from './visit.ts'

/** Whether it took place: yes, and on which day, or no, and then it is moved or called off. */
export function HeldVisitPage(props: ChangeProps) {
  const { visit, answers, findings, type } = props
  const shown = { heldOn: visit.bookedFor, ...answers }
  return (
    <ChangePage
      {...props}
      heading="Did it take place?"
      button="Yes, it took place"
      below={<NoItDidNot visit={visit} />}
    >
      <DateInput
        name="heldOn"
        legend="On which day did it take place?"
        legendSize="s"
        value={dateParts(shown, 'heldOn')}
        error={wrongWith(findings, 'heldOn')}
      />
      {isFormLeftAt(type) && (
        <Checkboxes
          name="formLeft"
          choices={[{ value: 'yes', label: 'The form was left with the governors' }]}
          values={answersIn(answers.formLeft)}
        />
      )}
    </ChangePage>
  )
}

/** What is done with a visit that did not take place. */
function NoItDidNot({ visit }: Pick<ChangeProps, 'visit'>) {
  if (!isActionOpen(visit, 'move')) return null
  return (
    <>
      <h2 class="govuk-heading-m">No, it did not</h2>
      <p class="govuk-body">Then it is made on another day, or it is called off.</p>
      <div class="govuk-button-group">
        <LinkButton kind="secondary" href={`/visits/${visit.id}/move`}>
          Move it to another date
        </LinkButton>
        <LinkButton kind="secondary" href={`/visits/${visit.id}/cancel`}>
          Cancel it
        </LinkButton>
      </div>
    </>
  )
}
