import type { Generated, JSONColumnType } from 'kysely'
import type { Change, Override } from './event.ts'

export type HistoryTables = {
  events: {
    authority_id: string
    sequence: Generated<number>
    id: string
    at: Date
    actor_id: string | null
    acting_for_id: string | null
    name: string
    audience: string
    overrides: JSONColumnType<Override[]>
    changes: JSONColumnType<Record<string, Change>>
    words_gone_at: Date | null
  }
  event_subjects: {
    authority_id: string
    id: string
    event_id: string
    sequence: number
    subject_kind: string
    subject_id: string
  }
  form_posts: {
    authority_id: string
    key: string
    person_id: string
    at: Date
    answer: string
  }
}
