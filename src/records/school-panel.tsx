import { FileLinks } from '#papers/index.ts'
import { capital, word } from '#model/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { listYearsOfRecords } from './year-of-records.ts'

const MOST = 3

/** On a school's page, the records of a year as one file, for those who may read them. */
export const recordSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, school) {
    const years = await listYearsOfRecords(look, school.id)
    if (years.length === 0) return undefined
    const many = capital(word(look.model, 'record', { form: 'many' }))
    return (
      <section id="year-files">
        <h2 class="govuk-heading-m">{many} of a year</h2>
        <ul class="wm-rows">
          {years.slice(0, MOST).map((year) => (
            <li>
              {showSchoolYear(year)}, as one file
              <span>
                <FileLinks href={`/schools/${school.id}/records/${year}`} of={showSchoolYear(year)} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    )
  },
}
