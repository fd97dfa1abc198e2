import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { functionsOf, namesOf, type ServiceModel } from '#model/index.ts'
import { showHours } from '#funds/index.ts'
import { showHalfDays } from '#people/index.ts'
import { showDay, showSpan } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Allocation } from '#days/index.ts'
import { showTyped } from '../time-form.ts'
import { sundayOf, type Week } from '../week/week.ts'
import { placeOfWeek } from '../week/week-page.tsx'
import { saysEntry } from '../week/week-table.tsx'
import type { Entry } from './entry.ts'

type Props = Shown & {
  model: ServiceModel
  person: { id: string; name: string }
  week: Week
  /** The time that is changed; undefined where some is added. */
  entry: Entry | undefined
  allocations: readonly Allocation[]
}

/** XX-09. Time that was otherwise than it stands, or that is of no visit. No field takes a word of anybody's. */
export function EntryPage({ model, person, week, entry, allocations, ...shown }: Props) {
  const { answers, findings } = shown
  const span = showSpan(week.startsOn, sundayOf(week.startsOn))
  const functions = functionsOf(model)
  return (
    <FormPage
      {...shown}
      title={entry ? `${saysEntry(entry, model)}: how long did it take?` : 'Add other time'}
      caption={entry ? `${showDay(entry.workedOn)}${entry.schoolName ? `, ${entry.schoolName}` : ''}` : span}
      breadcrumbs={[
        { text: 'Time', href: '/time' },
        { text: span, href: placeOfWeek(person.id, week.startsOn) },
      ]}
      button={entry ? 'Save' : 'Add it'}
    >
      {entry ? (
        <>
          <input type="hidden" name="entry" value={entry.key} />
          <input type="hidden" name="revision" value={answers.revision ?? String(entry.revision)} />
        </>
      ) : (
        <OtherTime {...{ model, week, answers, findings }} />
      )}
      <TextInput
        name="hours"
        label="Hours"
        hint={hintOf(entry)}
        width={5}
        value={answers.hours ?? (entry ? showTyped(entry.minutes) : undefined)}
        error={wrongWith(findings, 'hours')}
      />
      <Radios
        name="place"
        legend="Where?"
        legendSize="s"
        inline
        choices={[
          { value: 'school', label: 'In school' },
          { value: 'off-site', label: 'Off site' },
        ]}
        value={answers.place ?? (entry?.isInSchool ? 'school' : 'off-site')}
      />
      {functions.length > 0 && (
        <Select
          name="function"
          label="For which function?"
          choices={[
            {
              value: '',
              label:
                (entry?.functions.length ?? 0) > 1
                  ? `In equal parts: ${namesOf(functions, entry?.functions ?? []).join(', ')}`
                  : 'None',
            },
            ...functions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={answers.function ?? (entry?.functions.length === 1 ? entry.functions[0] : '') ?? ''}
          error={wrongWith(findings, 'function')}
        />
      )}
      {allocations.length > 0 && (
        <Select
          name="allocation"
          label="From which of your days?"
          choices={[
            { value: '', label: 'None' },
            ...allocations.map((each) => ({ value: each.id, label: saysAllocation(each, model) })),
          ]}
          value={answers.allocation ?? entry?.allocationId ?? ''}
          error={wrongWith(findings, 'allocation')}
        />
      )}
    </FormPage>
  )
}

const hintOf = (entry: Entry | undefined): string => {
  const how = 'For example 1.5 or 1:30'
  if (!entry) return how
  const first = entry.firstMinutes === null ? '' : ` It was ${showHours(entry.firstMinutes)} by itself.`
  return `${how}; 0 where there was none.${first}`
}

function OtherTime({ model, week, answers, findings }: Pick<Props, 'model' | 'week' | 'answers' | 'findings'>) {
  return (
    <>
      <Select
        name="kind"
        label="What was it?"
        choices={[
          { value: '', label: 'Choose one' },
          ...(model.time?.kinds ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={answers.kind ?? ''}
        error={wrongWith(findings, 'kind')}
      />
      <DayInput name="on" label="On which day?" usual={week.startsOn} {...{ answers, findings }} />
      <TextInput
        name="school"
        label="For which school? (if it was for one)"
        hint="Its URN or its whole name"
        width={20}
        value={answers.school}
        error={wrongWith(findings, 'school')}
      />
    </>
  )
}

const saysAllocation = ({ schoolName, groupName, halfDays, kind, fund }: Allocation, model: ServiceModel): string =>
  [
    schoolName ?? groupName ?? '',
    ...namesOf(model.days?.kinds ?? [], [kind]),
    ...namesOf(model.funds?.of ?? [], fund ? [fund] : []),
    showHalfDays(halfDays),
  ].join(', ')
