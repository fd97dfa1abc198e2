import type { SchoolPanel } from '#schools/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { countOf } from './say-report.ts'
import { listDone } from './school-strategies.ts'
import { maySeeActivities } from './strategy-policy.ts'

const MOST = 3

/** SH-25. On a school's page: what it did this year under each national strategy, the newest first. */
export const strategiesSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    const strategies = look.model.service?.strategies ?? []
    if (strategies.length === 0 || !maySeeActivities(look, schoolId)) return undefined
    const year = schoolYearOf(look.today)
    const done = (await listDone(look, strategies, schoolId)).find((each) => each.year === year)?.done ?? []
    const of = (id: string) => done.filter(({ strategyId }) => strategyId === id).length
    return (
      <section id="strategies">
        <h2 class="govuk-heading-m">National strategies</h2>
        <p class="wm-s">
          {showSchoolYear(year)}:{' '}
          {strategies
            .filter(({ id }) => of(id) > 0)
            .map(({ id, name }) => `${name}, ${countOf(of(id), 'activity', 'activities')}`)
            .join('; ') || 'nothing so far'}
        </p>
        <ul class="wm-rows">
          {done.slice(0, MOST).map(({ what, says, href }) => (
            <li>
              {href ? (
                <a class="govuk-link" href={href}>
                  {what}
                </a>
              ) : (
                <span class="wm-rows__what">{what}</span>
              )}
              <span>{says}</span>
            </li>
          ))}
        </ul>
        <p class="wm-s">
          <a class="govuk-link" href={`/schools/${schoolId}/strategies`}>
            All of it, by year
          </a>
        </p>
      </section>
    )
  },
}
