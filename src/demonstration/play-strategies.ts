import { coversDay } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { enterActivity, recordUnderArea, writeOfStrategy } from '#strategies/index.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePost, type MadeSchool, type Making } from './making.ts'
import { headOf, holder } from './held-on.ts'

/** What a school did beside visits and courses, and what who leads a strategy writes of its year. */
export function playStrategies(making: Making, open: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const { model, days } = making
  return (model.service?.strategies ?? []).flatMap((strategy): Entry[] => {
    const school = open.find(({ phase }) => phase && strategy.phases.includes(phase))
    const head = school && headOf(posts, school, days.before(12))
    const leads = holder(posts, days.before(3), ({ role }) => strategy.managers.includes(role.id))
    const entered = { strategy: strategy.id, on: days.before(14), says: 'Staff planned together for a day' }
    return [
      ...(school && head
        ? [
            {
              at: momentOn(making, days.before(12), '16:10'),
              who: head,
              does: (work) => enterActivity(work, school.id, entered),
            } satisfies Entry,
          ]
        : []),
      ...(leads
        ? [
            {
              at: momentOn(making, days.before(3), '16:20'),
              who: leads,
              does: (work) =>
                writeOfStrategy(work, strategy.id, { year: schoolYearOf(work.today), words: WORDS, revision: 0 }),
            } satisfies Entry,
          ]
        : []),
    ]
  })
}

/** Who holds a role for an area is recorded under it, one after another. */
export function playAreas(making: Making, posts: readonly MadePost[]): Entry[] {
  const { model, days, administrator: who, today } = making
  const areas = model.service?.areas ?? []
  const people = [
    ...new Set(
      posts
        .filter((post) => coversDay(post, today) && areas.some(({ roles }) => roles.includes(post.role.id)))
        .map(({ person }) => person),
    ),
  ]
  return areas.slice(2).flatMap((area, at): Entry[] => {
    const able = people.filter((person) =>
      posts.some(
        (post) =>
          post.person === person &&
          coversDay(post, days.before(90)) &&
          coversDay(post, today) &&
          area.roles.includes(post.role.id),
      ),
    )
    const person = able[at % Math.max(1, able.length)]
    if (!person) return []
    const wanted = { person: person.id, area: area.id }
    return [
      { at: momentOn(making, days.before(90), `09:${10 + at}`), who, does: (work) => recordUnderArea(work, wanted) },
    ]
  })
}

const WORDS =
  'Work went first to the schools whose results had fallen. Training filled quickly, and more of it follows in spring.'
