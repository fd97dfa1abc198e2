import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { CategoryPeriod } from './due/due.ts'

type Categories = (
  look: Look,
  schoolIds: readonly string[],
  from: PlainDate,
  to: PlainDate,
) => Promise<ReadonlyMap<string, readonly CategoryPeriod[]>>

let source: Categories | undefined

/** In which categories of need schools stood between two days: the room of need says so, in one query. */
export function learnCategories(categories: Categories): void {
  source = categories
}

/** The same for whoever reckons what is due; without that room every school stands where the model begins. */
export async function categoriesBetween(look: Look, schoolIds: readonly string[], from: PlainDate, to: PlainDate) {
  return source ? source(look, schoolIds, from, to) : new Map<string, readonly CategoryPeriod[]>()
}
