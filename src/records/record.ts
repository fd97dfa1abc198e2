export const RECORD_STATUSES = ['draft', 'with-checker', 'checked', 'with-school', 'answered', 'issued'] as const
export type RecordStatus = (typeof RECORD_STATUSES)[number]

/** What a section or an evidence entry may rest on. */
export const RESTS_ON = ['seen', 'told', 'read'] as const
export type RestsOn = (typeof RESTS_ON)[number]

export const ENTRY_KINDS = ['evidence', 'recommendation', 'governor', 'meeting'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** What was written of a visit: one version of it, on its way to the school or issued for good. */
export type VisitRecord = {
  id: string
  visitId: string
  version: number
  status: RecordStatus
  authorId: string
  authorName: string
  /** Undecided while it is written for the first time. */
  isToBeChecked: boolean | null
  /** Why it went to the school before its check, where it did. */
  uncheckedBecause: string | null
  handedInAt: Date | null
  checkedAt: Date | null
  /** When the head was sent it to read for accuracy: by this day the duty to write it is met (NF-25). */
  sentAt: Date | null
  answeredAt: Date | null
  issuedAt: Date | null
  issuedWithoutReply: boolean
  correctsBecause: string | null
  revision: number
  sections: readonly RecordSection[]
  entries: readonly RecordEntry[]
}

/** One section as it was written; `judgement` is a value of the scale that the model gives the section. */
export type RecordSection = {
  section: string
  body: string
  judgement: number | null
  isNotDiscussed: boolean
  restsOn: readonly RestsOn[]
  revision: number
}

/** Beside the sections: evidence by kind, a recommendation, a governor and their part, a meeting apart. */
export type RecordEntry = {
  id: string
  kind: EntryKind
  place: number
  subject: string
  says: string
  isAgreed: boolean
  revision: number
}

/** What the head was sent, as it stood then. */
export type SentContent = Pick<VisitRecord, 'sections' | 'entries'>

/** What each action needs, and where it leaves the record. The only place where changes of status are named. */
export const RECORD_ACTIONS = {
  write: { from: ['draft', 'answered'] },
  'hand-in': { from: ['draft'], to: 'with-checker' },
  return: { from: ['with-checker'], to: 'draft' },
  pass: { from: ['with-checker'], to: 'checked' },
  send: { from: ['draft', 'with-checker', 'checked'], to: 'with-school' },
  reply: { from: ['with-school'], to: 'answered' },
  issue: { from: ['draft', 'checked', 'with-school', 'answered'], to: 'issued' },
} as const satisfies Record<string, { from: readonly RecordStatus[]; to?: RecordStatus }>

export type RecordAction = keyof typeof RECORD_ACTIONS

/** Which actions a record's status leaves open. Permission, and whether the model asks for the step, are other questions. */
export function isOpenFor(record: Pick<VisitRecord, 'status'>, action: RecordAction): boolean {
  return (RECORD_ACTIONS[action].from as readonly RecordStatus[]).includes(record.status)
}
