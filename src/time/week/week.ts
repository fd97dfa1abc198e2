import { addDays, toPlainDate, weekdayOf, type PlainDate } from '#shared/plain-date.ts'
import type { Entry } from '../entry/entry.ts'

/** One person's week, by its Monday: what it took, and whether the person confirmed it. */
export type Week = {
  startsOn: PlainDate
  status: 'open' | 'confirmed'
  confirmedAt: Date | null
  confirmedByName: string | null
  openedAt: Date | null
  openedByName: string | null
  openedBecause: string | null
  entries: readonly Entry[]
}

/** The Monday of the week in which a day lies. */
export const mondayOf = (on: PlainDate): PlainDate => addDays(on, 1 - weekdayOf(on))

/** The Sunday of a week. */
export const sundayOf = (startsOn: PlainDate): PlainDate => addDays(startsOn, 6)

/** A week that an address names by its Monday; undefined for any other day, or none. */
export function toWeek(text: string): PlainDate | undefined {
  const on = toPlainDate(text)
  return on && weekdayOf(on) === 1 ? on : undefined
}

/** From which day a week can be confirmed: its Friday. */
export const confirmableFrom = (startsOn: PlainDate): PlainDate => addDays(startsOn, 4)

/** By when a week is confirmed: so many days after its Sunday. */
export const confirmBy = (startsOn: PlainDate, within: number): PlainDate => addDays(startsOn, 6 + within)

/** What was on the page that was confirmed: another sum means that something changed meanwhile. */
export const stateOf = (entries: readonly Entry[]): string =>
  `${entries.length}.${entries.reduce((sum, { minutes, revision }) => sum + minutes * 7 + revision, 0)}`
