import type { Period, TermDates } from '#calendar/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { easterSunday } from '#shared/bank-holidays.ts'
import { addDays, day, type PlainDate, weekdayOf } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'

type Part = Period & { halfTerm: Period | undefined }
type Stretch = { from: PlainDate; until: PlainDate; halfTerm: Period }

/** Term dates as schools have them in a year: by three terms with a half-term in each, or by six. */
export function madeUpTerms(model: ServiceModel, schoolYear: SchoolYear): TermDates[] {
  const parts = threeTerms(schoolYear).flatMap((term): Part[] =>
    model.calendar.terms.length === 6
      ? [
          { startedOn: term.from, finishedOn: fridayBefore(term.halfTerm.startedOn), halfTerm: undefined },
          { startedOn: addDays(term.halfTerm.finishedOn, 3), finishedOn: term.until, halfTerm: undefined },
        ]
      : [{ startedOn: term.from, finishedOn: term.until, halfTerm: term.halfTerm }],
  )
  return model.calendar.terms.flatMap(({ id }, at) => {
    const part = parts[at]
    return part ? [{ ...part, schoolYear, term: id, isOwn: false }] : []
  })
}

/** Days of term on which pupils stay at home, five in a year. */
export function madeUpDaysOff(schoolYear: SchoolYear): { heldOn: PlainDate; name: string }[] {
  const [autumn, spring, summer] = threeTerms(schoolYear) as [Stretch, Stretch, Stretch]
  return [
    { heldOn: autumn.from, name: 'Staff training' },
    { heldOn: addDays(autumn.halfTerm.finishedOn, 3), name: 'Staff training' },
    { heldOn: spring.from, name: 'Staff training' },
    { heldOn: addDays(spring.halfTerm.finishedOn, 3), name: 'Assessment and planning' },
    { heldOn: addDays(summer.halfTerm.finishedOn, 3), name: 'Staff training' },
  ]
}

function threeTerms(schoolYear: SchoolYear): Stretch[] {
  const next = schoolYear + 1
  const goodFriday = addDays(easterSunday(next), -2)
  // Easter within a fortnight of April ends the term; a later or earlier one is a long weekend in it.
  const isNear = goodFriday >= day(`${next}-03-28`) && goodFriday <= day(`${next}-04-11`)
  const springEnds = isNear ? addDays(goodFriday, -1) : onOrBefore(day(`${next}-04-03`), 5)
  return [
    {
      from: onOrAfterWeekday(day(`${schoolYear}-09-02`)),
      until: onOrBefore(day(`${schoolYear}-12-20`), 5),
      halfTerm: weekOf(day(`${schoolYear}-10-27`)),
    },
    { from: onOrAfterWeekday(day(`${next}-01-04`)), until: springEnds, halfTerm: weekOf(day(`${next}-02-16`)) },
    {
      from: addDays(onOrBefore(springEnds, 1), 21),
      until: onOrBeforeWeekday(day(`${next}-07-22`)),
      halfTerm: weekOf(addDays(onOrBefore(day(`${next}-05-31`), 1), 2)),
    },
  ]
}

const fridayBefore = (monday: PlainDate) => addDays(monday, -3)

/** Monday to Friday of the week in which a day lies. */
function weekOf(date: PlainDate) {
  const monday = addDays(date, 1 - weekdayOf(date))
  return { startedOn: monday, finishedOn: addDays(monday, 4) }
}

function onOrBefore(date: PlainDate, weekday: number): PlainDate {
  return addDays(date, -((weekdayOf(date) - weekday + 7) % 7))
}

function onOrAfterWeekday(date: PlainDate): PlainDate {
  return weekdayOf(date) > 5 ? addDays(date, 8 - weekdayOf(date)) : date
}

function onOrBeforeWeekday(date: PlainDate): PlainDate {
  return weekdayOf(date) > 5 ? addDays(date, 5 - weekdayOf(date)) : date
}
