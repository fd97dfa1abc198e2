import type { SchoolPanel } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { MEDIUM_TERM } from './arrangement-pages.tsx'
import { listArrangements } from './arrangement-store.ts'

/** RO-103. On a school's page: what the body that decides has placed there. */
export const mediumTermSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    const group = look.model.decidingGroup
    if (!group?.mediumTerm) return undefined
    const placed = await listArrangements(look, { schoolId, status: 'decided' })
    if (placed.length === 0) return undefined
    return (
      <section id="placed-here">
        <h2 class="govuk-heading-m">Placed here by the {group.name}</h2>
        <ul class="govuk-list">
          {placed.map(({ id, title, startsOn }) => (
            <li>
              <a class="govuk-link" href={`${MEDIUM_TERM}/${id}`}>
                {title}
              </a>
              , from {showShortDate(startsOn)}
            </li>
          ))}
        </ul>
      </section>
    )
  },
}
