import { capital, word } from '#model/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { mayReadIssued, mayWriteReport } from './annual-report-policy.ts'
import { placeOf } from './annual-report.ts'
import { findLastIssued, listVersions } from './annual-report-store.ts'

/** On a school's page, its last report to governors for those who may read it, and this year's for who writes it. */
export const annualReportSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, school) {
    const at = { schoolId: school.id, schoolYear: schoolYearOf(look.today) }
    if (!look.model.annualReport || !mayReadIssued(look, at)) return undefined
    const last = await findLastIssued(look, at)
    const [open] = mayWriteReport(look, at) ? await listVersions(look, at) : []
    const isWritten = last?.schoolYear === at.schoolYear
    if (!last && !mayWriteReport(look, at)) return undefined
    return (
      <section id="annual-report">
        <h2 class="govuk-heading-m">{capital(word(look.model, 'annualReport'))}</h2>
        <ul class="wm-rows">
          {last && (
            <li>
              <a class="govuk-link" href={placeOf(last)}>
                {showSchoolYear(last.schoolYear)}
              </a>
              <span>Issued{last.version > 1 && `, version ${last.version}`}</span>
            </li>
          )}
          {mayWriteReport(look, at) && !isWritten && (
            <li>
              <a class="govuk-link" href={placeOf(at)}>
                {showSchoolYear(at.schoolYear)}
              </a>
              <span>{open ? 'Being written' : 'Not begun'}</span>
            </li>
          )}
        </ul>
      </section>
    )
  },
}
