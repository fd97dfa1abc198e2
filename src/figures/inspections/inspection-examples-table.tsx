import type { Measures } from '#measures/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { DataSet } from '../data-set.ts'
import { ExamplesTable } from '../pages/examples-table.tsx'
import type { HeldInspection } from './inspection.ts'
import type { InspectionExample } from './inspection-store.ts'
import { gradesInWords, kindInWords } from './inspection-words.ts'

type Props = { examples: readonly InspectionExample[]; measures: Measures; found: DataSet }

/** NF-57. Three schools of a file of inspections as they were read, by their lines, to be compared with it by eye. */
export function InspectionExamples({ examples, measures, found }: Props) {
  const publication = measures.inspections.find(({ id }) => id === found.source)
  if (!publication) return null
  const says = (inspection: HeldInspection) => {
    const grades = gradesInWords(measures, publication, inspection).map(({ what, grade }) => `${what}: ${grade}`)
    return `${showShortDate(inspection.startedOn)}, ${kindInWords(inspection)}. ${grades.join('; ')}`
  }
  return (
    <ExamplesTable
      examples={examples}
      read={({ inspections }) =>
        inspections.length === 0 ? (
          'The file has no inspection of it'
        ) : (
          <ul class="govuk-list">
            {inspections.map((inspection) => (
              <li>{says(inspection)}</li>
            ))}
          </ul>
        )
      }
    />
  )
}
