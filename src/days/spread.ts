import { addDays, daysBetween, weekdayOf, type PlainDate } from '#shared/plain-date.ts'
import type { TermOfYear } from './year-terms.ts'

/**
 * Half-days over several parts by their weights, each a whole half-day and all together what was given: XX-09. What is up to the end
 * of a part is rounded, and a part is what lies between two of those.
 */
export function spread(halfDays: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0) return weights.map(() => 0)
  let upTo = 0
  let given = 0
  return weights.map((weight) => {
    upTo += weight
    const until = Math.round((halfDays * upTo) / all)
    const part = until - given
    given = until
    return part
  })
}

/** How many days from Monday to Friday lie between two days, both included; none where the second is before the first. */
export function weekdaysBetween(from: PlainDate, to: PlainDate): number {
  const days = daysBetween(from, to) + 1
  if (days <= 0) return 0
  const first = weekdayOf(from)
  const whole = Math.floor(days / 7) * 5
  return whole + Array.from({ length: days % 7 }, (_, at) => (first + at - 1) % 7).filter((day) => day < 5).length
}

/** How many weekdays of a period lie in each term. */
export function weekdaysByTerm(terms: readonly TermOfYear[], from: PlainDate, to: PlainDate): number[] {
  return terms.map(({ startedOn, finishedOn }) =>
    weekdaysBetween(startedOn > from ? startedOn : from, finishedOn < to ? finishedOn : to),
  )
}

export const dayBefore = (on: PlainDate) => addDays(on, -1)
