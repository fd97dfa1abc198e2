import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { BrokeringRule, StrengthsRule } from '#model/index.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'

type Props = Shown & {
  rule: BrokeringRule
  aspects: StrengthsRule['aspects']
  school: { id: string; name: string }
  crumbs: readonly { text: string; href?: string }[]
  /** From what it is said, in words; and whether it can be agreed directly. */
  from: {
    says: string | undefined
    strength: string | undefined
    title: string | undefined
    aspect: string | undefined
  }
  mayDirect: boolean
}

/** RO-47, RO-87. What help a school needs of others. */
export function NeedFormPage({ rule, aspects, school, crumbs, from, mayDirect, ...shown }: Props) {
  const { answers, findings } = shown
  const field = (name: string, usual = '') => ({
    name,
    value: answers[name] ?? usual,
    error: wrongWith(findings, name),
  })
  const canBeDirect = mayDirect && rule.direct !== undefined && from.strength !== undefined
  return (
    <FormPage {...shown} title="Ask for help" caption={school.name} breadcrumbs={crumbs} button="Ask for it">
      {from.says && <p class="govuk-inset-text">{from.says}</p>}
      {['strength', 'request', 'flag'].map(
        (name) => answers[name] && <input type="hidden" name={name} value={answers[name]} />,
      )}
      <TextInput
        {...field('title', from.title)}
        label="What help is needed, in a few words"
        hint="For example: boys’ writing in Years 3 and 4. Nobody is named."
      />
      <Textarea {...field('about')} label="What there is to say (optional)" rows={4} />
      <Select
        {...field('kind', rule.kinds[0]?.id)}
        label="Kind of help"
        choices={rule.kinds.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        {...field('aspect', from.aspect)}
        label="Aspect"
        choices={[{ value: '', label: 'Choose' }, ...aspects.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextInput {...field('days')} label="About how many days it takes" width={4} inputmode="decimal" suffix="days" />
      {rule.outside && (
        <Checkboxes
          name="isPriority"
          values={answers.isPriority ? [answers.isPriority] : []}
          error={wrongWith(findings, 'isPriority')}
          legend="Priorities"
          legendSize="s"
          small
          choices={[{ value: 'yes', label: 'It belongs to one of the core priorities', hint: rule.outside.says }]}
        />
      )}
      {canBeDirect && (
        <Radios
          name="isDirect"
          legend="How is it arranged?"
          legendSize="s"
          value={answers.isDirect ?? 'no'}
          error={wrongWith(findings, 'isDirect')}
          choices={[
            { value: 'no', label: 'Somebody brokers it', hint: rule.brokers.says },
            { value: 'yes', label: 'Directly between our schools, at no cost', hint: rule.direct?.says },
          ]}
        />
      )}
    </FormPage>
  )
}
