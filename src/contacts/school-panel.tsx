import type { SchoolPanel } from '#schools/index.ts'
import { firstDayOf, lastDayOf, schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { mayLogContact, maySeeContacts } from './contact-policy.ts'
import { listContacts, sumContacts } from './contact-store.ts'
import { showMinutes } from './contact.ts'
import { contactLines } from './contacts-to-keep.ts'

const SHOWN = 3

/** On a school's page: the informal support that it had this year, how long it took, and the way to log more. */
export const contactsSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, school) {
    const support = look.model.informalSupport
    const at = { schoolId: school.id }
    if (!support || !maySeeContacts(look, at)) return undefined
    const year = schoolYearOf(look.today)
    const asked = { ...at, from: firstDayOf(year), until: lastDayOf(year) }
    const [sum, found] = await Promise.all([
      sumContacts(look, asked),
      listContacts(look, { ...asked, limit: 2 * SHOWN }),
    ])
    const standing = found.filter(({ struckOut }) => !struckOut).slice(0, SHOWN)
    const lines = await contactLines(look, standing)
    return (
      <section id="informal-support">
        <h2 class="govuk-heading-m">{support.name}</h2>
        <p class="govuk-body">
          {sum.count === 0
            ? `None is logged in ${showSchoolYear(year)}.`
            : `${showMinutes(sum.minutes)} in ${showSchoolYear(year)}, ${sum.count === 1 ? 'once' : `${sum.count} times`}.`}
        </p>
        {lines.length > 0 && (
          <ul class="wm-rows">
            {lines.map(({ heldOn, how, about, minutes, personName }) => (
              <li>
                {how}: {about}
                <span>
                  {showShortDate(heldOn)}, {showMinutes(minutes)}, {personName}
                </span>
              </li>
            ))}
          </ul>
        )}
        <ul class="govuk-list wm-s">
          {mayLogContact(look, at) && school.status !== 'closed' && (
            <li>
              <a class="govuk-link" href={`/schools/${school.id}/contacts/log`}>
                Log {support.name.toLowerCase()}
              </a>
            </li>
          )}
          {sum.count > 0 && (
            <li>
              <a class="govuk-link" href={`/contacts?school=${school.id}`}>
                All of it
              </a>
            </li>
          )}
        </ul>
      </section>
    )
  },
}
