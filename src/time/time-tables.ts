import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Part, Posted } from './entry/entry.ts'

export type TimeTables = {
  time_weeks: {
    authority_id: string
    id: string
    person_id: string
    starts_on: PlainDate
    status: Generated<'open' | 'confirmed'>
    confirmed_by: string | null
    confirmed_at: Date | null
    opened_by: string | null
    opened_at: Date | null
    opened_because: string | null
    revision: Generated<number>
  }
  time_entries: {
    authority_id: string
    id: string
    person_id: string
    week_on: PlainDate
    worked_on: PlainDate
    part: Part
    kind: string | null
    visit_id: string | null
    school_id: string | null
    minutes: number
    first_minutes: number | null
    functions: Generated<string[]>
    allocation_id: string | null
    day_kind: string | null
    fund: string | null
    is_in_school: boolean
    says: string | null
    posted: JSONColumnType<Posted> | null
    changed_by: string | null
    revision: Generated<number>
  }
}
