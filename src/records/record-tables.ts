import type { Generated } from 'kysely'
import type { RecordStatus } from './record.ts'

export type RecordTables = {
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
}
