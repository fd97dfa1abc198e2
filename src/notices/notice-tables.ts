import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Judged, NoticeStatus, NoticeWay, Required, ServedHow } from './notice.ts'

export type NoticeTables = {
  notices: {
    authority_id: string
    id: string
    school_id: string
    case_id: string | null
    model_version_id: string
    kind: string
    way: NoticeWay
    status: NoticeStatus
    grounds: string[]
    parts: JSONColumnType<Record<string, string>>
    required: JSONColumnType<Required[]>
    capacity: JSONColumnType<Judged[]>
    comply_by: PlainDate | null
    drafted_on: PlainDate
    drafted_by: string
    issued_on: PlainDate | null
    issued_by: string | null
    document_id: string | null
    written_to: string | null
    settled_on: PlainDate | null
    settled_by: string | null
    settled_because: string | null
    consequence: string | null
    follows_on: PlainDate | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  notices_told: {
    authority_id: string
    id: string
    notice_id: string
    person_id: string
  }
  notices_served: {
    authority_id: string
    id: string
    notice_id: string
    on_whom: string
    is_copy: boolean
    how: ServedHow
    served_on: PlainDate
    added_on: PlainDate
    added_by: string
  }
  notice_representations: {
    authority_id: string
    id: string
    notice_id: string
    from_whom: string
    received_on: PlainDate
    says: string
    added_on: PlainDate
    added_by: string
    answer: string | null
    answered_on: PlainDate | null
    answered_by: string | null
  }
  capacity_judgements: {
    authority_id: string
    id: string
    case_id: string
    role: string
    value: number
    why: string
    judged_on: PlainDate
    judged_at: Date
    judged_by: string
  }
}
