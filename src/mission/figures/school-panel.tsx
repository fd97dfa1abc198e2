import type { SchoolPanel } from '#schools/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { mayReadOf, reachOfFigures } from '../mission-policy.ts'
import { missingOf } from './figure-rules.ts'
import { listFigures } from './figure-store.ts'

const MOST = 50

/** RO-01 to RO-03. On a school's page: whether the figures of this year are given, and the way to them. */
export const missionSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    const rule = look.model.mission
    if (!rule || !mayReadOf(look, schoolId)) return undefined
    const year = schoolYearOf(look.today)
    const given = await listFigures(look, reachOfFigures(look), { schoolId, year, limit: MOST })
    const missing = missingOf(
      rule,
      given.map(({ measure }) => measure),
    ).length
    return (
      <section id="mission">
        <h2 class="govuk-heading-m">The mission</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={`/schools/${schoolId}/mission`}>
            {missing === 0
              ? `All its figures of ${showSchoolYear(year)} are given`
              : `${missing} of its figures of ${showSchoolYear(year)} ${missing === 1 ? 'is' : 'are'} not given`}
          </a>
        </p>
      </section>
    )
  },
}
