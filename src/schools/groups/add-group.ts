import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { findTypedSchools } from '../list/typed-schools.ts'
import { mayKeepRegister } from '../school-policy.ts'
import type { AddGroup } from './group-form.ts'
import { findGroupKind, leadershipName } from './group-kinds.ts'
import { whyGroupCannotBeSo } from './group-rules.ts'
import { addGroupRow, addMemberships } from './group-writes.ts'
import { withTheirGroups } from './schools-in-groups.ts'
import { describedAs, whyGroupIsNotDescribed } from './whole-group.ts'

/** Founds a group of one of the model's kinds, with its first schools. Throws Refused with every rule that stands against it. */
export async function addGroup(work: Work, given: AddGroup): Promise<string> {
  requireThat(mayKeepRegister(work), work, 'found a group')
  const kind = findGroupKind(work.model, given.kind)
  if (!kind) {
    refuseIf(work, [unknownKind])
    throw new Error('a group of no kind went through')
  }
  const { schools, findings } = await findTypedSchools(work, given.schools, 'schools')
  const members = await withTheirGroups(work, schools)
  const joining = new Set(members.map(({ id }) => id))
  const toBe = { groupId: undefined, members, joining, on: given.startedOn, field: 'schools' }
  refuseIf(work, [
    ...findings,
    ...whyGroupIsNotDescribed(kind, given),
    ...(findings.length > 0 ? [] : whyGroupCannotBeSo(kind, toBe)),
  ])

  const group = describedAs(kind, given)
  const id = await addGroupRow(work, kind.id, { ...group, finishedOn: null })
  await addMemberships(work, id, [...joining], given.startedOn)
  await logEvent(work, {
    name: 'group.founded',
    subjects: [{ kind: 'group', id }, ...members.map((school) => ({ kind: 'school', id: school.id }) as const)],
    audience: 'see-register',
    changes: {
      name: { after: group.name },
      kind: { after: kind.one },
      startedOn: { after: given.startedOn },
      ...(members.length > 0 && { schools: { after: members.map(({ name }) => name) } }),
      ...(group.isRecognised !== null && { isRecognised: { after: group.isRecognised } }),
      ...(group.leadershipModel && {
        leadershipModel: { after: leadershipName(work.model, kind.id, group.leadershipModel) },
      }),
      ...(group.issue && { issue: { after: group.issue } }),
    },
  })
  return id
}

const unknownKind: Finding = {
  kind: 'group-kind-not-known',
  id: 'group-kind-of-the-model',
  source: 'XX-02',
  says: 'Choose a kind of group from the list',
  field: 'kind',
  weight: 'firm',
}
