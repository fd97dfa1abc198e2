import type { Generated, JSONColumnType } from 'kysely'
import type { FileKindId } from '#files/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { EntryKind, RecordStatus, SentContent } from './record.ts'
import type { SaveOutcome, SectionContent } from './save-rules.ts'

export type RecordTables = {
  themes: {
    authority_id: string
    id: string
    school_year: number
    name: string
    asks: string | null
    set_by: string
    set_on: PlainDate
    withdrawn_on: PlainDate | null
    revision: Generated<number>
  }
  records: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    version: number
    status: Generated<RecordStatus | 'struck-out'>
    author_id: string
    is_to_be_checked: boolean | null
    unchecked_because: string | null
    handed_in_at: Date | null
    checked_at: Date | null
    sent_at: Date | null
    answered_at: Date | null
    issued_at: Date | null
    issued_without_reply: Generated<boolean>
    corrects_because: string | null
    struck_out_because: string | null
    struck_out_at: Date | null
    struck_out_by: string | null
    struck_out_from: string | null
    saved_at: Date | null
    disposed_at: Date | null
    disposed_because: string | null
    revision: Generated<number>
  }
  record_sections: {
    authority_id: string
    id: string
    record_id: string
    section: string
    body: Generated<string>
    judgement: number | null
    is_not_discussed: Generated<boolean>
    rests_on: Generated<string[]>
    revision: Generated<number>
    saved_by: string | null
    saved_at: Date | null
  }
  record_entries: {
    authority_id: string
    id: string
    record_id: string
    kind: EntryKind
    place: Generated<number>
    subject: Generated<string>
    says: Generated<string>
    is_agreed: Generated<boolean>
    owned_by: 'school' | 'service' | null
    owner_name: string | null
    due: Generated<string>
    known_by: Generated<string>
    action_id: string | null
    is_not_discussed: Generated<boolean>
    answer: 'yes' | 'no' | null
    saved_by: string | null
    revision: Generated<number>
  }
  record_saves: {
    authority_id: string
    id: string
    record_id: string
    saved_by: string
    saved_at: Date
    outcome: JSONColumnType<SaveOutcome>
  }
  record_revisions: {
    authority_id: string
    id: string
    record_id: string
    writer_id: string
    five_minutes: number
    kept_at: Date
    revision: number
    content: JSONColumnType<object>
  }
  record_asides: {
    authority_id: string
    id: string
    record_id: string
    save_id: string | null
    sitting: string | null
    section: string
    written_by: string
    written_at: Date
    from_revision: number
    content: JSONColumnType<SectionContent>
    settled_at: Date | null
    settled: 'taken' | 'left' | 'joined' | null
  }
  record_checks: {
    authority_id: string
    id: string
    record_id: string
    round: number
    asked_at: Date
    is_afterwards: Generated<boolean>
    checker_id: string | null
    outcome: 'passed' | 'returned' | null
    checked_at: Date | null
    criteria: JSONColumnType<{ criterion: string; isMet: boolean }[]>
    says: Generated<string>
    /** By person: what each who checks it has entered so far. */
    drafts: JSONColumnType<
      Record<string, { met: string[]; outcome: 'passed' | 'returned' | null; says: string }>,
      string | undefined
    >
  }
  record_comments: {
    authority_id: string
    id: string
    check_id: string
    section: string
    line: number
    quoted: string
    says: string
    answer: string | null
    answered_at: Date | null
  }
  record_sendings: {
    authority_id: string
    id: string
    record_id: string
    sent_at: Date
    sent_by: string
    content: JSONColumnType<SentContent>
  }
  record_replies: {
    authority_id: string
    id: string
    record_id: string
    person_id: string
    status: Generated<'draft' | 'sent'>
    outcome: 'accurate' | 'marked' | null
    says: Generated<string>
    sent_at: Date | null
    is_late: Generated<boolean>
    revision: Generated<number>
  }
  record_marks: {
    authority_id: string
    id: string
    reply_id: string
    section: string
    line: number
    quoted: string
    kind: 'fact-wrong' | 'seen-differently'
    says: string
    outcome: 'changed' | 'kept' | 'put-to-head-of-service' | null
    answer: string | null
    answered_by: string | null
    answered_at: Date | null
    settled: 'changed' | 'kept' | null
    settlement: string | null
    settled_by: string | null
    settled_at: Date | null
  }
  record_receipts: {
    authority_id: string
    id: string
    record_id: string
    person_id: string
    role: string
    sent_at: Date
    opened_at: Date | null
  }
  attachments: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    from_version: number
    until_version: number | null
    title: string
    file_id: string
    file_name: string
    file_kind: FileKindId
    bytes: number
    attached_at: Date
    attached_by: string
  }
}
