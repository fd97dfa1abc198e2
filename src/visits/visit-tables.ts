import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { ProposalStatus, Side } from './proposals/proposal.ts'
import type { CalledOffBy, VisitLength, VisitStatus } from './visit.ts'

export type VisitTables = {
  visits: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    visit_type: string
    may_have_record: boolean
    adviser_id: string
    length: VisitLength
    off_site: Generated<boolean>
    purposes: Generated<string[]>
    status: Generated<VisitStatus>
    booked_for: PlainDate
    dated_on: PlainDate | null
    starts_at_minute: number | null
    held_on: PlainDate | null
    cancelled_because: string | null
    called_off_by: CalledOffBy | null
    cancel_charge_pence: number | null
    focus: string | null
    confirmed_on: PlainDate | null
    confirmed_by: string | null
    form_left_on: PlainDate | null
    has_issued_record: Generated<boolean>
    has_sent_record: Generated<boolean>
    imported_by: string | null
    struck_out_at: Date | null
    struck_out_by: string | null
    struck_out_from: JSONColumnType<Record<string, unknown>> | null
    revision: Generated<number>
  }
  date_proposals: {
    authority_id: string
    id: string
    school_id: string
    visit_id: string | null
    model_version_id: string
    visit_type: string
    may_have_record: boolean
    adviser_id: string
    side: Side
    focus: string | null
    proposed_by: string
    proposed_on: PlainDate
    status: Generated<ProposalStatus>
    answered_by: string | null
    answered_on: PlainDate | null
    answers_id: string | null
    booked_visit_id: string | null
    revision: Generated<number>
  }
  proposed_dates: {
    authority_id: string
    id: string
    proposal_id: string
    place: number
    held_on: PlainDate
    starts_at_minute: number | null
  }
  date_offers: {
    authority_id: string
    id: string
    model_version_id: string
    visit_type: string
    adviser_id: string
    length: VisitLength
    purposes: Generated<string[]>
    offered_by: string
    offered_on: PlainDate
    closes_on: PlainDate
    closed_on: PlainDate | null
  }
  offered_slots: {
    authority_id: string
    id: string
    offer_id: string
    held_on: PlainDate
    starts_at_minute: number
    places: Generated<number>
    despite_clash: Generated<boolean>
    withdrawn_on: PlainDate | null
  }
  offered_schools: {
    authority_id: string
    id: string
    offer_id: string
    school_id: string
    slot_id: string | null
    visit_id: string | null
  }
}
