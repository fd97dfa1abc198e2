import { bankHolidayOn } from '#shared/bank-holidays.ts'
import type { Finding } from '#shared/finding.ts'
import { coversDay, isWeekend, type PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { capital, dateInYear, word, type ServiceModel } from '#model/index.ts'
import type { Calendar } from './calendar.ts'
import { hasTerms, isHalfTerm, nonPupilDayOn, termOf } from './calendar-facts.ts'

type Asked = {
  /** Soft for what is planned, mark for what has happened. */
  weight: 'soft' | 'mark'
  /** The input in which the date was typed. */
  field?: string
}

/**
 * XX-07. What the year says against a date on which a school is to be met: at most one finding on the day itself, the widest first, and
 * one for each quiet time of the model. Where the year has no dates yet, that is marked and never asks for a reason.
 */
export function whyDateCannotBeSchoolDay(
  calendar: Calendar,
  model: ServiceModel,
  date: PlainDate,
  asked: Asked,
): Finding[] {
  return [...onTheDay(calendar, model, date, asked), ...inQuietTimes(model, date, asked)]
}

function onTheDay(calendar: Calendar, model: ServiceModel, date: PlainDate, asked: Asked): Finding[] {
  const found = (id: string, says: string, weight: Finding['weight'] = asked.weight): Finding[] => [
    { kind: id, id, source: 'XX-07', says, weight, ...(asked.field && { field: asked.field }) },
  ]
  const terms = word(model, 'term', { form: 'many' })
  const schoolYear = schoolYearOf(date)
  const isSet = hasTerms(calendar, schoolYear)
  if (isSet && !termOf(calendar, date))
    return found(
      'date-in-term',
      `${showDate(date)} is in no ${word(model, 'term')}: ${nearestTerm(calendar, model, date)}.`,
    )
  if (isHalfTerm(calendar, date)) return found('date-not-in-half-term', `${showDate(date)} is in half-term.`)
  if (isWeekend(date)) return found('date-not-at-weekend', `${showDate(date)} is at a weekend.`)
  const holiday = bankHolidayOn(date)
  if (holiday) return found('date-not-bank-holiday', `${showDate(date)} is a bank holiday: ${holiday.name}.`)
  const nonPupilDay = nonPupilDayOn(calendar, date)
  if (nonPupilDay) return found('date-with-pupils', `Pupils stay at home on ${showDate(date)}: ${nonPupilDay.name}.`)
  if (isSet) return []
  return found(
    'term-dates-set',
    `The dates of the ${terms} of ${showSchoolYear(schoolYear)} are not set, so that ${showShortDate(date)} could not be checked against them.`,
    'mark',
  )
}

function inQuietTimes(model: ServiceModel, date: PlainDate, { weight, field }: Asked): Finding[] {
  return model.calendar.quietTimes
    .filter(({ from, until }) => {
      const startedOn = dateInYear(from, schoolYearOf(date))
      const finishedOn = dateInYear(until, schoolYearOf(date))
      return startedOn && finishedOn && coversDay({ startedOn, finishedOn }, date)
    })
    .map(({ id, says, source }) => ({ kind: 'quiet-time', id, source, says, weight, ...(field && { field }) }))
}

/** What a person who picked a day between terms needs: where the nearest days of term are. */
function nearestTerm(calendar: Calendar, model: ServiceModel, date: PlainDate): string {
  const nameOf = (id: string) => model.calendar.terms.find((term) => term.id === id)?.name ?? capital(id)
  const before = calendar.terms.findLast(({ finishedOn }) => finishedOn < date)
  const after = calendar.terms.find(({ startedOn }) => date < startedOn)
  const parts = [
    before && `${nameOf(before.term)} ends on ${showShortDate(before.finishedOn)}`,
    after && `${nameOf(after.term)} begins on ${showShortDate(after.startedOn)}`,
  ]
  return parts.filter(Boolean).join(' and ')
}
