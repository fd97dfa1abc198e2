import type { SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'

/** Days of somebody that an order draws: so many half-days, of a kind, for a school or the whole of a group. */
export type DaysToGive = {
  personId: string
  role: string
  schoolId: string
  groupId: string | null
  placeName: string
  schoolYear: SchoolYear
  kind: string
  halfDays: number
}

/** What another room keeps of people's days, so that an order draws from the same as everything else (ES-50). */
export type Deliveries = {
  /** Holds the days of everyone until the deed ends: of two who draw the last at once the second finds what the first took. */
  hold: (work: Work) => Promise<void>
  /** How many half-days some have left in a year; undefined where nobody said what they have. */
  left: (
    look: Look,
    schoolYear: SchoolYear,
    personIds: readonly string[],
  ) => Promise<ReadonlyMap<string, number | undefined>>
  /** Gives the days; their allocation's id. Throws Refused. */
  give: (work: Work, days: DaysToGive) => Promise<string>
  /** Takes days back that nobody used. */
  takeBack: (work: Work, allocationId: string, because: string) => Promise<void>
}

let learnt: Deliveries | undefined

/** Taught by the room that keeps people's days. */
export function learnDeliveries(deliveries: Deliveries): void {
  learnt = deliveries
}

/** The days of people. Throws where no room taught how they are kept. */
export function deliveries(): Deliveries {
  if (!learnt) throw new Error('no room keeps the days of people')
  return learnt
}
