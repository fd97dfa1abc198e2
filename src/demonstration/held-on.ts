import { addDays, coversDay, type PlainDate } from '#shared/plain-date.ts'
import { isInPost } from './kinds-of-visit.ts'
import type { MadePerson, MadePost, MadeSchool } from './making.ts'

/** Who held a post on a day that is one of some. */
export const holder = (
  posts: readonly MadePost[],
  on: PlainDate,
  is: (post: MadePost) => boolean,
): MadePerson | undefined => posts.find((post) => coversDay(post, on) && is(post))?.person

/** Who led a school on a day. */
export const headOf = (posts: readonly MadePost[], school: MadeSchool, on: PlainDate) =>
  holder(posts, on, ({ role, schools }) => role.kind === 'headteacher' && schools.includes(school))

/** Who has led a school since before yesterday. */
export function settledHeadOf(school: MadeSchool, posts: readonly MadePost[], today: PlainDate) {
  const since = addDays(today, -4)
  return posts.find(
    ({ role, ...post }) =>
      role.kind === 'headteacher' && [since, today].every((on) => isInPost({ ...post, role }, school, on)),
  )?.person
}
