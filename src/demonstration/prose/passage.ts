import type { Focus } from './focus.ts'

/** What a passage of a record can speak of. */
export type Told = Focus & {
  /** Whether the judgement beside it is one of the better ones. */
  isStrong: boolean
  /** 'the headteacher and the deputy headteacher' */
  people: string
  /** 'Year 4' or 'Year 9'. */
  yearGroup: string
  /** 'two', 'three' … lessons or conversations. */
  few: string
}

/** A few sentences that an adviser would write in a section; several ways of each, so that two schools do not read alike. */
export type Passages = Readonly<Record<string, readonly ((told: Told) => string)[]>>

/** The same sentence with its first letter large. */
export const begin = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
