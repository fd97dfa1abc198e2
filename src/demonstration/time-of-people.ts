import { addLeave, arrangeCover, nameManager, setPattern } from '#people/index.ts'
import { addDays, coversDay, type PlainDate, weekdayOf } from '#shared/plain-date.ts'
import { firstDayOf } from '#shared/school-year.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePost, type Making } from './making.ts'
import type { ServicePeople } from './people-of-service.ts'

const WEEKS = [
  [2, 2, 2, 2, 2],
  [2, 2, 2, 0, 0],
  [0, 2, 2, 2, 1],
  [2, 2, 2, 2, 2],
  [1, 1, 2, 2, 0],
  [2, 2, 2, 2, 2],
]

/** The half-days that an adviser works in a week, by their place among the advisers. */
export const weekOf = (at: number): readonly number[] => WEEKS[at % WEEKS.length]!

/** When an adviser is away: one for some days of next week, one for weeks. */
export function leaveOf(
  { today }: Pick<Making, 'today'>,
  at: number,
): { startedOn: PlainDate; finishedOn: PlainDate }[] {
  const nextMonday = addDays(today, 8 - weekdayOf(today))
  if (at === 2) return [{ startedOn: nextMonday, finishedOn: addDays(nextMonday, 2) }]
  return at === 4 ? [{ startedOn: addDays(today, -6), finishedOn: addDays(today, 50) }] : []
}

/** How the advisers' weeks are, who is away when, who acts for somebody today, and who manages whom. */
export function timeOfPeople(making: Making, { advisers, byRole }: ServicePeople, posts: readonly MadePost[]): Entry[] {
  const { model, today, year, foundedOn, administrator } = making
  const entered = momentOn(making, addDays(foundedOn, 3))
  const weeks = advisers.map((person, at): Entry => {
    const pattern = { startedOn: firstDayOf(year - 1), halfDays: weekOf(at) }
    return { at: entered, who: administrator, does: (work) => setPattern(work, person.id, pattern) }
  })
  const named = new Set<string>()
  const managed = model.roles.flatMap((role): Entry[] => {
    const [manager] = byRole.get(role.managedBy ?? '') ?? []
    if (!manager) return []
    const others = (byRole.get(role.id) ?? []).filter(
      ({ name }, at, all) =>
        name !== manager.name &&
        posts.some(
          (post) =>
            post.person.name === name &&
            post.role === role &&
            coversDay(post, firstDayOf(year - 1)) &&
            post.schools.length > 0,
        ) &&
        !named.has(name) &&
        all.findIndex((each) => each.name === name) === at,
    )
    for (const { name } of others) named.add(name)
    return others.map((person) => ({
      at: entered,
      who: administrator,
      does: (work) => nameManager(work, person.id, manager.id, firstDayOf(year - 1)),
    }))
  })
  const [away, cover] = [advisers[4], advisers[3]]
  const leave = advisers.flatMap((person, at) =>
    leaveOf(making, at).map(({ startedOn, finishedOn }): Entry => ({
      at: momentOn(making, addDays(today, -11)),
      who: person,
      does: (work) => addLeave(work, person.id, startedOn, finishedOn),
    })),
  )
  const isMissed = posts.some((post) => post.person === away && coversDay(post, today))
  const covers: Entry[] =
    away && cover && isMissed
      ? [
          {
            at: momentOn(making, addDays(today, -10)),
            who: administrator,
            does: (work) =>
              arrangeCover(work, {
                personId: cover.id,
                coveredId: away.id,
                reason: 'Parental leave',
                startedOn: addDays(today, -6),
                finishedOn: addDays(today, 50),
              }),
          },
        ]
      : []
  return [...weeks, ...managed, ...leave, ...covers]
}
