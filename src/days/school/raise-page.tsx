import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { showHalfDays } from '#people/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { DueLine } from '../due/due.ts'

type Props = Shown & { school: { id: string; name: string }; year: SchoolYear; lines: readonly DueLine[] }

/** WI-16. By how much what a school is due is raised, and why. */
export function RaisePage({ school, year, lines, ...shown }: Props) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Raise what is due"
      caption={`${school.name}, ${showSchoolYear(year)}`}
      breadcrumbs={[
        { text: school.name, href: `/schools/${school.id}` },
        { text: 'Days', href: `/schools/${school.id}/days?year=${year}` },
      ]}
      button="Raise"
    >
      <input type="hidden" name="year" value={String(year)} />
      <Select
        name="due"
        label="What is raised?"
        choices={lines.map(({ due, halfDays }) => ({
          value: due.id,
          label: `${due.says} Now ${showHalfDays(halfDays)}`,
        }))}
        value={answers.due}
        error={wrongWith(findings, 'due')}
      />
      <TextInput
        name="days"
        label="By how many days?"
        hint="In whole or half days, for example 0.5"
        width={4}
        value={answers.days}
        error={wrongWith(findings, 'days')}
      />
      <Textarea
        name="because"
        label="Why?"
        hint="It is kept with your name."
        rows={3}
        value={answers.because}
        error={wrongWith(findings, 'because')}
      />
    </FormPage>
  )
}
