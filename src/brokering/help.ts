import type { PlainDate } from '#shared/plain-date.ts'

/** A need stands open, then somebody is chosen or helps, then it is met; or it is taken back. */
export const NEED_STATUSES = ['open', 'matched', 'met', 'withdrawn'] as const
export type NeedStatus = (typeof NEED_STATUSES)[number]

/** A giver is chosen, agreed by both heads, and done; or either declined before, or ended it before it was done. */
export const MATCH_STATUSES = ['chosen', 'agreed', 'done', 'declined', 'ended'] as const
export type MatchStatus = (typeof MATCH_STATUSES)[number]

/** What a school says that it needs of others. `halfDays` in halves of a day. */
export type NeedSaid = {
  kind: string
  aspect: string
  title: string
  about: string
  halfDays: number
  /** Whether it belongs to one of the core priorities. */
  isPriority: boolean
  /** Whether the two schools agree it between themselves, at no cost. */
  isDirect: boolean
}

/** From what a need came: a strength that was found, a request, or what figures show of the school. */
export type NeedFrom = {
  strengthId: string | null
  requestId: string | null
  flagTrigger: string | null
  flagYear: number | null
}

/** What a school needs of others, and how it stands. */
export type HelpNeed = NeedSaid &
  NeedFrom & {
    id: string
    schoolId: string
    schoolName: string
    modelVersionId: string
    strengthTitle: string | null
    status: NeedStatus
    saidById: string
    saidByName: string
    saidOn: PlainDate
    endedOn: PlainDate | null
    endedBecause: string | null
    revision: number
  }

/** RO-32. One action of an agreement, and by when it is done. */
export type AgreedAction = { what: string; byOn: PlainDate }

/** What both heads agree: what for, by what, between what days, who gives it, and what it costs in pence. */
export type Terms = {
  aims: string
  objectives: readonly string[]
  actions: readonly AgreedAction[]
  who: string
  halfDays: number
  startsOn: PlainDate
  reviewOn: PlainDate
  endsOn: PlainDate
  releaseHalfDays: number
  pence: number
}

/** RO-99. What changed, by when, and what stays. */
export type Impact = { changed: string; changedByOn: PlainDate; stays: string }

/** Who was chosen to help with a need, and all that came of it. */
export type HelpMatch = {
  id: string
  needId: string
  strengthId: string
  strengthTitle: string
  giverSchoolId: string | null
  /** The school that gives; undefined in words where it is the service itself. */
  giverName: string | null
  personId: string | null
  personName: string | null
  halfDays: number
  status: MatchStatus
  chosenByName: string
  chosenOn: PlainDate
  because: string
  reasons: string[]
  aims: string | null
  objectives: string[]
  actions: AgreedAction[]
  who: string | null
  startsOn: PlainDate | null
  reviewOn: PlainDate | null
  endsOn: PlainDate | null
  releaseHalfDays: number
  pence: number
  termsOn: PlainDate | null
  receiverByName: string | null
  receiverOn: PlainDate | null
  giverByName: string | null
  giverOn: PlainDate | null
  isReleased: boolean
  changed: string | null
  changedByOn: PlainDate | null
  stays: string | null
  endedByName: string | null
  endedOn: PlainDate | null
  endedBecause: string | null
  /** Half-days in the log. */
  worked: number
  /** That what it rests on is offered no longer: its school took the offer back. */
  isOfferGone: boolean
  revision: number
}

/** A contact in the log, or a review. */
export type HelpEntry = {
  id: string
  sort: 'contact' | 'review'
  heldOn: PlainDate
  halfDays: number
  says: string
  nextOn: PlainDate | null
  writtenByName: string
}

/** Whether a match goes on: somebody is chosen, or helps. */
export const isLive = ({ status }: Pick<HelpMatch, 'status'>) => status === 'chosen' || status === 'agreed'

export const NEED_WORDS: Readonly<Record<NeedStatus, string>> = {
  open: 'Nobody is chosen',
  matched: 'Somebody is chosen',
  met: 'Met',
  withdrawn: 'Taken back',
}

export const MATCH_WORDS: Readonly<Record<MatchStatus, string>> = {
  chosen: 'Waits for both heads',
  agreed: 'Under way',
  done: 'Done',
  declined: 'Declined',
  ended: 'Ended early',
}
