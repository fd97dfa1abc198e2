import { capital, word } from '#model/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { mayIntervene, maySeeInterventions } from './intervention-policy.ts'
import { listInterventions } from './intervention-store.ts'
import { interventionLines } from './interventions-to-keep.ts'
import { INTERVENTION_SAYS } from './intervention.ts'

const MOST = 5

/** NF-23, NF-24. On a school's page: its interventions, and for those who may, the way to enter one. */
export const interventionsSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    if (look.model.interventions.length === 0 || !maySeeInterventions(look, schoolId)) return undefined
    const lines = await interventionLines(look, await listInterventions(look, { schoolId, limit: MOST }))
    const mayBegin = look.model.interventions.filter((kind) => mayIntervene(look, kind, schoolId))
    if (lines.length === 0 && mayBegin.length === 0) return undefined
    return (
      <section id="interventions">
        <h2 class="govuk-heading-m">{capital(word(look.model, 'notice', { form: 'many' }))}</h2>
        {lines.length === 0 && <p class="wm-s">None so far.</p>}
        {lines.length > 0 && (
          <ul class="wm-rows">
            {lines.map(({ id, what, status, startedOn }) => (
              <li>
                <a class="govuk-link" href={`/interventions/${id}`}>
                  {what}
                </a>
                <span>
                  {INTERVENTION_SAYS[status]}, {showShortDate(startedOn)}
                </span>
              </li>
            ))}
          </ul>
        )}
        {mayBegin.map(({ id, name }) => (
          <p class="wm-s">
            <a class="govuk-link" href={`/schools/${schoolId}/interventions/begin/${id}`}>
              Enter {name}
            </a>
          </p>
        ))}
      </section>
    )
  },
}
