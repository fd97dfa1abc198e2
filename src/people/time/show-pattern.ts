import type { PlainDate } from '#shared/plain-date.ts'
import { showSpan } from '#shared/show-date.ts'
import { showHalfDays } from './half-days.ts'

/** The days of a working week, in order. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const

/** 'Monday, Tuesday, half of Wednesday: 2½ days a week'. */
export function showPattern(halfDays: readonly number[]): string {
  const days = WEEKDAYS.flatMap((name, at) => {
    const worked = halfDays[at] ?? 0
    return worked === 0 ? [] : [worked === 1 ? `half of ${name}` : name]
  })
  const total = halfDays.reduce((sum, each) => sum + each, 0)
  return days.length === 0 ? 'no days' : `${days.join(', ')}: ${showHalfDays(total)} a week`
}

/** '3 March 2027', or '3 to 9 March 2027'. */
export function showPeriod(startedOn: PlainDate, finishedOn: PlainDate): string {
  return showSpan(startedOn, finishedOn)
}
