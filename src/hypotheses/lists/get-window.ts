import { getCalendar } from '#calendar/index.ts'
import type { VisitType } from '#model/index.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { Window } from './standing.ts'

/** WI-59. Between which days of a year the visit is made before which schools have their hypotheses: the model's terms, or the whole year. */
export async function getWindow(look: Look, type: VisitType, year: SchoolYear): Promise<Window> {
  const wanted = type.hypotheses?.terms ?? []
  const { terms } = wanted.length > 0 ? await getCalendar(look, [year]) : { terms: [] }
  const found = terms.filter(({ term }) => wanted.includes(term))
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return { type, from: firstDayOf(year), until: lastDayOf(year) }
  return { type, from: first.startedOn, until: last.finishedOn }
}
