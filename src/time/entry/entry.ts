import type { PlainDate } from '#shared/plain-date.ts'

export const PARTS = ['visit', 'preparation', 'writing', 'support', 'core', 'other'] as const
/** What a time was: of a visit itself, before it, after it; support without a visit; core work; or of another kind. */
export type Part = (typeof PARTS)[number]

/** What was posted of an entry to the ledger: as long as it says the same, nothing is posted anew. */
export type Posted = { minutes: number; functions: readonly string[]; fund: string | null; isInSchool: boolean }

/** Some time of one person on one day, in minutes. What comes from a held visit stands there before anybody writes it. */
export type Entry = {
  /** Null until it was written: changed, or confirmed. */
  id: string | null
  /** How it is known in an address and a form: of a visit by visit and part, else by its id. */
  key: string
  workedOn: PlainDate
  part: Part
  /** The model's kind of other time. */
  kind: string | null
  visitId: string | null
  visitType: string | null
  schoolId: string | null
  schoolName: string | null
  minutes: number
  /** What it was before somebody changed it; null where it was entered by hand. */
  firstMinutes: number | null
  functions: readonly string[]
  allocationId: string | null
  dayKind: string | null
  /** The model's fund from which its allocation is. */
  fund: string | null
  isInSchool: boolean
  says: string | null
  posted: Posted | null
  /** Zero until it was written. */
  revision: number
}

/** Whether a person made of it something else than what it was by itself. */
export const isChanged = ({ minutes, firstMinutes }: Pick<Entry, 'minutes' | 'firstMinutes'>): boolean =>
  firstMinutes !== null && minutes !== firstMinutes

/** The minutes of several together. */
export const sumMinutes = (entries: readonly Pick<Entry, 'minutes'>[]): number =>
  entries.reduce((sum, { minutes }) => sum + minutes, 0)

/** Minutes in equal parts that add up: 100 in three is 34, 33 and 33. */
export function inParts(minutes: number, parts: number): number[] {
  const [each, rest] = [Math.floor(minutes / parts), minutes % parts]
  return Array.from({ length: parts }, (_, at) => each + (at < rest ? 1 : 0))
}
