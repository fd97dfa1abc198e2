import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'

/** The service's clock. The machine's own clock serves sessions and logs only. */
export type Clock = { now: () => Date; today: () => PlainDate }

/**
 * A clock that shows `startsAt` when it is made and runs on from there; the true time without one.
 * Only a demonstration may move its clock.
 */
export function clockFrom(startsAt: Date | undefined, machine: () => number = Date.now): Clock {
  const ahead = startsAt ? startsAt.getTime() - machine() : 0
  const now = () => new Date(machine() + ahead)
  return { now, today: () => londonDateOf(now()) }
}
