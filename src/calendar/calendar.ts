import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'

/** A stretch of days, both ends included. */
export type Period = { startedOn: PlainDate; finishedOn: PlainDate }

/** One term of one school year, as everyone or as one school keeps it. */
export type TermDates = Period & {
  schoolYear: SchoolYear
  /** The term's id in the service model. */
  term: string
  halfTerm: Period | undefined
  /** Whether it is a school's own. */
  isOwn: boolean
}

/** A day of term on which pupils stay at home. */
export type NonPupilDay = { id: string; heldOn: PlainDate; name: string; isOwn: boolean }

/** The terms and non-pupil days of some school years: what every rule on dates is given. In the order of their dates. */
export type Calendar = { terms: readonly TermDates[]; nonPupilDays: readonly NonPupilDay[] }

/** A calendar in which nothing has been set. */
export const NO_CALENDAR: Calendar = { terms: [], nonPupilDays: [] }
