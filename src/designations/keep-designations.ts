import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { listGradedSchools } from '#inspections/index.ts'
import { lapseTrainingsWith } from '#people/index.ts'
import { findTypedSchools, getSchool, isOpen, phaseOfSchool } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { when } from '#shared/own-rule.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { listSchoolsOfGroup } from './bids/bid-store.ts'
import { isCandidate } from './candidates/candidate-rules.ts'
import { designationEvent } from './designation-events.ts'
import { isStanding } from './designation.ts'
import { getDesignationsRule, mayKeep } from './designation-policy.ts'
import { own, whyCannotBeDesignated, whyNotSince } from './designation-rules.ts'
import {
  addDesignation,
  finishDesignation,
  holdDesignations,
  listDesignations,
  setDesignation,
} from './designation-store.ts'
import { getBid, getDesignation } from './get-designation.ts'
import { finishSpecialists, listSpecialists } from './specialists/specialist-store.ts'
import { listWork } from './works/work-store.ts'

export type DesignationAsked = { school: string; bidId: string | undefined; designatedOn: PlainDate }

/** RO-69. Records that a school, typed by URN or whole name, was designated. Gives the id. Throws NotFound, NotAllowed, Refused. */
export async function designateSchool(
  work: Work,
  { school: typed, bidId, designatedOn }: DesignationAsked,
): Promise<string> {
  const rule = getDesignationsRule(work)
  requireThat(mayKeep(work), work, 'record a designation')
  const { schools, findings } = await findTypedSchools(work, typed, 'school')
  const many = when(schools.length > 1, own('designation-one-school', 'RO-69', 'Enter one school', 'school'))
  refuseIf(work, [...findings, ...many])
  const school = await getSchool(work, schools[0]?.id ?? '')
  await holdDesignations(work)
  const bid = bidId ? await getBid(work, bidId) : undefined
  const phase = phaseOfSchool(work.model, school)?.id
  const [graded] = await listGradedSchools(work, school.id)
  const before = await listDesignations(work, { schoolId: school.id })
  const facts = {
    ...{ isOpen: isOpen(school), name: school.name, today: work.today, isCandidate: isCandidate(rule, graded) },
    isDesignated: before.some((each) => isStanding(each, work.today)),
    endedOn: before
      .flatMap(({ endedOn }) => endedOn ?? [])
      .toSorted()
      .at(-1),
    isInBid: bid ? await isSchoolOf(work, bid.groupId, school.id) : true,
  }
  refuseIf(work, whyCannotBeDesignated(rule, { designatedOn, phase, bid }, facts))
  const id = await addDesignation(work, {
    ...{ schoolId: school.id, phase: phase ?? '', bidId: bid?.id ?? null, designatedOn },
  })
  await logEvent(work, designationEvent('designated', { id, schoolId: school.id }, { as: { after: rule.one } }))
  return id
}

/** RO-69. Mends the day or the bid of a designation that was entered otherwise than it was. Throws NotFound, NotAllowed, Refused. */
export async function correctDesignation(
  work: Work,
  id: string,
  { bidId, designatedOn, revision }: Omit<DesignationAsked, 'school'> & { revision: number },
): Promise<void> {
  const rule = getDesignationsRule(work)
  await getDesignation(work, id)
  requireThat(mayKeep(work), work, `correct the designation ${id}`)
  await holdDesignations(work)
  const each = await getDesignation(work, id)
  refuseIf(work, await whyChangedMeanwhile(work, { kind: 'designation', id, revision: each.revision, shown: revision }))
  const bid = bidId ? await getBid(work, bidId) : undefined
  const others = (await listDesignations(work, { schoolId: each.schoolId })).filter((other) => other.id !== id)
  const before = others.filter(({ designatedOn: began }) => began <= each.designatedOn)
  const facts = {
    // What stands is corrected: whether it might begin today is not asked again.
    ...{ isOpen: true, name: each.schoolName, today: work.today, isCandidate: true, isDesignated: false },
    endedOn: before
      .flatMap(({ endedOn }) => endedOn ?? [])
      .toSorted()
      .at(-1),
    isInBid: bid && bid.id !== each.bidId ? await isSchoolOf(work, bid.groupId, each.schoolId) : true,
  }
  const [works, specialists] = [await listWork(work, id), await listSpecialists(work, { designationId: id })]
  const under = [...works.map(({ startedOn }) => startedOn), ...specialists.map((one) => one.designatedOn)].toSorted()
  refuseIf(work, [
    ...whyCannotBeDesignated(rule, { designatedOn, phase: each.phase, bid }, facts),
    ...whyNotSince(each, designatedOn, under[0]),
  ])
  await setDesignation(work, id, { designatedOn, bidId: bid?.id ?? null })
  const changes = { as: { after: rule.one }, since: { before: each.designatedOn, after: designatedOn } }
  await logEvent(work, designationEvent('corrected', each, changes))
}

const isSchoolOf = async (work: Work, groupId: string, schoolId: string) =>
  (await listSchoolsOfGroup(work, groupId)).some(({ id }) => id === schoolId)

/** RO-69. Ends a designation from a day on; whom the school designated is designated by it no more. Throws NotFound, NotAllowed, Refused. */
export async function endDesignation(
  work: Work,
  id: string,
  { endedOn, because }: { endedOn: PlainDate; because: string },
): Promise<void> {
  const rule = getDesignationsRule(work)
  await getDesignation(work, id)
  requireThat(mayKeep(work), work, `end the designation ${id}`)
  await holdDesignations(work)
  const each = await getDesignation(work, id)
  const first = showDate(each.designatedOn)
  refuseIf(work, [
    ...when(each.endedOn !== null, own('designation-ended-once', 'XX-05', `${each.schoolName}: it has its last day`)),
    ...when(
      endedOn < each.designatedOn || endedOn > work.today,
      own('designation-end-day', 'XX-05', `Enter a day from ${first}, when it began, to today`, 'endedOn'),
    ),
  ])
  await finishDesignation(work, id, endedOn, because)
  const specialists = (await listSpecialists(work, { designationId: id })).filter((one) => one.endedOn === null)
  await finishSpecialists(
    work,
    specialists.map((one) => one.id),
    endedOn,
  )
  await lapseTrainingsWith(
    work,
    specialists.map(({ trainingHeldId }) => trainingHeldId),
    endedOn,
  )
  const changes = { as: { after: rule.one }, because: { after: because } }
  await logEvent(work, designationEvent('ended', each, changes))
}
