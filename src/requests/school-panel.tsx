import { aWord, capital, word } from '#model/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { requestLines } from './request-lines.ts'
import { mayAsk, maySeeRequests } from './request-policy.ts'
import { listRequests } from './request-store.ts'
import { isOpenRequest } from './request.ts'

const MOST = 3

/** WI-09, WI-39. On a school's page: what it asked and how it stands, and the way to ask. */
export const requestsSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    if (!maySeeRequests(look, schoolId)) return undefined
    const lines = requestLines(look, await listRequests(look, { schoolId, limit: MOST }))
    const mayMake = mayAsk(look, schoolId) && !lines.some(isOpenRequest)
    if (lines.length === 0 && !mayMake) return undefined
    return (
      <section id="requests">
        <h2 class="govuk-heading-m">{capital(word(look.model, 'request', { form: 'many' }))}</h2>
        <ul class="wm-rows">
          {lines.map(({ id, stands, askedOn }) => (
            <li>
              <a class="govuk-link" href={`/requests/${id}`}>
                Asked {showShortDate(askedOn)}
              </a>
              <span>{stands}</span>
            </li>
          ))}
        </ul>
        {mayMake && (
          <p class="wm-s">
            <a class="govuk-link" href={`/schools/${schoolId}/requests/new`}>
              Make {aWord(look.model, 'request')}
            </a>
          </p>
        )}
      </section>
    )
  },
}
