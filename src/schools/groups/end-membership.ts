import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayKeepRegister } from '../school-policy.ts'
import { getGroupToChange } from './get-group.ts'
import type { EndMembership } from './group-form.ts'
import { whyMemberCannotLeave } from './group-rules.ts'
import { listMembers } from './group-store.ts'
import { endMembershipRow } from './group-writes.ts'
import type { Member } from './group.ts'

/** A school leaves a group after a last day; that it was there stays readable (XX-13). */
export async function endMembership(work: Work, groupId: string, given: EndMembership): Promise<void> {
  const { finishedOn } = given
  const { group, kind } = await getGroupToChange(work, groupId)
  requireThat(mayKeepRegister(work), work, `take a school out of the group ${groupId}`)
  const members = await listMembers(work, groupId)
  const leaving = members.find(({ membershipId }) => membershipId === given.membership)
  const isOpen = leaving && (leaving.finishedOn === null || leaving.finishedOn >= work.today)
  if (!leaving || !isOpen) {
    refuseIf(work, [notThere])
    throw new Error('a membership that is not there went through')
  }
  const left = members.filter((each) => each !== leaving && coversDay(each, finishedOn)).length
  refuseIf(work, [...whyLastDayIsWrong(leaving, finishedOn), ...whyMemberCannotLeave(kind, left)])

  await endMembershipRow(work, leaving.membershipId, finishedOn)
  await logEvent(work, {
    name: 'group.school-left',
    subjects: [
      { kind: 'group', id: groupId },
      { kind: 'school', id: leaving.schoolId },
    ],
    audience: 'see-register',
    changes: {
      group: { before: group.name },
      school: { before: leaving.schoolName },
      finishedOn: { before: leaving.finishedOn, after: finishedOn },
    },
  })
}

const notThere: Finding = {
  kind: 'member-not-there',
  id: 'member-of-this-group',
  source: 'XX-13',
  says: 'Choose a school that is in the group now',
  field: 'membership',
  weight: 'firm',
}

function whyLastDayIsWrong({ schoolName, startedOn }: Member, finishedOn: PlainDate): Finding[] {
  if (startedOn === null || startedOn <= finishedOn) return []
  const says = `${schoolName} joined after this day`
  return [
    {
      kind: 'leaves-too-early',
      id: 'leaves-after-joining',
      source: 'XX-13',
      says,
      field: 'finishedOn-day',
      weight: 'firm',
    },
  ]
}
