import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import { word, type ServiceModel } from '#model/index.ts'
import type { Calendar } from './calendar.ts'
import { hasTerms, isHalfTerm, termOf } from './calendar-facts.ts'

/** A year with its calendar and the model that runs in it. */
export type YearShown = { schoolYear: SchoolYear; calendar: Calendar; model: ServiceModel }

/** In one sentence, where today stands in the year. */
export function whereWeAre({ calendar, model }: YearShown, today: PlainDate): string {
  const schoolYear = showSchoolYear(schoolYearOf(today))
  const nameOf = (id: string) => model.calendar.terms.find((term) => term.id === id)?.name ?? id
  const now = termOf(calendar, today)
  if (now?.halfTerm && isHalfTerm(calendar, today)) return `It is half-term until ${showDate(now.halfTerm.finishedOn)}`
  if (now) return `${nameOf(now.term)} runs until ${showDate(now.finishedOn)}`
  const next = calendar.terms.find(({ startedOn }) => today < startedOn)
  if (next) return `${nameOf(next.term)} begins on ${showDate(next.startedOn)}`
  const last = calendar.terms.at(-1)
  if (last && hasTerms(calendar, schoolYearOf(today)))
    return `${nameOf(last.term)} ended on ${showDate(last.finishedOn)}`
  return `The ${word(model, 'term', { form: 'many' })} of ${schoolYear} have no dates yet`
}

/** The terms of a year's model that have no dates, as a phrase to be said first; undefined where nothing is missing. */
export function whatIsMissing({ schoolYear, calendar, model }: YearShown): string | undefined {
  const missing = model.calendar.terms.filter(
    ({ id }) => !calendar.terms.some((term) => term.schoolYear === schoolYear && term.term === id),
  )
  if (missing.length === 0) return undefined
  if (missing.length === model.calendar.terms.length)
    return `No ${word(model, 'term')} of ${showSchoolYear(schoolYear)} has dates yet.`
  return `${missing.map(({ name }) => name).join(' and ')} of ${showSchoolYear(schoolYear)} ${missing.length === 1 ? 'has' : 'have'} no dates.`
}
