import type { PlainDate } from '#shared/plain-date.ts'

export const LIAISON_SORTS = ['of-authority', 'of-body'] as const
/** Who was asked: the authority by the body, or the body by the authority. */
export type LiaisonSort = (typeof LIAISON_SORTS)[number]

/** Something that was asked, through whom and on which day. */
export type LiaisonAsked = {
  sort: LiaisonSort
  title: string
  says: string | null
  /** The person through whom it went. */
  throughId: string
  askedOn: PlainDate
}

/** What was answered, through whom and on which day. */
export type LiaisonAnswer = { answer: string; throughId: string; answeredOn: PlainDate }

/** What waits for its answer; its owner is the person through whom it went, while they still hold a role through which it goes. */
export type WaitingLiaison = Pick<LiaisonRequest, 'id' | 'sort' | 'title' | 'askedOn' | 'throughName'> & {
  ownerId: string | null
}

/** A line of the log: what was asked and, once it is there, the answer. */
export type LiaisonRequest = Omit<LiaisonAsked, 'throughId'> & {
  id: string
  throughName: string
  loggedByName: string
  answer: string | null
  answeredThroughName: string | null
  answeredOn: PlainDate | null
}
