import type { PlainDate } from '#shared/plain-date.ts'

export const ANSWER_KINDS = ['done', 'line', 'document', 'arrived'] as const

/** How something came: said to be done, said in a line, handed in, or, as the service noted, another way. */
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** Something that is to be there before a visit: the model asks it of everyone, or the adviser of this school. */
export type Asked = {
  /** The model's id of it, or that of the adviser's own request. */
  key: string
  /** Who does it: the school, or the person who makes the visit. */
  side: 'school' | 'adviser'
  says: string
  wantsDocument: boolean
  /** Set where the answer is what the visit looks at, or the questions to put. */
  sets: 'focus' | 'questions' | undefined
  /** Whether it stands in activities that the school confirms one by one. */
  isToConfirm: boolean
  /** Null where nothing but the visit itself sets a date. */
  dueOn: PlainDate | null
  /** Whether its date was past when it was asked for: it is due as soon as it can be, from the day on which it was asked for. */
  isAtOnce: boolean
  /** Of the adviser's own requests, who asked and when. */
  asked: { by: string; at: Date } | undefined
}

/** What the adviser asks of one school beside what the model asks of all. */
export type OwnRequest = { id: string; says: string; daysBefore: number; askedAt: Date; askedBy: string }

/** What came of something asked. */
export type Answer = {
  id: string
  /** What it answers: an `Asked` by its key. */
  key: string
  kind: AnswerKind
  says: string | null
  fileId: string | null
  fileName: string | null
  cameOn: PlainDate
  cameAtVisit: boolean
  answeredAt: Date
  answeredBy: string
  struckOutBecause: string | null
}

/** When something came, and whether only at the visit itself. */
export type Came = { on: PlainDate; atVisit: boolean }

/** NF-16. How something asked stands; `days` is how late it came, or is. */
export type Standing =
  | { state: 'open' | 'not-met' }
  | { state: 'late'; days: number; isAtOnce?: true }
  | { state: 'met' | 'at-visit'; on: PlainDate }
  | { state: 'met-late'; on: PlainDate; days: number; isAtOnce?: true }
