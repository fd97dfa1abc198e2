import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { FiguresShown, MemberPart, TeamStatus } from './support-team.ts'

export type SupportTeamTables = {
  support_teams: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    kind: string
    order_id: string | null
    may_hold_content: Generated<boolean>
    because: string | null
    aim: string
    status: Generated<TeamStatus>
    started_on: PlainDate
    set_up_by: string
    kept_by: string
    next_meeting_on: PlainDate | null
    evaluate_by: PlainDate
    closed_on: PlainDate | null
    closed_by: string | null
    conclusion: string | null
    document_id: string | null
    disposed_at: Date | null
    revision: Generated<number>
  }
  support_team_members: {
    authority_id: string
    id: string
    team_id: string
    name: string
    /** Where it is somebody of the service. */
    person_id: string | null
    part: MemberPart
    comes_from: string | null
    started_on: PlainDate
    finished_on: PlainDate | null
    struck_out_at: Date | null
    struck_out_by: string | null
    struck_out_because: string | null
  }
  support_team_meetings: {
    authority_id: string
    id: string
    team_id: string
    held_on: PlainDate
    present: string[]
    decided: string
    written_by: string
    written_at: Date
    struck_out_at: Date | null
    struck_out_by: string | null
    struck_out_because: string | null
  }
  support_team_parts: {
    authority_id: string
    id: string
    team_id: string
    visit_id: string | null
    may_have_record: Generated<boolean>
    order_id: string | null
    may_hold_content: Generated<boolean>
    action_id: string | null
  }
  support_team_evaluations: {
    authority_id: string
    id: string
    team_id: string
    intervention: string
    aimed_at: string
    changed: string
    figures: JSONColumnType<FiguresShown> | null
    no_figures: string | null
    judgement: number
    written_by: string
    written_on: PlainDate
    revision: Generated<number>
  }
}
