import type { SchoolPanel } from '#schools/index.ts'
import { listPointsOf } from './strength-store.ts'
import { isStale, whatIsMissing } from './strength-rules.ts'
import { mayAudit } from './strength-policy.ts'

/** RO-60. On a school's page: how its audit stands, and the way to the record. */
export const strengthsSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    const rule = look.model.strengths
    if (!rule) return undefined
    const points = (await listPointsOf(look, { schoolId })).filter(({ status }) => status !== 'withdrawn')
    if (points.length === 0 && !mayAudit(look, { schoolId })) return undefined
    const strengths = points.filter(({ sort }) => sort === 'strength')
    const live = strengths.filter((each) => each.status === 'verified' && !isStale(rule, each, look.today)).length
    const isWhole = whatIsMissing(rule, points).length === 0
    return (
      <section id="strengths">
        <h2 class="govuk-heading-m">Strengths</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={`/schools/${schoolId}/strengths`}>
            {points.length === 0
              ? 'Its audit is not begun'
              : `${strengths.length} strengths, ${live} verified and current`}
          </a>
          {points.length > 0 && mayAudit(look, { schoolId }) && !isWhole && '. The audit is not complete'}
        </p>
      </section>
    )
  },
}
