import { logEvent } from '#history/index.ts'
import { when } from '#shared/own-rule.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { getSchool, isOpen, listGroupsOfSchool } from '#schools/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { own } from '../course-rules.ts'
import { getCoursesRule } from '../course-policy.ts'
import { getCommission, whyCannotBeCommissioned, whyNotAsked } from './answer-commission.ts'
import { addCommission, addSchoolOf, holdCommission, setWithdrawn } from './commission-store.ts'
import type { CommissionSaid } from './commission.ts'

/** RO-44. The schools for which somebody commissions: where they hold one of the model's roles for it. */
export const commissioningFor = ({ actor, model }: Look): string[] =>
  actor.roles.flatMap(({ role, schoolId }) =>
    schoolId && model.courses?.commissioned?.by.includes(role) ? [schoolId] : [],
  )

/** What the model says of commissions. Throws NotFound where it has none. */
export function getCommissioned(look: Look) {
  const { commissioned } = getCoursesRule(look)
  if (!commissioned) throw new NotFound('page', 'commissions of courses')
  return commissioned
}

/** The groups across which the head of a school commissions, today. */
export async function groupsToCommissionFor(look: Look, schoolId: string): Promise<{ id: string; name: string }[]> {
  const kinds = getCommissioned(look).groups
  const groups = await listGroupsOfSchool(look, schoolId, look.today)
  return groups
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ groupId, groupName }) => ({ id: groupId, name: groupName }))
}

/** RO-44. A head commissions a course for a school and others. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function commissionCourse(work: Work, schoolId: string, said: CommissionSaid): Promise<string> {
  const rule = getCoursesRule(work)
  getCommissioned(work)
  const school = await getSchool(work, schoolId)
  requireThat(commissioningFor(work).includes(schoolId), work, `commission a course for ${schoolId}`)
  const groups = (await groupsToCommissionFor(work, schoolId)).map(({ id }) => id)
  refuseIf(work, [
    ...whyCannotBeCommissioned(rule, said, groups),
    ...when(!isOpen(school), own('course-school-open', 'XX-13', `${school.name} has closed: nothing is commissioned`)),
    ...(await askAboutNamesIn(work, schoolId, [{ where: 'what it is to bring', field: 'about', text: said.about }])),
  ])
  const id = await addCommission(work, said)
  await addSchoolOf(work, id, schoolId)
  await logEvent(work, commissionEvent('commissioned', said.title, schoolId))
  return id
}

/** RO-44. The head of another school stands behind a commission too. Throws NotFound, NotAllowed, Refused. */
export async function joinCommission(work: Work, id: string, schoolId: string): Promise<void> {
  await getCommission(work, id)
  const school = await getSchool(work, schoolId)
  requireThat(commissioningFor(work).includes(schoolId), work, `join a commission for ${schoolId}`)
  await holdCommission(work, id)
  const found = await getCommission(work, id)
  const groups = (await groupsToCommissionFor(work, schoolId)).map((group) => group.id)
  refuseIf(work, [
    ...whyNotAsked(found),
    ...when(
      found.schools.some((each) => each.id === schoolId),
      own('course-commission-once', 'RO-44', `${school.name} stands behind it already`),
    ),
    ...when(
      found.groupIds.length > 0 && !found.groupIds.some((group) => groups.includes(group)),
      own('course-commission-group', 'RO-44', `It is commissioned across groups that ${school.name} is not in`),
    ),
  ])
  await addSchoolOf(work, id, schoolId)
  await logEvent(work, commissionEvent('commission-joined', found.title, schoolId))
}

/** RO-44. Who commissioned withdraws it, as long as no course answers it. Throws NotFound, NotAllowed, Refused. */
export async function withdrawCommission(work: Work, id: string): Promise<void> {
  const seen = await getCommission(work, id)
  requireThat(seen.askedById === work.actor.personId, work, `withdraw the commission ${id}`)
  await holdCommission(work, id)
  const found = await getCommission(work, id)
  refuseIf(work, whyNotAsked(found))
  await setWithdrawn(work, id)
  for (const school of found.schools)
    await logEvent(work, commissionEvent('commission-withdrawn', found.title, school.id))
}

const commissionEvent = (name: string, title: string, schoolId: string) => ({
  name: `course.${name}`,
  subjects: [{ kind: 'school' as const, id: schoolId }],
  audience: 'see-school' as const,
  changes: { title: { after: title } },
})
