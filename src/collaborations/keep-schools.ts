import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { withTheirGroups } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { jointEvent } from './collaboration-events.ts'
import { mayKeep } from './collaboration-policy.ts'
import { refuse, whyDaysAreWrong, whySchoolCannotLeave, whySchoolsDoNotFit } from './collaboration-rules.ts'
import { addJointSchools, changeJointSchool, touchCollaboration } from './collaboration-writes-store.ts'
import { schoolsNow } from './collaboration.ts'
import { getCollaboration, getToDo, rulesOf } from './get-collaboration.ts'
import { namedSchools, standsOpen } from './named-schools.ts'
import { findNamedSchools } from './named-store.ts'

/** RO-41, RO-49, RO-52. A school takes part from today on. Throws NotFound, NotAllowed, Refused: also to the second of two who add the last school at once. */
export async function joinCollaboration(
  work: Work,
  id: string,
  { school, who }: { school: string; who: string | null },
): Promise<void> {
  const before = await getCollaboration(work, id)
  requireThat(mayKeep(work, before), work, `add a school to ${id}`)
  const joint = await getToDo(work, id)
  const { kind, groupKind, community } = await rulesOf(work, joint)
  const { schools: found, findings } = await namedSchools(work, [], school, 'school')
  const one = found[0]
  if (!one) {
    refuseIf(work, findings)
    throw new Error('a school that is not known went through')
  }
  const there = schoolsNow(joint).map(({ schoolId }) => schoolId)
  const known = [...(await findNamedSchools(work, there, [])), one]
  const members = (await withTheirGroups(work, known)).map((each) => ({
    ...each,
    isOpen: known.some((named) => named.id === each.id && standsOpen(named)),
  }))
  const isThere = there.includes(one.id)
  refuseIf(work, [
    ...findings,
    ...(isThere ? [refuse('joint-school-once', 'XX-15', `${one.name} takes part already`, 'school')] : []),
    ...(isThere
      ? []
      : whySchoolsDoNotFit(
          kind,
          { groupKind, community },
          { schools: members, joining: new Set([one.id]), isNew: false, on: work.today },
        ).map((finding) => ({ ...finding, field: 'school' }))),
    ...(await askAboutNamesIn(work, one.id, [{ where: 'who takes part', field: 'who', text: who ?? '' }])),
  ])
  const on = joint.startedOn > work.today ? joint.startedOn : work.today
  await addJointSchools(work, id, [{ schoolId: one.id, who }], on)
  await touchCollaboration(work, id)
  await logEvent(
    work,
    jointEvent(
      'school-joined',
      { id, title: joint.title, schoolIds: [...there, one.id] },
      { school: { after: one.name } },
    ),
  )
}

/**
 * RO-49, XX-13. Who of a school takes part, by their job; or its last day, after which it stays readable that it took part. Throws NotFound, NotAllowed,
 * Refused where too few would be left.
 */
export async function keepSchool(
  work: Work,
  id: string,
  placeId: string,
  { revision, who, leftOn }: { revision: number; who: string | null; leftOn: PlainDate | null },
): Promise<void> {
  const before = await getCollaboration(work, id)
  requireThat(mayKeep(work, before), work, `change a school of ${id}`)
  const joint = await getToDo(work, id, revision)
  const { kind, groupKind } = await rulesOf(work, joint)
  const there = schoolsNow(joint)
  const place = there.find((each) => each.id === placeId)
  if (!place) throw new NotFound('school in joint work', placeId)
  refuseIf(work, [
    ...(leftOn === null
      ? []
      : [
          ...whyDaysAreWrong(
            { startedOn: place.joinedOn },
            { on: leftOn, field: 'leftOn', what: 'The last day of a school' },
            work.today,
          ),
          ...whySchoolCannotLeave(kind, groupKind, there.length - 1),
          ...(there.length === 1
            ? [refuse('joint-schools', 'XX-13', 'It is the last school: end the whole instead', 'leftOn')]
            : []),
        ]),
    ...(await askAboutNamesIn(work, place.schoolId, [{ where: 'who takes part', field: 'who', text: who ?? '' }])),
  ])
  await changeJointSchool(work, placeId, { who, leftOn })
  await touchCollaboration(work, id)
  const school = leftOn === null ? { after: place.schoolName } : { before: place.schoolName }
  const schoolIds = there.map(({ schoolId }) => schoolId)
  await logEvent(
    work,
    jointEvent(
      leftOn === null ? 'school-changed' : 'school-left',
      { id, title: joint.title, schoolIds },
      { school, ...(who !== place.who && { who: { before: place.who, after: who } }) },
    ),
  )
}
