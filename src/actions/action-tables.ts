import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'

export type ActionTables = {
  actions: {
    authority_id: string
    id: string
    school_id: string
    visit_id: string | null
    may_have_record: Generated<boolean>
    says: string
    owned_by: 'school' | 'service'
    owner_name: string | null
    owner_id: string | null
    due_on: PlainDate | null
    done_on: PlainDate | null
    struck_out_because: string | null
    struck_out_at: Date | null
    struck_out_by: string | null
    struck_out_with: string | null
    known_by: string | null
    focus: string | null
    imported_by: string | null
    disposed_at: Date | null
    revision: Generated<number>
  }
}
