import { measuresOf } from '#measures/index.ts'
import type { KnowledgeRule } from '#model/index.ts'
import { day, type PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { standingOn, type Standing } from './knowledge-store.ts'

type Kept = NonNullable<KnowledgeRule['kept']>

/** What is kept of performance in a school year: how schools stood at its beginning, and now or at its end. */
export type KeptOfPerformance = {
  startsOn: PlainDate
  on: PlainDate
  start: Standing
  end: Standing
  /** The day from which inspections give no overall grade any more; undefined where the publication names none. */
  endedOn: PlainDate | undefined
}

/** The day from which inspections under a framework are made no more. */
export function endOf(look: Look, { framework }: Pick<Kept, 'framework'>): PlainDate | undefined {
  const frameworks = measuresOf(look.model).inspections.flatMap((each) => each.frameworks)
  const until = frameworks.find(({ id }) => id === framework)?.until
  return until ? day(until) : undefined
}

/** ES-06, ES-21. How schools stood at the beginning of a school year, and how they stand today or stood at its end. */
export async function keptOfPerformance(look: Look, kept: Kept, year: SchoolYear): Promise<KeptOfPerformance> {
  const startsOn = firstDayOf(year)
  const on = look.today < lastDayOf(year) ? look.today : lastDayOf(year)
  const [start, end] = await Promise.all([standingOn(look, kept, startsOn), standingOn(look, kept, on)])
  return { startsOn, on, start, end, endedOn: endOf(look, kept) }
}
