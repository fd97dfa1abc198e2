import { getCalendar } from '#calendar/index.ts'
import type { VisitType } from '#model/index.ts'
import { termsOfQuestions } from '#preparation/index.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { Window } from './standing.ts'

/** WI-59. In which stretches of a year the visit is made before which schools have their hypotheses: the model's terms, or the whole year. */
export async function getWindow(look: Look, type: VisitType, year: SchoolYear): Promise<Window> {
  const { terms } = await getCalendar(look, [year])
  const found = termsOfQuestions(type, terms)
  const whole = { startedOn: firstDayOf(year), finishedOn: lastDayOf(year) }
  const periods = found.length > 0 ? found : [whole]
  return { type, periods: periods.map(({ startedOn, finishedOn }) => ({ from: startedOn, until: finishedOn })) }
}
