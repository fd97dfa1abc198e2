import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { AgreedAction, MatchStatus, NeedStatus } from './help.ts'
import type { ProposalStatus } from './proposals/proposal.ts'

export type HelpTables = {
  help_needs: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    kind: string
    aspect: string
    title: string
    about: string
    half_days: number
    is_priority: boolean
    is_direct: boolean
    strength_id: string | null
    request_id: string | null
    flag_trigger: string | null
    flag_year: number | null
    status: NeedStatus
    said_by: string
    said_on: PlainDate
    ended_on: PlainDate | null
    ended_because: string | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  help_matches: {
    authority_id: string
    id: string
    need_id: string
    strength_id: string
    giver_school_id: string | null
    person_id: string | null
    half_days: number
    status: MatchStatus
    chosen_by: string
    chosen_on: PlainDate
    because: string
    reasons: string[]
    aims: string | null
    objectives: string[]
    actions: JSONColumnType<AgreedAction[]>
    who: string | null
    starts_on: PlainDate | null
    review_on: PlainDate | null
    ends_on: PlainDate | null
    release_half_days: Generated<number>
    pence: Generated<number>
    terms_on: PlainDate | null
    receiver_by: string | null
    receiver_on: PlainDate | null
    giver_by: string | null
    giver_on: PlainDate | null
    is_released: Generated<boolean>
    changed: string | null
    changed_by_on: PlainDate | null
    stays: string | null
    ended_by: string | null
    ended_on: PlainDate | null
    ended_because: string | null
    revision: Generated<number>
    disposed_at: Date | null
  }
  help_proposals: {
    authority_id: string
    id: string
    model_version_id: string
    status: Generated<ProposalStatus>
    offers: number | null
    cost: number | null
    bound: number | null
    is_proven: Generated<boolean>
    one_by_one_cost: number | null
    one_by_one_met: number | null
    took_seconds: number | null
    asked_by: string
    asked_on: PlainDate
    asked_at: Date
  }
  help_proposal_lines: {
    authority_id: string
    id: string
    proposal_id: string
    place: number
    need_id: string
    need_revision: number
    strength_id: string | null
    cost: number | null
    first_id: string | null
    next_id: string | null
    why_nobody: string | null
    match_id: string | null
  }
  help_entries: {
    authority_id: string
    id: string
    match_id: string
    sort: 'contact' | 'review'
    held_on: PlainDate
    half_days: number
    says: string
    next_on: PlainDate | null
    written_by: string
    written_on: PlainDate
  }
}
