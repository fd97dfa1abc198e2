import { showMinutes } from '#contacts/index.ts'
import { idsOfHistory, listSchoolLinks, type SchoolPanel } from '#schools/index.ts'
import { addMonths } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { isWithin } from '#work/reach.ts'
import { kindName, supportOf } from './core-work.ts'
import { mayLogFor, reachOfSupport } from './core-work-policy.ts'
import { listSupports } from './core-work-store.ts'

const SHOWN = 5
/** How far back a school's page shows it, in months. */
const MONTHS = 60

/** ES-61, ES-64, XX-13. On a school's page: the core work that was done for it, also as the school that it was before. */
export const coreWorkSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    const rule = look.model.coreWork
    const read = (rule?.supports ?? []).filter((each) => isWithin(reachOfSupport(look, each), schoolId))
    if (!rule || read.length === 0) return undefined
    const schoolIds = idsOfHistory(schoolId, await listSchoolLinks(look, schoolId))
    const asked = { schoolIds, from: addMonths(look.today, -MONTHS), until: look.today }
    const supports = (await listSupports(look, asked, 2 * SHOWN)).filter(({ struckOutAt }) => !struckOutAt)
    const logged = read.filter((each) => mayLogFor(look, each, schoolId))
    if (supports.length === 0 && logged.length === 0) return undefined
    return (
      <section id="core-work">
        <h2 class="govuk-heading-m">{rule.time}</h2>
        {supports.length > 0 && (
          <ul class="wm-rows">
            {supports.slice(0, SHOWN).map(({ id, support, kind, doneOn, minutes }) => (
              <li>
                <a class="govuk-link" href={`/core-work/${id}`}>
                  {supportOf(look.model, support)?.name ?? support}: {kindName(look.model, support, kind).toLowerCase()}
                </a>
                <span>
                  {showShortDate(doneOn)}, {showMinutes(minutes)}
                </span>
              </li>
            ))}
          </ul>
        )}
        <ul class="govuk-list wm-s">
          {logged.map(({ id, name }) => (
            <li>
              <a class="govuk-link" href={`/core-work/log/${id}`}>
                Log {name.toLowerCase()}
              </a>
            </li>
          ))}
        </ul>
      </section>
    )
  },
}
