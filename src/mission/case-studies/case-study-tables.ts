import type { PlainDate } from '#shared/plain-date.ts'

export type MissionCaseStudyTables = {
  mission_case_studies: {
    authority_id: string
    id: string
    model_version_id: string
    kind: string
    school_id: string | null
    title: string
    says: string
    value_added: string
    sustained: string
    published_on: PlainDate
    published_by: string
    withdrawn_on: PlainDate | null
    withdrawn_by: string | null
    withdrawn_because: string | null
    disposed_at: Date | null
  }
}
