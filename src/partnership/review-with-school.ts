import { getCaseToDo, roadOf } from '#cases/index.ts'
import { logEvent } from '#history/index.ts'
import { linesOfPlan } from '#plans/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getPartnership, getPeriod, holdersOn, inForceOnRoad, planOf, schoolOf } from './get-partnership.ts'
import { partnershipEvent } from './partnership-events.ts'
import { mayReview, sideOf } from './partnership-policy.ts'
import {
  own,
  whyReviewCannotStand,
  whyReviewedAlready,
  whySchoolIsClosed,
  whyViewIsThere,
} from './partnership-rules.ts'
import { addTermReview, addView, listTermReviewsOf } from './review-store.ts'
import { whyOverOf } from './still-on.ts'
import { tellOfReview } from './tell-of-partnership.ts'
import { isOfPeriod, type Reviewed } from './term-review.ts'

/**
 * WI-63 to WI-67. The school and its lead write what they found of a period: what the actions came to for each area of the plan, what shows it,
 * and how children's progress is. It stays as it was written; after its day it is late. Of two who write it at once the second is told. Throws
 * NotFound, NotAllowed, Refused. Gives its id.
 */
export async function writeTermReview(work: Work, caseId: string, key: string, written: Reviewed): Promise<string> {
  const partnership = await getPartnership(work, caseId)
  const { of, rule } = partnership
  requireThat(mayReview(work, rule, of.schoolId), work, `review the plan in the case ${caseId}`)
  const period = await getPeriod(work, partnership, key)
  await getCaseToDo(work, caseId)
  const before = (await listTermReviewsOf(work, await roadOf(work, caseId))).find((each) => isOfPeriod(each, period))
  refuseIf(work, before ? [whyReviewedAlready(before.heldOn)] : [])
  const plan = await planOf(work, partnership)
  if (!plan) return refuseWithoutPlan(work)
  const [school, leads] = [
    await holdersOn(work, partnership, rule.reviews.ledBy.by, written.heldOn),
    await holdersOn(work, partnership, [rule.lead], written.heldOn),
  ]
  const inForceFrom = (await inForceOnRoad(work, caseId)) ?? period.startedOn
  const facts = { period, inForceFrom, areas: linesOfPlan(plan, 'objectives'), school, leads, today: work.today }
  refuseIf(work, [
    ...whyOverOf(of),
    ...whySchoolIsClosed(await schoolOf(work, partnership)),
    ...whyReviewCannotStand(rule.reviews, written, facts),
    ...(await askAboutNamesIn(work, of.schoolId, textsOf(written))),
  ])
  const progress = rule.reviews.progress.find(({ id }) => id === written.progress)
  const nameIn = (among: readonly { personId: string; name: string }[], id: string) =>
    among.find(({ personId }) => personId === id)?.name
  const at = { caseId, planId: plan.id, schoolYear: period.schoolYear, period: period.period, dueOn: period.finishedOn }
  const said = written.impact.filter(({ says }) => says !== '')
  const evidence = written.evidence.filter(({ says }) => says !== '')
  const id = await addTermReview(
    work,
    { ...at, isBelow: progress?.below ?? false },
    { ...written, impact: said, evidence },
  )
  await logEvent(
    work,
    partnershipEvent('reviewed', of, {
      ...{ period: { after: period.name }, on: { after: written.heldOn }, progress: { after: progress?.name } },
      ...{ ledBy: { after: nameIn(school, written.ledById) }, ledWith: { after: nameIn(leads, written.ledWithId) } },
    }),
  )
  const side = sideOf(work, rule, of.schoolId)
  if (written.view && side) await addView(work, id, { side: side.id, says: written.view })
  const page = `/cases/${caseId}/term-reviews/${key}`
  await tellOfReview(work, partnership, { id, period: period.name, heldOn: written.heldOn, page })
  return id
}

/** WI-66. Each side adds how it sees what the work came to, once. Throws NotFound, NotAllowed, Refused. */
export async function addImpactView(work: Work, caseId: string, key: string, says: string): Promise<void> {
  const partnership = await getPartnership(work, caseId)
  const { of, rule } = partnership
  const period = await getPeriod(work, partnership, key)
  const side = sideOf(work, rule, of.schoolId)
  requireThat(side !== undefined, work, `add a view in the case ${caseId}`)
  await getCaseToDo(work, caseId)
  const review = (await listTermReviewsOf(work, await roadOf(work, caseId))).find((each) => isOfPeriod(each, period))
  if (!review || !side) throw new NotFound('review of the case', key)
  refuseIf(work, [
    ...(review.views.some((each) => each.side === side.id) ? [whyViewIsThere(side.name)] : []),
    ...(await askAboutNamesIn(work, of.schoolId, [{ where: 'your view', field: 'view', text: says }])),
  ])
  await addView(work, review.id, { side: side.id, says })
  await logEvent(
    work,
    partnershipEvent('view-added', of, { period: { after: period.name }, side: { after: side.name } }),
  )
}

function refuseWithoutPlan(work: Work): never {
  refuseIf(work, [own('review-of-a-plan', 'WI-63', 'No plan is in force: there is nothing to review.')])
  throw new NotFound('plan', 'in force')
}

const textsOf = ({ impact, evidence, progressSays, view }: Reviewed) => [
  ...impact.map(({ id, title, says }) => ({ where: title, field: `impact.${id}`, text: says })),
  ...evidence.map(({ id, title, says }) => ({ where: title, field: `evidence.${id}`, text: says })),
  { where: 'what is said of progress', field: 'progressSays', text: progressSays ?? '' },
  { where: 'your view', field: 'view', text: view ?? '' },
]
