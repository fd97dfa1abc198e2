import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { PracticeStatus } from './practice.ts'

export type PracticeTables = {
  practice_entries: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    kind: string
    aspect: string
    phases: string[]
    strength: string
    about: string
    evidence: string | null
    contact: string
    status: PracticeStatus
    put_forward_by: string
    put_forward_on: PlainDate
    agreed_by: string | null
    agreed_on: PlainDate | null
    checked_by: string | null
    checked_on: PlainDate | null
    withdrawn_by: string | null
    withdrawn_on: PlainDate | null
    withdrawn_because: string | null
    revision: Generated<number>
    disposed_at: Date | null
  }
}
