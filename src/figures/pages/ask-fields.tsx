import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { showMeasureYear } from '#measures/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import { RELEASES } from '../data-set.ts'
import { RELEASE_WORDS } from '../figure-words.ts'

type Props = {
  answers: Answers
  findings: readonly Finding[]
  /** The years to choose from, newest first. */
  years: readonly number[]
  /** What the file itself says, as far as it does. */
  proposed: { year: number | undefined; release: string | undefined }
}

/** Of which school year figures are, and how final. */
export function AskFields({ answers, findings, years, proposed }: Props) {
  return (
    <>
      <Select
        name="year"
        label="School year of the figures"
        hint="The year in which the pupils took their tests or were counted"
        value={answers.year ?? (proposed.year === undefined ? undefined : String(proposed.year))}
        choices={[
          { value: '', label: 'Choose' },
          ...years.map((year) => ({ value: String(year), label: showMeasureYear(year) })),
        ]}
        error={wrongWith(findings, 'year')}
      />
      <Radios
        name="release"
        legend="How final are they?"
        hint="Final figures stand before revised, and revised before provisional. All are kept."
        value={answers.release ?? proposed.release}
        choices={RELEASES.map((value) => ({ value, label: RELEASE_WORDS[value] }))}
        error={wrongWith(findings, 'release')}
      />
    </>
  )
}
