import { aWord, capital, word } from '#model/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { firstDayOf, lastDayOf, schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { visitName } from './visit-name.ts'
import { mayBook, maySeeVisits } from './visit-policy.ts'
import { OLDEST_FIRST } from './visit-order-store.ts'
import { listVisits } from './visit-store.ts'
import type { Visit } from './visit.ts'

const MOST = 8

/** What a school's page says of its visits: those of this year, and the next to book. */
const visitsCard: SchoolPanel = {
  place: 'card',
  async show(look, school) {
    if (!maySeeVisits(look, { schoolId: school.id })) return undefined
    const year = schoolYearOf(look.today)
    const visits = await listVisits(look, {
      schoolId: school.id,
      from: firstDayOf(year),
      until: lastDayOf(year),
      sort: OLDEST_FIRST,
      limit: MOST + 1,
    })
    const shown = visits.filter(({ status }) => status !== 'cancelled').slice(0, MOST)
    const names = new Map(
      await Promise.all(
        shown.map(async ({ modelVersionId }) => [modelVersionId, await look.modelOf(modelVersionId)] as const),
      ),
    )
    const nameOf = (visit: Visit) => {
      const model = names.get(visit.modelVersionId) ?? look.model
      const type = model.visitTypes.find(({ id }) => id === visit.visitType)
      return type ? visitName(model, type) : visit.visitType
    }
    const many = word(look.model, 'visit', { form: 'many' })
    return (
      <section class="wm-card">
        <h2 class="govuk-heading-m">
          {capital(many)}, {showSchoolYear(year)}
        </h2>
        {shown.length === 0 ? (
          <p class="govuk-body">None is booked yet.</p>
        ) : (
          <ul class="wm-rows">
            {shown.map((visit) => (
              <li>
                <a class="govuk-link" href={`/visits/${visit.id}`}>
                  {nameOf(visit)}
                </a>
                <span>
                  {showShortDate(visit.heldOn ?? visit.bookedFor)}, {visit.status}
                </span>
              </li>
            ))}
          </ul>
        )}
        {mayBook(look, { schoolId: school.id }) && school.status !== 'closed' && (
          <p class="govuk-body wm-card__foot">
            <a class="govuk-link" href={`/schools/${school.id}/visits/book`}>
              Book {aWord(look.model, 'visit')}
            </a>
          </p>
        )}
      </section>
    )
  },
}

export const visitSchoolPanels: readonly SchoolPanel[] = [visitsCard]
