import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { titleOf, type Holder } from '#people/index.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { Partnership } from './get-partnership.ts'
import { crumbsOf } from './crumbs.ts'

/** WI-07. A partnership is closed by its lead with the school, with what came of it. */
export function ClosePage(props: Shown & Partnership & { heads: readonly Holder[]; isOpen: boolean }) {
  const { frame, answers, findings, of, model, heads, isOpen } = props
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title="Close the partnership"
      caption={of.schoolName}
      breadcrumbs={crumbsOf(props)}
      button="Close it"
      kind="warning"
    >
      <p class="govuk-body">
        Its plan is over from then on, and support that was approved and not given is free again. All of it stays to be
        read.
      </p>
      <DayInput name="endedOn" label="From which day is it over?" usual={frame.today} {...{ answers, findings }} />
      {isOpen && (
        <Select
          name="withId"
          label="With whom of the school was it agreed?"
          choices={[
            { value: '', label: 'Choose somebody' },
            ...heads.map(({ personId, name, role }) => ({
              value: personId,
              label: `${name}, ${titleOf(model, role)}`,
            })),
          ]}
          value={answers.withId ?? (heads.length === 1 ? heads[0]?.personId : '')}
          error={wrongWith(findings, 'withId')}
        />
      )}
      <Textarea
        name="outcome"
        label="What came of it?"
        hint="One or two sentences, which stand at the top of the case from then on"
        rows={3}
        value={answers.outcome}
        error={wrongWith(findings, 'outcome')}
      />
    </FormPage>
  )
}
