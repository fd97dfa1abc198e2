import { hasTerms, isHalfTerm, nonPupilDayOn, termOf, type Calendar } from '#calendar/index.ts'
import type { Appointment } from '#diary/index.ts'
import { word, type ServiceModel } from '#model/index.ts'
import type { Leave, WorkingPattern } from '#people/index.ts'
import { bankHolidayOn } from '#shared/bank-holidays.ts'
import type { Finding } from '#shared/finding.ts'
import { coversDay, daysBetween, isWeekend, weekdayOf, type PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Engagement } from '../clashes/clash-rules.ts'
import { showTime } from '../visit-name.ts'

/** What of a day matters to whoever plans a visit: the school's year, and the time of the person who makes it. */
export type DayFacts = {
  on: PlainDate
  model: ServiceModel
  calendar: Calendar
  engagements: readonly Engagement[]
  appointments: readonly Pick<Appointment, 'name' | 'schoolName'>[]
  leave: readonly Leave[]
  patterns: readonly WorkingPattern[]
}

/** Some days that have the same against them, or in them. */
export type DayLine = { startedOn: PlainDate; finishedOn: PlainDate; says: string }

/** What is in a day, in a few words each, whether or not it stands in the way; nothing of a weekend. */
export function whatIsOn({ on, model, calendar, engagements, appointments, leave, patterns }: DayFacts): string[] {
  if (isWeekend(on)) return []
  const isOutside = hasTerms(calendar, schoolYearOf(on)) && !termOf(calendar, on)
  const closed = isOutside
    ? `in no ${word(model, 'term')}`
    : isHalfTerm(calendar, on)
      ? 'half-term'
      : (bankHolidayOn(on)?.name ?? nonPupilDayOn(calendar, on)?.name)
  return [
    ...(closed ? [isOutside || isHalfTerm(calendar, on) ? closed : `no pupils (${closed})`] : []),
    ...(leave.some((each) => coversDay(each, on)) ? ['on leave'] : atWork(on, patterns)),
    ...engagements.map(inWords),
    ...appointments.map(({ name, schoolName }) => `${name}, ${schoolName}`),
  ]
}

/** Days one after the other, weekends between them left out, that hold the same words become one line; empty ones none. */
export function asLines(days: readonly { on: PlainDate; says: readonly string[] }[]): DayLine[] {
  const lines: DayLine[] = []
  for (const { on, says } of days.filter((day) => !isWeekend(day.on))) {
    const text = says.join('; ')
    const last = lines.at(-1)
    if (last && last.says === text) lines[lines.length - 1] = { ...last, finishedOn: on }
    else lines.push({ startedOn: on, finishedOn: on, says: text })
  }
  return lines.filter(({ says }) => says !== '')
}

/** Days in the order in which they are offered: the nearest first, of two as near the later one. */
export function nearestFirst(days: readonly PlainDate[], around: PlainDate | undefined): PlainDate[] {
  const distance = (on: PlainDate) => (around ? daysBetween(around, on) : 0)
  return days
    .filter((on) => !isWeekend(on) && on !== around)
    .sort(
      (one, other) => Math.abs(distance(one)) - Math.abs(distance(other)) || (one < other ? -1 : 1) * (around ? -1 : 1),
    )
}

/** What stands against a day itself: what another day would mend. */
export const ofTheDay = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ field, weight }) => field === 'on' && weight !== 'mark')

/** Which rules stand against each of some days, so that no other day would mend it. */
export function onEveryDay(days: readonly { ids: readonly string[] }[]): ReadonlySet<string> {
  const [first, ...others] = days
  return new Set(first?.ids.filter((id) => others.every(({ ids }) => ids.includes(id))))
}

/** What stands against a visit whichever day is chosen, and whatever else the form says. */
export const ofEveryDay = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ field, weight }) => (!field || field === 'adviser') && weight !== 'mark')

function atWork(on: PlainDate, patterns: readonly WorkingPattern[]): string[] {
  const pattern = patterns
    .filter(({ startedOn }) => startedOn <= on)
    .sort((one, other) => (one.startedOn < other.startedOn ? 1 : -1))[0]
  const halves = pattern?.halfDays[weekdayOf(on) - 1]
  if (halves === undefined || halves > 1) return []
  return [halves === 0 ? 'not at work' : 'at work half the day']
}

function inWords({ at, length, schoolName }: Engagement): string {
  const time = length === 'whole-day' ? ', the whole day' : at === null ? ', half a day' : `, ${showTime(at)}`
  return `${schoolName ?? 'offered to schools'}${time}`
}
