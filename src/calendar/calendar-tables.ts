import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'

export type CalendarTables = {
  authorities: {
    authority_id: string
    id: string
    name: string
    la_codes: string[]
    trust_codes: Generated<string[]>
    created_at: Date
  }
  model_versions: {
    authority_id: string
    id: string
    format: number
    title: string
    written_for_school_year: number
    body: string
    checksum: string
    created_at: Date
  }
  model_adoptions: {
    authority_id: string
    id: string
    school_year: number
    model_version_id: string
    adopted_at: Date
  }
  terms: {
    authority_id: string
    id: string
    school_year: number
    term: string
    school_id: string | null
    started_on: PlainDate
    finished_on: PlainDate
    half_term_started_on: PlainDate | null
    half_term_finished_on: PlainDate | null
    withdrawn_at: Date | null
    revision: Generated<number>
  }
  non_pupil_days: {
    authority_id: string
    id: string
    school_id: string | null
    held_on: PlainDate
    name: string
    withdrawn_at: Date | null
  }
}
