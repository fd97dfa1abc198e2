import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Appointment, EntrySort } from './collaboration.ts'

export type CollaborationTables = {
  collaborations: {
    authority_id: string
    id: string
    kind: string
    model_version_id: string
    title: string
    issue: string | null
    appointment: Appointment | null
    appointed_by: string | null
    job: string | null
    measure: string | null
    baseline: number | null
    started_on: PlainDate
    finishes_on: PlainDate | null
    set_up_by: string
    reached: number | null
    outcome: string | null
    saving_pence: number | null
    released: string | null
    outcome_on: PlainDate | null
    outcome_by: string | null
    ended_on: PlainDate | null
    ended_by: string | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  collaboration_schools: {
    authority_id: string
    id: string
    collaboration_id: string
    school_id: string
    who: string | null
    joined_on: PlainDate
    left_on: PlainDate | null
  }
  collaboration_people: {
    authority_id: string
    id: string
    collaboration_id: string
    part: string
    person_id: string | null
    in_words: string | null
    since_on: PlainDate
    until_on: PlainDate | null
  }
  collaboration_entries: {
    authority_id: string
    id: string
    collaboration_id: string
    sort: EntrySort
    held_on: PlainDate
    about: string
    written_by: string
    written_on: PlainDate
  }
}
