import { addDays, weekdayOf, type PlainDate } from '#shared/plain-date.ts'

/** Half-days worked from Monday to Friday, 0 to 2 each, from a day on. */
export type WorkingPattern = { startedOn: PlainDate; halfDays: readonly number[] }

/** Days on which somebody does not work. Both ends are included. */
export type Leave = { startedOn: PlainDate; finishedOn: PlainDate }

/**
 * The half-days that somebody can work between two dates, both included: by the pattern of each day, without weekends, closed
 * days and leave. Before the first pattern nobody can know, and nothing is counted.
 */
export function halfDaysAvailable(
  patterns: readonly WorkingPattern[],
  leave: readonly Leave[],
  closedDays: ReadonlySet<PlainDate>,
  from: PlainDate,
  to: PlainDate,
): number {
  const newestFirst = [...patterns].sort((one, other) => (one.startedOn < other.startedOn ? 1 : -1))
  let halfDays = 0
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (closedDays.has(date) || leave.some((each) => each.startedOn <= date && date <= each.finishedOn)) continue
    halfDays += newestFirst.find(({ startedOn }) => startedOn <= date)?.halfDays[weekdayOf(date) - 1] ?? 0
  }
  return halfDays
}

/** Half-days as people say them: '4 days', '2½ days', 'half a day'. */
export function showHalfDays(halfDays: number): string {
  const whole = Math.floor(halfDays / 2)
  if (halfDays % 2 === 0) return `${whole} ${whole === 1 ? 'day' : 'days'}`
  return whole === 0 ? 'half a day' : `${whole}½ days`
}
