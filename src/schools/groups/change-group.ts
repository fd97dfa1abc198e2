import { changesBetween, logEvent, whyChangedMeanwhile } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayKeepRegister } from '../school-policy.ts'
import { getGroupToChange } from './get-group.ts'
import type { ChangeGroup } from './group-form.ts'
import { leadershipName } from './group-kinds.ts'
import { listMembers } from './group-store.ts'
import { changeGroupRow, endOpenMemberships } from './group-writes.ts'
import type { Group, Member } from './group.ts'
import { describedAs, whyGroupIsNotDescribed } from './whole-group.ts'

/** Changes what a group is called, whether it is recognised, how it is led and what it works on, or ends it with its memberships. */
export async function changeGroup(work: Work, id: string, given: ChangeGroup): Promise<void> {
  const { group, kind } = await getGroupToChange(work, id)
  requireThat(mayKeepRegister(work), work, `change the group ${id}`)
  const { finishedOn = null } = given
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'group', id, revision: group.revision, shown: given.revision })),
    ...whyGroupIsNotDescribed(kind, given),
    ...whyGroupCannotEnd(group, finishedOn, await listMembers(work, id)),
  ])

  const next = describedAs(kind, { ...given, finishedOn, startedOn: group.startedOn })
  await changeGroupRow(work, id, next)
  if (finishedOn) await endOpenMemberships(work, id, finishedOn)
  const words = (of: Pick<Group, 'name' | 'isRecognised' | 'leadershipModel' | 'issue' | 'finishedOn'>) => ({
    name: of.name,
    isRecognised: of.isRecognised,
    leadershipModel: leadershipName(work.model, kind.id, of.leadershipModel) ?? of.leadershipModel,
    issue: of.issue,
    finishedOn: of.finishedOn,
  })
  await logEvent(work, {
    name: finishedOn && !group.finishedOn ? 'group.ended' : 'group.changed',
    subjects: [{ kind: 'group', id }],
    audience: 'see-register',
    changes: changesBetween(words(group), words(next)),
  })
}

/** XX-13. A group ends after it began, and after the last school joined it. */
function whyGroupCannotEnd(group: Group, finishedOn: string | null, members: readonly Member[]): Finding[] {
  if (!finishedOn) return []
  const later = members.find(({ startedOn }) => startedOn !== null && startedOn > finishedOn)
  const says =
    group.startedOn && finishedOn < group.startedOn
      ? 'A group cannot end before it began'
      : later && `${later.schoolName} joined after this day`
  if (!says) return []
  return [
    {
      kind: 'group-ends-too-early',
      id: 'ends-after-it-began',
      source: 'XX-13',
      says,
      field: 'finishedOn-day',
      weight: 'firm',
    },
  ]
}
