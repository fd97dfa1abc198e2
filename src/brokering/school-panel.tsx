import type { SchoolPanel } from '#schools/index.ts'
import { isWithin } from '#work/reach.ts'
import { agreesReach, maySayNeed, needsReach } from './help-policy.ts'
import { linesOf } from './need-lines.ts'
import { listGivenBy } from './match-store.ts'
import { listNeeds } from './need-store.ts'
import { standsOf } from './needs-page.tsx'

const MOST = 5

/** RO-47. On a school's page: what help it has asked for and gives, and the way to ask. */
export const helpSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    if (!look.model.brokering || !look.model.strengths) return undefined
    const isOwn = isWithin(needsReach(look), schoolId)
    const gives = isWithin(agreesReach(look), schoolId) || needsReach(look).everything
    if (!isOwn && !gives) return undefined
    const [needs, given] = [
      isOwn ? await listNeeds(look, { schoolId, statuses: ['open', 'matched'], limit: MOST }) : [],
      gives ? await listGivenBy(look, schoolId, MOST) : [],
    ]
    const lines = await linesOf(look, needs)
    const maySay = maySayNeed(look, schoolId)
    if (lines.length === 0 && given.length === 0 && !maySay) return undefined
    return (
      <section id="help">
        <h2 class="govuk-heading-m">Help between schools</h2>
        <ul class="govuk-list">
          {lines.map((line) => (
            <li>
              <a class="govuk-link" href={`/brokering/needs/${line.id}`}>
                {line.title}
              </a>
              : {small(standsOf(line))}
            </li>
          ))}
          {given.map(({ id, receiverName, title }) => (
            <li>
              It helps{' '}
              <a class="govuk-link" href={`/brokering/matches/${id}`}>
                {receiverName}
              </a>
              : {title}
            </li>
          ))}
        </ul>
        {maySay && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/schools/${schoolId}/help/new`}>
              Ask for help of another school
            </a>
          </p>
        )}
      </section>
    )
  },
}

const small = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
