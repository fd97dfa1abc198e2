import type { JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Considered, Outcome, Vote } from './meeting.ts'

export type DecidingMeetingTables = {
  deciding_meetings: {
    authority_id: string
    id: string
    held_on: PlainDate
    called_by: string
    called_on: PlainDate
  }
  deciding_items: {
    authority_id: string
    id: string
    meeting_id: string
    model_version_id: string
    title: string
    remit: string
    matter: string | null
    paper: string | null
    about_kind: string | null
    about_id: string | null
    added_by: string
    added_at: Date
    outcome: Outcome | null
    decision: string | null
    considered: JSONColumnType<Considered>
    votes_for: number | null
    votes_against: number | null
    votes_not_counted: number | null
    decided_on: PlainDate | null
    decided_by: string | null
  }
  deciding_item_schools: { authority_id: string; id: string; item_id: string; school_id: string }
  deciding_interests: {
    authority_id: string
    id: string
    item_id: string
    member_id: string
    says: string
    declared_by: string
    declared_at: Date
  }
  deciding_votes: {
    authority_id: string
    id: string
    item_id: string
    member_id: string
    is_head: boolean
    vote: Vote
    counts: boolean
    interest: string | null
    recorded_by: string
    recorded_at: Date
  }
}
