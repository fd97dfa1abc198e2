import type { RecordPanel } from '#records/index.ts'
import type { VisitPanel } from '#visits/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { rolesWithout, type AgreedPointsRule, type PointAtVisit } from './agreed-point.ts'
import { listPointsAt } from './agreed-points-store.ts'
import { agreedPointsOf, mayReadPoints } from './get-agreed-points.ts'
import { PointsAgreed } from './points-agreed.tsx'

/** What the task and the page are called. */
export const CALLED = 'Strengths and areas for improvement'

/** How many of those that were named are agreed with everybody with whom they are to be. */
export function agreedSays(rule: AgreedPointsRule, points: readonly PointAtVisit[]): string {
  const agreed = points.filter((point) => rolesWithout(rule, point).length === 0).length
  return points.length === 0 ? 'None named yet' : `${agreed} of ${points.length} agreed`
}

/** NF-39. On the visit at which they are agreed, strengths and areas for improvement as a task of it. */
export const agreedPointsVisitPanel: VisitPanel = {
  place: 'after-the-visit',
  async show(look, found) {
    const rule = agreedPointsOf(found)
    if (!rule || found.visit.status === 'cancelled' || !mayReadPoints(look, found)) return undefined
    const points = await listPointsAt(look, found.visit.id)
    return { tasks: [{ title: CALLED, href: `/visits/${found.visit.id}/strengths`, status: agreedSays(rule, points) }] }
  },
}

/** NF-39. On the page of its record: what was named at the visit, and with whom each is agreed. */
export const agreedPointsRecordPanel: RecordPanel = async (look, found) => {
  const rule = agreedPointsOf(found)
  const points = rule ? await listPointsAt(look, found.visit.id) : []
  return points.length === 0 ? undefined : { below: <AgreedSection model={found.model} points={points} /> }
}

function AgreedSection({ model, points }: { model: ServiceModel; points: readonly PointAtVisit[] }) {
  return (
    <section id="agreed-strengths">
      <h2 class="govuk-heading-m">{CALLED}, as agreed</h2>
      <PointsAgreed model={model} points={points} />
    </section>
  )
}
