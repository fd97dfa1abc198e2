import type { Config } from '#config.ts'
import { clockFrom, type Clock } from '#web/clock.ts'
import type { Mark } from './mark.ts'

/**
 * The service's clock. That of a demonstration begins where WAYMARK_NOW says, though no earlier than the last thing that
 * happened in it, and runs on from there. Throws one sentence where a real service's clock would be moved.
 */
export function clockOf({ startsAt }: Pick<Config, 'startsAt'>, { isDemonstration, lastEventAt }: Mark): Clock {
  if (startsAt && !isDemonstration)
    throw new Error('WAYMARK_NOW moves the clock of a demonstration only; this is a real service. Leave it out.')
  const asked = startsAt ? momentOf(startsAt) : undefined
  if (!lastEventAt || !isDemonstration) return clockFrom(asked)
  const earliest = asked ?? new Date()
  return clockFrom(lastEventAt > earliest ? lastEventAt : asked)
}

/** The moment that WAYMARK_NOW names; nine in the morning for a day alone. */
export function momentOf(startsAt: string): Date {
  return new Date(startsAt.length === 10 ? `${startsAt}T09:00:00Z` : startsAt)
}
