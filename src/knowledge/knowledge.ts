import type { PlainDate } from '#shared/plain-date.ts'

/** Through which kind of visit a school is known in a year. */
export type Through = 'partnership' | 'individual'
export const THROUGH_SAYS: Readonly<Record<Through, string>> = {
  partnership: 'Through its partnership',
  individual: 'By an individual visit',
}

/** A school with the newest entry of a year that keeps up what is known of it; none where there is none. */
export type KnownSchool = {
  schoolId: string
  schoolName: string
  visitId: string | null
  knownOn: PlainDate | null
  visitType: string | null
  by: string | null
}

/** How many of some schools, and of how many that were judged. */
export type Share = { good: number; of: number }

/** A share in hundredths, to one place; undefined of none. */
export const percentOf = ({ good, of }: Share): number | undefined =>
  of === 0 ? undefined : Math.round((1000 * good) / of) / 10

/** ES-06. Whether a share is kept: no lower now than where it started. Compared as fractions, so that no rounding decides. Undefined where one is of none. */
export const isKept = (start: Share, at: Share): boolean | undefined =>
  start.of === 0 || at.of === 0 ? undefined : at.good * start.of >= start.good * at.of
