import { addDays, isWeekend, type PlainDate, weekdayOf } from '#shared/plain-date.ts'
import type { Making } from './making.ts'
import type { ReportOutcome } from './play-report.ts'
import type { Outcome } from './play-visit.ts'

/** A visit that is wanted on a day, with how far it is to come. */
export type Asked = {
  on: PlainDate
  outcome: Outcome
  time?: number
  movedTo?: PlainDate
  /** Goes ahead of the rules on dates with this reason. */
  because?: string
  isForbidden?: boolean
  /** Of this kind of visit and no other. */
  typeId?: string
  /** Goes ahead of the terms too, where the school's programme was tailored. */
  isTailored?: boolean
  /** How far the report of the year is to come that rests on it; else it is issued. */
  report?: ReportOutcome
}

/** The rules on dates that a reason goes ahead of. */
export const DATE_RULES = [
  'date-in-term',
  'date-not-in-half-term',
  'date-not-at-weekend',
  'date-not-bank-holiday',
  'date-with-pupils',
]

/** What is held or booked for today and tomorrow: at a weekend and in the holidays only what would be true then. */
export function nearToday(today: PlainDate, days: Making['days']): Asked[] {
  const tomorrow = addDays(today, 1)
  const because = 'The school asked for a day without pupils, so that its leaders have time.'
  const on = (date: PlainDate, time: number): Asked[] => {
    if (days.isSchoolDay(date)) return [{ on: date, outcome: 'booked', time }]
    if (weekdayOf(date) === 7) return []
    if (isWeekend(date))
      return [
        {
          on: date,
          outcome: 'booked',
          time,
          because: 'The governors plan the year on a Saturday, and asked for the visit to join them.',
        },
      ]
    return [{ on: date, outcome: 'booked', time, because }]
  }
  const heldToday: Asked[] = days.isSchoolDay(today) ? [{ on: today, outcome: 'held' }] : []
  return [...on(today, 13 * 60), ...on(tomorrow, 9 * 60 + 30), ...heldToday]
}
