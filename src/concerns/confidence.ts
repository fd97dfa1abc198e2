import type { PlainDate } from '#shared/plain-date.ts'

/** What was given in confidence at a school: its writer and its readers alone know of it until it is open. */
export type Confidence = {
  id: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  says: string
  writtenOn: PlainDate
  writtenById: string
  writtenByName: string
  readers: readonly string[]
  /** The day from which the school reads it. */
  opensOn: PlainDate
  /** The day that was named when it was written: it is never put later. */
  promisedOn: PlainDate
  revision: number
}

/** WI-09. Whether it is open: from its day on the school's head reads it like the rest. */
export const isOpenOn = ({ opensOn }: Pick<Confidence, 'opensOn'>, today: PlainDate): boolean => opensOn <= today
