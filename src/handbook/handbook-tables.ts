import type { PlainDate } from '#shared/plain-date.ts'
import type { Stage } from './stage.ts'

export type HandbookTables = {
  model_stages: {
    authority_id: string
    id: string
    model_version_id: string
    stage: Stage
    reached_on: PlainDate
    reached_at: Date
    reached_by: string
  }
}
