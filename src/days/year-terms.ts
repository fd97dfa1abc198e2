import { getCalendar } from '#calendar/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

/** A term of one school year with its dates and what it is called. */
export type TermOfYear = { term: string; name: string; startedOn: PlainDate; finishedOn: PlainDate }

/** The whole year as one, where its terms were not set yet. */
const THE_YEAR = 'year'

/** The terms of a school year as everyone keeps them, by their dates; the year as one where none were set. */
export async function termsOf(look: Look, schoolYear: SchoolYear): Promise<TermOfYear[]> {
  const { terms } = await getCalendar(look, [schoolYear])
  return termsFrom(look.model, schoolYear, terms)
}

type Dated = { schoolYear: SchoolYear; term: string; startedOn: PlainDate; finishedOn: PlainDate }

/** The same of a calendar that was read already. */
export function termsFrom(model: ServiceModel, schoolYear: SchoolYear, terms: readonly Dated[]): TermOfYear[] {
  const ofYear = terms
    .filter((each) => each.schoolYear === schoolYear)
    .map(({ term, startedOn, finishedOn }) => ({ term, startedOn, finishedOn, name: nameOf(model, term) }))
  if (ofYear.length > 0) return ofYear
  return [{ term: THE_YEAR, name: 'The year', startedOn: firstDayOf(schoolYear), finishedOn: lastDayOf(schoolYear) }]
}

const nameOf = ({ calendar }: ServiceModel, term: string) => calendar.terms.find(({ id }) => id === term)?.name ?? term

/** Which of the terms a day belongs to: the one that it lies in, or the next; after the last one the last. */
export function termAt(terms: readonly TermOfYear[], on: PlainDate): number {
  const at = terms.findIndex(({ finishedOn }) => on <= finishedOn)
  return at === -1 ? terms.length - 1 : at
}
