import type { PlainDate } from '#shared/plain-date.ts'

/** Served on a school, or, where its kind is not open there, written as a letter to whoever answers for it. */
export type NoticeWay = 'notice' | 'letter'

export const NOTICE_STATUSES = ['draft', 'issued', 'complied', 'not-complied', 'withdrawn', 'written'] as const
export type NoticeStatus = (typeof NOTICE_STATUSES)[number]

/** What can be done with a notice, and from which statuses. What was issued is fixed; what came of it is said once. */
export const NOTICE_ACTIONS = {
  write: ['draft'],
  issue: ['draft'],
  served: ['issued', 'complied', 'not-complied', 'written'],
  representation: ['issued', 'not-complied'],
  answer: ['issued', 'complied', 'not-complied', 'withdrawn'],
  outcome: ['issued'],
  withdraw: ['draft', 'issued'],
} as const satisfies Record<string, readonly NoticeStatus[]>
export type NoticeAction = keyof typeof NOTICE_ACTIONS

/** Whether its status lets something be done with it. */
export const isOpenFor = ({ status }: Pick<Notice, 'status'>, action: NoticeAction): boolean =>
  (NOTICE_ACTIONS[action] as readonly NoticeStatus[]).includes(status)

/** The status as people read it. */
export const NOTICE_SAYS: Readonly<Record<NoticeStatus, string>> = {
  draft: 'Draft',
  issued: 'Issued',
  complied: 'Complied with',
  'not-complied': 'Not complied with',
  withdrawn: 'Withdrawn',
  written: 'Letter sent',
}

/** How a notice or a copy of it reached somebody. */
export const SERVED_HOW = { 'by-hand': 'By hand', post: 'By post', 'e-mail': 'By e-mail' } as const
export type ServedHow = keyof typeof SERVED_HOW

/** Something that a school has to do, and the last day for it. */
export type Required = { what: string; by: PlainDate }

/** What one of those who lead a case judges of the school's capacity for improvement. */
export type Judged = { role: string; byName: string; value: number; why: string; on: PlainDate }

/** What somebody writes of a notice before it is issued. */
export type Written = {
  grounds: readonly string[]
  /** The words of each part, by the part's id. */
  parts: Readonly<Record<string, string>>
  required: readonly Required[]
}

/** A notice to a school, or the letter in its place. */
export type Notice = Written & {
  id: string
  schoolId: string
  schoolName: string
  caseId: string | null
  modelVersionId: string
  kind: string
  way: NoticeWay
  status: NoticeStatus
  /** The judgements as they stood when it was issued. */
  capacity: readonly Judged[]
  /** The last of the days by which something has to be done. */
  complyBy: PlainDate | null
  draftedOn: PlainDate
  draftedByName: string
  issuedOn: PlainDate | null
  issuedById: string | null
  issuedByName: string | null
  documentId: string | null
  writtenTo: string | null
  settledOn: PlainDate | null
  settledByName: string | null
  settledBecause: string | null
  consequence: string | null
  followsOn: PlainDate | null
  revision: number
}

/** On whom one was served, or to whom a copy went. */
export type Served = { onWhom: string; isCopy: boolean; how: ServedHow; servedOn: PlainDate }

/** What a school has to say of a notice, and the answer. */
export type Representation = {
  id: string
  fromWhom: string
  receivedOn: PlainDate
  says: string
  answer: string | null
  answeredOn: PlainDate | null
  answeredByName: string | null
}
