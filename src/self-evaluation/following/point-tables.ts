import type { PlainDate } from '#shared/plain-date.ts'
import type { PointKind } from './point.ts'

/** What follows from self-evaluation or is agreed at a visit, and with whom. */
export type PointTables = {
  self_evaluation_points: {
    authority_id: string
    id: string
    school_id: string
    self_evaluation_id: string | null
    visit_id: string | null
    kind: PointKind
    says: string
    for_year: number | null
    named_by: string
    named_at: Date
    withdrawn_at: Date | null
  }
  point_agreements: {
    authority_id: string
    id: string
    point_id: string
    role: string
    person_id: string | null
    agreed_on: PlainDate
    recorded_by: string
    recorded_at: Date
  }
}
