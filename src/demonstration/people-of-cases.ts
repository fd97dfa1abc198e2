import { firstDayOf } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { MadePerson, MadeSchool, Making } from './making.ts'
import type { PostBook } from './post-book.ts'

/** The schools whose need opens a case: one since last school year, and one since this September. */
export function schoolsInCases(schools: readonly MadeSchool[]): MadeSchool[] {
  const open = schools.filter(({ isServed, row }) => isServed && row.statusName === 'Open')
  return [1, 3].flatMap((at) => open[at] ?? [])
}

/** Whoever holds a role of a case at a school on a day. */
export function holderAt(
  { posts }: Pick<PostBook, 'posts'>,
  school: MadeSchool,
  role: string | undefined,
  on: PlainDate,
): MadePerson | undefined {
  return posts.find(
    (post) =>
      post.role.id === role &&
      post.schools.includes(school) &&
      post.startedOn <= on &&
      (post.finishedOn === null || on <= post.finishedOn),
  )?.person
}

/** Who leads and supports at the schools of cases: people of the service who hold the same role at other schools. */
export function nameCasePeople({ model, year, today }: Making, book: PostBook, schools: readonly MadeSchool[]): void {
  const [pathway] = model.pathways
  if (!pathway) return
  const { stages, team, access } = pathway
  const wanted = new Set([
    ...stages.flatMap(({ lead, supportedBy }) => [lead, ...supportedBy]),
    ...(team?.invites.filter(({ required }) => required).flatMap(({ roles }) => roles) ?? []),
    ...(access ? [access.through, ...access.to.slice(0, 1)] : []),
  ])
  const ofService = model.roles.filter(({ id, kind }) => wanted.has(id) && OF_SERVICE.includes(kind))
  for (const school of schoolsInCases(schools))
    for (const role of ofService) {
      if (holderAt(book, school, role.id, today)) continue
      const others = book.posts.filter((post) => post.schools.includes(school)).map(({ person }) => person)
      const holders = book.posts.filter((post) => post.role.id === role.id && post.finishedOn === null)
      const person = holders.find((post) => !others.includes(post.person))?.person ?? book.add({})
      book.give(person, role, { school }, { startedOn: firstDayOf(year - 2) })
    }
}

const OF_SERVICE: readonly string[] = ['adviser', 'consultant-head', 'other-team-officer']
