import type { Generated } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'

export type StrategyTables = {
  strategy_activities: {
    authority_id: string
    id: string
    school_id: string
    model_version_id: string
    strategy: string
    held_on: PlainDate
    says: string
    written_by: string
    written_at: Date
    struck_out_by: string | null
    struck_out_at: Date | null
  }
  strategy_words: {
    authority_id: string
    id: string
    strategy: string
    school_year: number
    words: string
    written_by: string
    written_at: Date
    revision: Generated<number>
  }
  area_holders: {
    authority_id: string
    id: string
    person_id: string
    area: string
    started_on: PlainDate
    finished_on: PlainDate | null
    recorded_by: string
  }
}
