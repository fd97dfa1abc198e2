export const MARK_KINDS = ['fact-wrong', 'seen-differently'] as const
/** What a school says of a line: that a fact in it is wrong, or that it sees the matter differently. */
export type MarkKind = (typeof MARK_KINDS)[number]

export const ANSWERS = ['changed', 'kept', 'put-to-head-of-service'] as const
/** What the author makes of a fact that the school says is wrong. */
export type MarkAnswer = (typeof ANSWERS)[number]

export const SETTLEMENTS = ['changed', 'kept'] as const
/** What the head of service decides where the two could not agree. */
export type Settlement = (typeof SETTLEMENTS)[number]

/** What the school says of one line, and what became of it. */
export type Mark = {
  id: string
  section: string
  line: number
  /** The line as it was sent. */
  quoted: string
  kind: MarkKind
  says: string
  outcome: MarkAnswer | null
  answer: string | null
  answeredAt: Date | null
  settled: Settlement | null
  settlement: string | null
  settledByName: string | null
  settledAt: Date | null
  /** True where it was to be changed and still reads as it was sent: known where the record was looked at. */
  isStillToChange?: boolean
}

/** What somebody of the school replies to a record: still being made, or sent. */
export type Reply = {
  id: string
  recordId: string
  personId: string
  personName: string
  status: 'draft' | 'sent'
  outcome: 'accurate' | 'marked' | null
  /** What they say of the whole. */
  says: string
  sentAt: Date | null
  /** After the record was issued without it. */
  isLate: boolean
  marks: readonly Mark[]
}

/** Whether a mark waits for its author, for the head of service, or for nobody. */
export function whoseTurn(mark: Pick<Mark, 'kind' | 'outcome' | 'settled'>): 'author' | 'head-of-service' | 'nobody' {
  if (mark.kind === 'seen-differently') return 'nobody'
  if (mark.outcome === null) return 'author'
  return mark.outcome === 'put-to-head-of-service' && mark.settled === null ? 'head-of-service' : 'nobody'
}

/** Whether what a line says was to be changed, by its author or by the head of service. */
export function isToBeChanged({ outcome, settled }: Pick<Mark, 'outcome' | 'settled'>): boolean {
  return outcome === 'changed' || settled === 'changed'
}
