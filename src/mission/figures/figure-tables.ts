import type { PlainDate } from '#shared/plain-date.ts'

export type MissionFigureTables = {
  mission_starts: {
    authority_id: string
    id: string
    started_on: PlainDate
    said_by: string
    said_on: PlainDate
  }
  mission_figures: {
    authority_id: string
    id: string
    model_version_id: string
    measure: string
    school_id: string
    school_year: number
    reached: number
    total: number
    rests_on: string
    given_by: string
    given_on: PlainDate
    replaced_at: Date | null
  }
}
