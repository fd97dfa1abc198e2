import type { CollaborationKind } from '#model/index.ts'
import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import type { MadePerson, MadePost, MadeSchool } from './making.ts'

type Part = CollaborationKind['parts'][number]

/** Somebody who holds a role of a part of joint work on a day, from where the model says; undefined where nobody does. */
export function whoFitsAPart(
  { roles, from }: Part,
  { schools, community, on }: { schools: readonly MadeSchool[]; community: readonly MadeSchool[]; on: PlainDate },
  posts: readonly MadePost[],
): MadePerson | undefined {
  const held = posts.filter((post) => coversDay(post, on))
  const isOf = (person: MadePerson, some: readonly MadeSchool[]) =>
    held.some((post) => post.person === person && post.schools.some((school) => some.includes(school)))
  return held.find(({ role, person }) => {
    if (!roles.includes(role.id)) return false
    if (from === 'its-schools') return isOf(person, schools)
    if (from === 'other-schools') return !isOf(person, schools)
    return from === 'other-communities' ? !isOf(person, community) : true
  })?.person
}
