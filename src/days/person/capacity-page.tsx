import { TextInput } from '#govuk/text-input.tsx'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Capacity } from '../capacity/capacity.ts'

type Props = Shown & {
  person: { id: string; name: string }
  year: SchoolYear
  /** What stands already, where that is changed. */
  capacity: Capacity | undefined
  /** What is usual for the person's role, in half-days; undefined where nothing is. */
  usual: number | undefined
  from: PlainDate
  to: PlainDate
}

/** What somebody has to give for a time of a school year. */
export function CapacityPage({ person, year, capacity, usual, from, to, ...shown }: Props) {
  const { answers, findings } = shown
  const days = capacity?.halfDays ?? usual
  return (
    <FormPage
      {...shown}
      title="What there is to give"
      caption={`${person.name}, ${showSchoolYear(year)}`}
      breadcrumbs={[{ text: `Days of ${person.name}`, href: `/people/${person.id}/days?year=${year}` }]}
      button="Save"
    >
      {capacity ? (
        <input type="hidden" name="revision" value={answers.revision ?? String(capacity.revision)} />
      ) : (
        <input type="hidden" name="year" value={String(year)} />
      )}
      <TextInput
        name="days"
        label="How many days a year, full time?"
        hint="For schools, in a whole school year. 0 where there are none"
        width={4}
        value={answers.days ?? (days === undefined ? undefined : String(days / 2))}
        error={wrongWith(findings, 'days')}
      />
      <TextInput
        name="percent"
        label="Which part of full time, in per cent?"
        hint="100 is full time, 60 three days a week"
        width={3}
        inputmode="numeric"
        value={answers.percent ?? String(capacity?.percent ?? 100)}
        error={wrongWith(findings, 'percent')}
      />
      <DayInput name="startedOn" label="From which day?" usual={capacity?.startedOn ?? from} {...shown} />
      <DayInput
        name="finishedOn"
        label="Until which day?"
        hint="The last day, where somebody leaves in the middle of the year"
        usual={capacity?.finishedOn ?? to}
        {...shown}
      />
    </FormPage>
  )
}
