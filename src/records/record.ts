import type { Attachment } from './attachments/attachment.ts'

export const RECORD_STATUSES = ['draft', 'with-checker', 'checked', 'with-school', 'answered', 'issued'] as const
export type RecordStatus = (typeof RECORD_STATUSES)[number]

/** What a section or an evidence entry may rest on. */
export const RESTS_ON = ['seen', 'told', 'read'] as const
export type RestsOn = (typeof RESTS_ON)[number]

export const ENTRY_KINDS = [
  'evidence',
  'recommendation',
  'governor',
  'meeting',
  'action',
  'agenda',
  'theme',
  'present',
] as const
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
  /** When and why what it said was disposed of, past its date. */
  disposedAt: Date | null
  disposedBecause: string | null
  revision: number
  sections: readonly RecordSection[]
  entries: readonly RecordEntry[]
  attachments: readonly Attachment[]
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

/** What a line beside the prose says; which of these it uses depends on its kind. */
export type EntryContent = {
  /** The kind of evidence or the item of the agenda by its id; the theme by id and name; the governor or the post that took part; with whom the meeting was. */
  subject: string
  /** The finding, the recommendation, for which part, what came of it, what will be done. Empty for an item of the agenda. */
  says: string
  /** Whether it was agreed during the visit (NF-27). */
  isAgreed: boolean
  /** Whose the action is; the school's unless it is marked otherwise (NF-07). */
  ownedBy: 'school' | 'service' | null
  /** A post of the school, or somebody of the service. */
  ownerName: string | null
  /** By when: a date, or what was typed of one until it can be read. */
  due: string
  /** By what one shall know that the action was done. */
  knownBy: string
  isNotDiscussed: boolean
  /** All that is kept where an item of the agenda asks for yes or no (NF-66). */
  answer: 'yes' | 'no' | null
}

/** A line beside the sections: evidence by kind, a recommendation, a governor, a meeting apart, an action, an item of the agenda, a theme, somebody who was there. */
export type RecordEntry = EntryContent & {
  id: string
  kind: EntryKind
  place: number
  /** The action that it became when the record went to the school. */
  actionId: string | null
  revision: number
}

/** What the head was sent, as it stood then. */
export type SentContent = Pick<VisitRecord, 'sections' | 'entries'>

/** A line of a kind before anything is said in it. What is written down of recommendations and actions was agreed, unless it is unmarked. */
export function blankEntry(kind: EntryKind): EntryContent {
  return {
    subject: '',
    says: '',
    isAgreed: kind === 'recommendation' || kind === 'action',
    ownedBy: kind === 'action' ? 'school' : null,
    ownerName: null,
    due: '',
    knownBy: '',
    isNotDiscussed: false,
    answer: null,
  }
}

/** What each action needs, and where it leaves the record. The only place where changes of status are named. */
export const RECORD_ACTIONS = {
  write: { from: ['draft', 'answered'] },
  'hand-in': { from: ['draft'], to: 'with-checker' },
  return: { from: ['with-checker'], to: 'draft' },
  pass: { from: ['with-checker'], to: 'checked' },
  send: { from: ['draft', 'with-checker', 'checked'], to: 'with-school' },
  reply: { from: ['with-school'], to: 'answered' },
  answer: { from: ['answered'] },
  issue: { from: ['draft', 'checked', 'with-school', 'answered'], to: 'issued' },
} as const satisfies Record<string, { from: readonly RecordStatus[]; to?: RecordStatus }>

export type RecordAction = keyof typeof RECORD_ACTIONS

/** Which actions a record's status leaves open. Permission, and whether the model asks for the step, are other questions. */
export function isOpenFor(record: Pick<VisitRecord, 'status'>, action: RecordAction): boolean {
  return (RECORD_ACTIONS[action].from as readonly RecordStatus[]).includes(record.status)
}
