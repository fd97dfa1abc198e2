import { capital, word } from '#model/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { isWithin } from '#work/reach.ts'
import { mayAnswer, mayAsk, reachOfFirstContact } from './first-contact-policy.ts'
import { listOccasions } from './occasion-store.ts'
import { QueryRows } from './queries-page.tsx'
import { listQueries } from './query-store.ts'

const SHOWN = 3

/** WI-31, WI-33, WI-34. On a school's page: what it asked its contact, what the contact supports it in, and the way to ask. */
export const firstContactSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId, status }) {
    const rule = look.model.firstContact
    if (!rule || !isWithin(reachOfFirstContact(look), schoolId)) return undefined
    const [queries, occasions] = await Promise.all([
      listQueries(look, { isOpen: false, schoolId, limit: SHOWN }),
      listOccasions(look, { schoolId, isOpen: true }),
    ])
    const called = word(look.model, 'secondContact')
    const isContact = mayAnswer(look, schoolId)
    return (
      <section id="first-contact">
        <h2 class="govuk-heading-m">{capital(called)}</h2>
        {occasions.length > 0 && (
          <ul class="wm-rows">
            {occasions.map(({ id, kind, startsOn, endsOn }) => (
              <li>
                <a class="govuk-link" href={`/occasions/${id}`}>
                  {rule.occasions.find((each) => each.id === kind)?.name ?? kind}
                </a>
                <span>
                  {showShortDate(startsOn)} to {showShortDate(endsOn)}
                </span>
              </li>
            ))}
          </ul>
        )}
        <QueryRows queries={queries} today={look.today} hasSchool={false} />
        {status !== 'closed' && (
          <ul class="govuk-list wm-s">
            {mayAsk(look, schoolId) && (
              <li>
                <a class="govuk-link" href={`/schools/${schoolId}/queries`}>
                  {isContact ? 'Enter what was asked' : `Ask your ${called}`}
                </a>
              </li>
            )}
            {isContact && rule.occasions.length > 0 && (
              <li>
                <a class="govuk-link" href={`/schools/${schoolId}/occasions`}>
                  Open an inspection or an appointment
                </a>
              </li>
            )}
          </ul>
        )}
      </section>
    )
  },
}
