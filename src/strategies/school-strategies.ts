import type { Strategy } from '#model/index.ts'
import { firstDayOf, lastDayOf, schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { listActivities } from './activity-store.ts'
import { listStrategyPlaces, listStrategyVisits } from './work-store.ts'

/** One thing that a school did, or will do, under a strategy. */
export type Done = {
  strategyId: string
  on: PlainDate
  what: string
  says: string
  href: string | undefined
  /** Of what was entered by hand: to strike it out. */
  activityId: string | undefined
}

/** How many school years back are read. */
const YEARS = 3

/** SH-25. What a school does under the strategies, by school year, the newest first: visits, courses, and what was entered by hand. */
export async function listDone(
  look: Look,
  strategies: readonly Strategy[],
  schoolId: string,
): Promise<{ year: SchoolYear; done: readonly Done[] }[]> {
  const now = schoolYearOf(look.today)
  const asked = { from: firstDayOf(now - YEARS + 1), until: lastDayOf(now + 1), schoolId }
  const purposes = look.model.visitTypes.flatMap((type) => type.purposes)
  const named = (ids: readonly string[]) => ids.map((id) => purposes.find((each) => each.id === id)?.name ?? id)
  const typeOf = (id: string) => look.model.visitTypes.find((each) => each.id === id)?.name ?? id
  const found = await Promise.all(
    strategies.map(async (strategy): Promise<Done[]> => {
      const [visits, places] = await Promise.all([
        listStrategyVisits(look, strategy, asked),
        listStrategyPlaces(look, strategy, asked),
      ])
      return [
        ...visits.map((visit) => ({
          ...{ strategyId: strategy.id, on: visit.on, href: `/visits/${visit.id}`, activityId: undefined },
          what: `${typeOf(visit.visitType)}: ${named(visit.purposes).join(', ')}`,
          says: `${visit.status === 'held' ? 'held' : 'booked'}, ${visit.adviserName}`,
        })),
        ...places.map(({ courseId, title, firstOn, places: booked, attended }) => ({
          ...{ strategyId: strategy.id, on: firstOn, href: `/courses/${courseId}`, activityId: undefined, what: title },
          says: attended === null ? `${booked} booked` : `${attended} came`,
        })),
      ]
    }),
  )
  const byHand = (await listActivities(look, schoolId)).map(({ id, strategy, on, says, writtenByName }) => ({
    ...{ strategyId: strategy, on, what: says, says: `entered by ${writtenByName}`, href: undefined, activityId: id },
  }))
  const all = [...found.flat(), ...byHand].sort((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0))
  const years = [...new Set(all.map(({ on }) => schoolYearOf(on)))]
  return years.map((year) => ({ year, done: all.filter(({ on }) => schoolYearOf(on) === year) }))
}
