import { logEvent } from '#history/index.ts'
import { andList, namesOf } from '#model/index.ts'
import { askAboutNamesIn, findNewestRecord, saveRecord } from '#records/index.ts'
import { listHoldersAt } from '#replies/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { findDiscussed } from '../at-visits/get-at-visit.ts'
import { whyNotOpenAtVisit } from '../at-visits/at-visit-rules.ts'
import { addPoint } from '../following/following-store.ts'
import { POINT_WORDS } from '../following/point.ts'
import { ofSchool } from '../self-evaluation-events.ts'
import { whyNotAgreedAnew, whyNotAgreedOn, withPoints, rolesWithout, type KINDS_AT_VISITS } from './agreed-point.ts'
import { addAgreement, listPointsAt } from './agreed-points-store.ts'
import { getAgreedPointsToChange, mayNamePoints, rolesToAgree, type AgreedPoints } from './get-agreed-points.ts'

type NewPoint = { kind: (typeof KINDS_AT_VISITS)[number]; says: string }

/**
 * NF-39. Names a strength or an area for improvement at a visit. It is the same thing that a self-evaluation names, and points to the one
 * on the table where there is one. Throws NotFound, NotAllowed, Refused.
 */
export async function namePointAt(work: Work, visitId: string, point: NewPoint): Promise<void> {
  const found = await getAgreedPointsToChange(work, visitId)
  const { visit } = found
  requireThat(mayNamePoints(work, found), work, `name strengths at the visit ${visitId}`)
  refuseIf(work, [
    ...whyNotOpenAtVisit(found),
    ...(await askAboutNamesIn(work, visit.schoolId, [{ where: 'what you named', text: point.says }])),
  ])
  const discussed = await findDiscussed(work, visit)
  const from = { selfEvaluationId: discussed?.held.id ?? null, visitId }
  await addPoint(work, { ...point, ...from, forYear: null, schoolId: visit.schoolId })
  await writeIntoRecord(work, found)
  await logEvent(work, {
    name: 'self-evaluation.point-named',
    ...ofVisit(found),
    changes: { kind: { after: POINT_WORDS[point.kind].one }, says: { after: point.says } },
  })
}

/** NF-39. Head or chair agrees to what was named, in their own role. Throws NotFound, NotAllowed, Refused. */
export async function agreePoint(work: Work, visitId: string, pointId: string): Promise<void> {
  const found = await getAgreedPointsToChange(work, visitId)
  const roles = rolesToAgree(work, found)
  requireThat(roles.length > 0, work, `agree what was named at the visit ${visitId}`)
  const point = found.points.find(({ id }) => id === pointId)
  if (!point) throw new NotFound('point named at the visit', pointId)
  refuseIf(work, whyNotAgreedAnew(found.rule, [point], roles))
  const role = rolesWithout(found.rule, point).find((each) => roles.includes(each)) ?? ''
  await addAgreement(work, { pointId, role, personId: work.actor.personId, agreedOn: work.today })
  await logAgreed(work, found, [role])
}

type WrittenDown = { pointIds: readonly string[]; roles: readonly string[]; on: PlainDate }

/** NF-39. Who made the visit writes down what was agreed there, with whom and when. Throws NotFound, NotAllowed, Refused. */
export async function writeDownAgreed(
  work: Work,
  visitId: string,
  { pointIds, roles, on }: WrittenDown,
): Promise<void> {
  const found = await getAgreedPointsToChange(work, visitId)
  const { visit, rule } = found
  requireThat(mayNamePoints(work, found), work, `write down what was agreed at the visit ${visitId}`)
  const points = found.points.filter(({ id }) => pointIds.includes(id))
  const known = roles.filter((role) => rule.agreedBy.includes(role))
  refuseIf(work, [
    ...whyNotOpenAtVisit(found),
    ...whyNotAgreedAnew(rule, points, known),
    ...whyNotAgreedOn(visit.heldOn, on, work.today),
  ])
  const holders = await listHoldersAt(work, visit.schoolId, known)
  for (const point of points)
    for (const role of known.filter((each) => rolesWithout(rule, point).includes(each))) {
      const personId = holders.find((holder) => holder.role === role)?.personId ?? null
      await addAgreement(work, { pointId: point.id, role, personId, agreedOn: on })
    }
  await writeIntoRecord(work, found)
  await logAgreed(work, found, known)
}

/** What was named, in the section that the model names for it, while its record is with its author. */
async function writeIntoRecord(work: Work, { visit, rule, model }: AgreedPoints): Promise<void> {
  if (!rule.section) return
  const points = await listPointsAt(work, visit.id)
  const record = await findNewestRecord(work, visit.id)
  const held = record?.sections.find(({ section }) => section === rule.section)
  const body = withPoints(held?.body ?? '', model, points)
  const kept = { judgement: held?.judgement ?? null, isNotDiscussed: false, restsOn: held?.restsOn ?? [] }
  await saveRecord(work, visit.id, {
    sections: [{ section: rule.section, body, ...kept, fromRevision: held?.revision ?? 0 }],
  })
}

const ofVisit = ({ visit }: AgreedPoints) => ({
  subjects: [...ofSchool(visit).subjects, { kind: 'visit' as const, id: visit.id }],
  audience: 'self-evaluate' as const,
})

async function logAgreed(work: Work, found: AgreedPoints, roles: readonly string[]): Promise<void> {
  const name = 'self-evaluation.points-agreed'
  const names = andList(namesOf(found.model.roles, roles))
  await logEvent(work, { name, ...ofVisit(found), changes: { roles: { after: names } } })
}
