import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { coversDay } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { findTypedSchools, listSchoolsById } from '../list/typed-schools.ts'
import { mayKeepRegister } from '../school-policy.ts'
import { getGroupToChange } from './get-group.ts'
import type { AddMember } from './group-form.ts'
import { whyGroupCannotBeSo, whyTimesDoNotFit } from './group-rules.ts'
import { listMembers } from './group-store.ts'
import { addMemberships } from './group-writes.ts'
import { withTheirGroups } from './schools-in-groups.ts'

/** A school joins a group from a day on. Throws Refused with every rule that stands against it. */
export async function addMember(work: Work, groupId: string, { school: typed, startedOn }: AddMember): Promise<void> {
  const { group, kind } = await getGroupToChange(work, groupId)
  requireThat(mayKeepRegister(work), work, `add a school to the group ${groupId}`)
  const { schools, findings } = await findTypedSchools(work, typed, 'school')
  const school = schools[0]
  if (!school) {
    refuseIf(work, findings)
    throw new Error('a school that is not known went through')
  }
  const times = await listMembers(work, groupId)
  const there = times.filter((each) => coversDay(each, startedOn) && each.schoolId !== school.id)
  const members = await withTheirGroups(work, [
    ...(await listSchoolsById(
      work,
      there.map(({ schoolId }) => schoolId),
    )),
    school,
  ])
  const isThere = times.some(
    ({ schoolId, finishedOn }) => schoolId === school.id && (finishedOn === null || finishedOn >= startedOn),
  )
  refuseIf(work, [
    ...(isThere ? [alreadyThere(school.name)] : []),
    ...whyTimesDoNotFit(group, startedOn, 'startedOn-day'),
    ...whyGroupCannotBeSo(kind, { groupId, members, joining: new Set([school.id]), on: startedOn, field: 'school' }),
  ])

  await addMemberships(work, groupId, [school.id], startedOn)
  await logEvent(work, {
    name: 'group.school-joined',
    subjects: [
      { kind: 'group', id: groupId },
      { kind: 'school', id: school.id },
    ],
    audience: 'see-register',
    changes: { group: { after: group.name }, school: { after: school.name }, startedOn: { after: startedOn } },
  })
}

function alreadyThere(name: string): Finding {
  const says = `${name} is in this group already, or will be`
  return { kind: 'member-already', id: 'member-once-at-a-time', source: 'XX-13', says, field: 'school', weight: 'firm' }
}
