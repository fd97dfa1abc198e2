import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { DecidingGroupRule, ServiceModel } from '#model/index.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { compositionOf } from './composition-rules.ts'
import { HEAD, type Member } from './composition.ts'

type OfGroup = Shown & { rule: DecidingGroupRule }
export const toGroup = ({ name }: DecidingGroupRule) => [{ text: name, href: '/deciding-group' }]

/** RO-80. Who is to sit there, in which seat, for which phase. */
export function MemberPage({ rule, model, isFormed, ...shown }: OfGroup & { model: ServiceModel; isFormed: boolean }) {
  const { answers, findings, frame } = shown
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <FormPage
      {...shown}
      title={isFormed ? 'Add a member' : 'Propose a member'}
      caption={rule.name}
      breadcrumbs={toGroup(rule)}
      button="Save"
    >
      <TextInput {...field('name')} label="Name or email address" />
      <Radios
        {...field('seat')}
        legend="Seat"
        legendSize="s"
        small
        choices={[{ value: HEAD, label: 'Head' }, ...rule.seats.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Select
        {...field('phase')}
        label="For which phase"
        hint="Of a head: the phase that has delegated them."
        choices={[
          { value: '', label: 'None' },
          ...model.phases.filter(({ served }) => served).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Checkboxes
        name="meetsStandard"
        values={answers.meetsStandard ? [answers.meetsStandard] : []}
        legend="Their school"
        legendSize="s"
        small
        choices={[{ value: 'yes', label: rule.standard }]}
      />
      <DayInput {...{ answers, findings }} name="joinedOn" label="From" usual={frame.today} />
    </FormPage>
  )
}

/** RO-81. The day on which it was formed, of those who are proposed. */
export function FormedPage({ rule, count, ...shown }: OfGroup & { count: number }) {
  const { answers, findings, frame } = shown
  return (
    <FormPage {...shown} title={`Form the ${rule.name}`} breadcrumbs={toGroup(rule)} button="Form it">
      <p class="govuk-body">
        {count === 1 ? 'One member is proposed.' : `${count} members are proposed.`} It is formed only where its rule on
        who sits there holds.
      </p>
      <DayInput {...{ answers, findings }} name="formedOn" label="Formed on" usual={frame.today} />
    </FormPage>
  )
}

type LeavesProps = OfGroup & { model: ServiceModel; member: Member; staying: readonly Member[] }

/** Somebody leaves: from which day, why, and of what the body is short then. */
export function LeavesPage({ rule, model, member, staying, ...shown }: LeavesProps) {
  const { answers, findings, frame } = shown
  const short = member.joinedOn ? compositionOf(rule, model.phases, staying).filter(({ isMet }) => !isMet) : []
  return (
    <FormPage {...shown} title="Leaves" caption={member.name} breadcrumbs={toGroup(rule)} button="Save">
      {short.length > 0 && (
        <div class="govuk-inset-text">
          <p class="govuk-body">The {rule.name} is then not complete:</p>
          <ul class="govuk-list govuk-list--bullet">
            {short.map(({ says, there }) => (
              <li>
                {says} {there}.
              </li>
            ))}
          </ul>
          <p class="govuk-body">{rule.whileShort.says}</p>
        </div>
      )}
      <DayInput
        {...{ answers, findings }}
        name="leftOn"
        label="First day on which they sit there no longer"
        usual={frame.today}
      />
      <TextInput name="because" label="Why" value={answers.because} error={wrongWith(findings, 'because')} />
    </FormPage>
  )
}
