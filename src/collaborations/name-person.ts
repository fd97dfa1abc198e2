import { logEvent } from '#history/index.ts'
import type { CollaborationKind } from '#model/index.ts'
import { withTheirGroups, type SchoolInGroups } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { jointEvent } from './collaboration-events.ts'
import { mayKeep } from './collaboration-policy.ts'
import { refuse, whyNotForPart, type Chosen } from './collaboration-rules.ts'
import { addJointPeople, endJointPeople, touchCollaboration, type Naming } from './collaboration-writes-store.ts'
import { peopleNow, schoolsNow } from './collaboration.ts'
import { getCollaboration, getToDo, rulesOf } from './get-collaboration.ts'
import { findNamedSchools, listPeopleToName, type PersonToName } from './named-store.ts'

/** Who is chosen for a part: the id of somebody of the service, or somebody else in words. */
export type Named = { personId: string | null; words: string | null }

/** The communities of schools today, by id. */
const communitiesOf = (schools: readonly SchoolInGroups[], community: string, today: string) => [
  ...new Set(
    schools.flatMap(({ memberships }) =>
      memberships
        .filter(
          ({ kind, startedOn, finishedOn }) =>
            kind === community &&
            (startedOn === null || startedOn <= today) &&
            (finishedOn === null || today <= finishedOn),
        )
        .map(({ groupId }) => groupId),
    ),
  ),
]

/** Who is named for the parts of a kind, and what stands against them. */
export async function nameForParts(
  look: Look,
  { parts }: CollaborationKind,
  named: Readonly<Record<string, Named>>,
  schools: readonly SchoolInGroups[],
  community: string,
): Promise<{ naming: Naming[]; findings: Finding[] }> {
  const people = await peopleFor(look, parts, community)
  const of = {
    schoolIds: schools.map(({ id }) => id),
    communityIds: communitiesOf(schools, community, look.today),
  }
  const found = parts.map((part) => {
    const { personId = null, words = null } = named[part.id] ?? {}
    const person = personId === null ? undefined : mayBe(people, part).find((each) => each.personId === personId)
    const chosen: Chosen = { person, isUnknown: personId !== null && !person, words }
    return { part: part.id, personId, words, findings: whyNotForPart(part, chosen, of, `person-${part.id}`) }
  })
  return {
    naming: found
      .filter(({ personId, words }) => personId !== null || words !== null)
      .map(({ part, personId, words }) => ({ part, personId, words })),
    findings: found.flatMap(({ findings }) => findings),
  }
}

/** Everybody who may be named for some parts: one query. */
export const peopleFor = (look: Look, parts: CollaborationKind['parts'], community: string) =>
  listPeopleToName(look, [...new Set(parts.flatMap(({ roles }) => roles))], community)

/** Of them those who hold a role of one part. */
export const mayBe = (people: readonly PersonToName[], { roles }: CollaborationKind['parts'][number]) =>
  people.filter((person) => person.roles.some((role) => roles.includes(role)))

/**
 * RO-41, RO-48, RO-49. Somebody is named for a part of joint work. Where there can be so many and no more, the new one takes the place of the one named
 * longest: exactly one stays exactly one. Throws NotFound, NotAllowed, Refused.
 */
export async function namePerson(
  work: Work,
  id: string,
  { revision, part: partId, ...named }: Named & { revision: number; part: string },
): Promise<void> {
  const before = await getCollaboration(work, id)
  requireThat(mayKeep(work, before), work, `name somebody in ${id}`)
  const joint = await getToDo(work, id, revision)
  const { kind, community } = await rulesOf(work, joint)
  const part = kind.parts.find((each) => each.id === partId)
  if (!part) throw new NotFound('part of joint work', partId)
  const schools = schoolsNow(joint).map(({ schoolId }) => schoolId)
  const known = await withTheirGroups(work, await findNamedSchools(work, schools, []))
  const asked = { ...kind, parts: [{ ...part, least: 1 as const }] }
  const { naming, findings } = await nameForParts(work, asked, { [part.id]: named }, known, community)
  const there = peopleNow(joint).filter((each) => each.part === part.id)
  const isAlready = there.some(
    ({ personId, name }) => (personId !== null && personId === named.personId) || name === named.words,
  )
  refuseIf(work, [
    ...findings,
    ...(isAlready ? [refuse('joint-person-once', 'XX-15', 'This person is named already', `person-${part.id}`)] : []),
  ])
  const gone = part.most === undefined ? [] : there.slice(0, Math.max(0, there.length + 1 - part.most))
  const ids = gone.map((each) => each.id)
  if (ids.length > 0) await endJointPeople(work, ids, work.today)
  await addJointPeople(work, id, naming, work.today)
  await touchCollaboration(work, id)
  const people = await peopleFor(work, [part], community)
  const name = people.find(({ personId }) => personId === named.personId)?.name ?? named.words ?? ''
  await logEvent(
    work,
    jointEvent(
      'person-named',
      { id, title: joint.title, schoolIds: schools },
      { name: { ...(gone[0] && { before: gone[0].name }), after: name }, part: { after: part.name } },
    ),
  )
}
