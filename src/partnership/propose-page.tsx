import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { titleOf, type Holder } from '#people/index.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { crumbsOf } from './crumbs.ts'
import type { Partnership } from './get-partnership.ts'

type Props = Shown & Partnership

/** WI-42. Somebody of the service proposes support for an area of the plan. */
export function ProposePage(
  props: Props & {
    areas: readonly { id: string; says: string }[]
    givers: readonly Holder[]
    leads: readonly Holder[]
  },
) {
  const { frame, answers, findings, of, model, rule, areas, givers, leads } = props
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title="Propose support"
      caption={of.schoolName}
      breadcrumbs={crumbsOf(props)}
      button={`Put it to the ${titleOf(model, rule.lead)}`}
    >
      <p class="govuk-body">
        {rule.gate.says}{' '}
        {leads.length > 0
          ? `That is ${leads.map(({ name }) => name).join(' or ')}.`
          : `Nobody is named as ${titleOf(model, rule.lead)} of this school yet.`}
      </p>
      <Radios
        name="areaId"
        legend="For which area of the plan?"
        legendSize="s"
        choices={areas.map(({ id, says }) => ({ value: id, label: says }))}
        value={answers.areaId ?? (areas.length === 1 ? areas[0]?.id : undefined)}
        error={wrongWith(findings, 'areaId')}
      />
      <Textarea
        name="says"
        label="What is given?"
        hint="Do not name pupils or members of staff"
        rows={3}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
      <Select
        name="who"
        label="Who gives it?"
        choices={[
          { value: '', label: 'Choose somebody' },
          ...givers.map(({ personId, role, name }) => ({
            value: `${personId}|${role}`,
            label: `${name}, ${titleOf(model, role)}`,
          })),
        ]}
        value={answers.who ?? ''}
        error={wrongWith(findings, 'who')}
      />
      <TextInput
        name="days"
        label="In how many days?"
        hint="In whole or half days, for example 1.5"
        width={4}
        value={answers.days}
        error={wrongWith(findings, 'days')}
      />
      <DayInput name="byOn" label="By when?" {...{ answers, findings }} />
    </FormPage>
  )
}
