import type { PlainDate } from '#shared/plain-date.ts'

/** RO-38, RO-39, RO-44. To whom a course is open, of which other it is the repeat, and which commission it answers. */
export type Offered = {
  isUniversal: boolean
  /** The schools to which it is limited, each on a line by URN or whole name; empty where it is for all. */
  invited: string
  repeatOf: string | null
  commissionId: string | null
}

export const OPEN_TO_ALL: Offered = { isUniversal: false, invited: '', repeatOf: null, commissionId: null }

/** What somebody who evaluates programmes said of a course that was held. */
export type Judgement = {
  id: string
  judgedById: string
  judgedByName: string
  /** The id of the role in which they did. */
  role: string
  worked: boolean
  words: string | null
  judgedOn: PlainDate
}

/** A course as what may be repeated: how it stands, what was said of it, and whether it was repeated already. */
export type Repeatable = {
  id: string
  title: string
  status: string
  isUniversal: boolean
  judgements: number
  worked: number
  repeatedAs: string | null
}
