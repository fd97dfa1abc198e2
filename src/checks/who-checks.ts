import { orList } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showDistance, showLateness } from '#shared/show-date.ts'
import type { CheckAhead } from './check-ahead.ts'

/** So many are named; the rest are counted. */
const NAMED = 3

/** 'Quentin Checker or Hana Head checks it by Thursday 19 November 2026, in 7 days.' */
export function whoChecksSays({ checkers, dueOn }: CheckAhead, today: PlainDate): string {
  const by = dueOn ? ` by ${showDate(dueOn)}, ${showLateness(dueOn, today) ?? showDistance(dueOn, today)}` : ''
  if (checkers.length === 0)
    return 'Nobody but its author is named today who checks here: whoever keeps the people of the service names somebody.'
  const more = checkers.length - NAMED
  const names = more > 0 ? [...checkers.slice(0, NAMED), `one of ${more} more`] : checkers
  return `${orList(names)} checks it${by}.`
}
