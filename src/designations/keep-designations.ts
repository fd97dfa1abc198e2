import { logEvent } from '#history/index.ts'
import { listGradedSchools } from '#inspections/index.ts'
import { lapseTrainingsWith } from '#people/index.ts'
import { findTypedSchools, getSchool, isOpen, phaseOfSchool } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { listSchoolsOfGroup } from './bids/bid-store.ts'
import { isCandidate } from './candidates/candidate-rules.ts'
import { designationEvent } from './designation-events.ts'
import { isStanding } from './designation.ts'
import { getDesignationsRule, mayKeep } from './designation-policy.ts'
import { own, when, whyCannotBeDesignated } from './designation-rules.ts'
import { addDesignation, finishDesignation, holdDesignations, listDesignations } from './designation-store.ts'
import { getBid, getDesignation } from './get-designation.ts'
import { finishSpecialists, listSpecialists } from './specialists/specialist-store.ts'

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
    isInBid: bid ? (await listSchoolsOfGroup(work, bid.groupId)).some(({ id }) => id === school.id) : true,
  }
  refuseIf(work, whyCannotBeDesignated(rule, { designatedOn, phase, bid }, facts))
  const id = await addDesignation(work, {
    ...{ schoolId: school.id, phase: phase ?? '', bidId: bid?.id ?? null, designatedOn },
  })
  await logEvent(work, designationEvent('designated', { id, schoolId: school.id }, { as: { after: rule.one } }))
  return id
}

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
