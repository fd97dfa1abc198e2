import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { RecordStatus } from './record.ts'
import type { VisitLength, VisitStatus } from './visit.ts'

export type VisitTables = {
  visits: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    visit_type: string
    may_have_record: boolean
    adviser_id: string
    length: VisitLength
    purposes: Generated<string[]>
    status: Generated<VisitStatus>
    booked_for: PlainDate
    starts_at_minute: number | null
    held_on: PlainDate | null
    cancelled_because: string | null
    form_left_on: PlainDate | null
    has_issued_record: Generated<boolean>
    imported_by: string | null
    revision: Generated<number>
  }
  records: {
    authority_id: string
    id: string
    visit_id: string
    may_have_record: Generated<boolean>
    version: number
    status: Generated<RecordStatus>
    author_id: string
    issued_at: Date | null
    corrects_because: string | null
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
  }
  actions: {
    authority_id: string
    id: string
    school_id: string
    visit_id: string | null
    says: string
    owned_by: 'school' | 'service'
    owner_name: string | null
    due_on: PlainDate | null
    done_on: PlainDate | null
    struck_out_because: string | null
    imported_by: string | null
    revision: Generated<number>
  }
}
