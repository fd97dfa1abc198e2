import type { Generated, JSONColumnType } from 'kysely'
import type { KeptLine, KeptTargets } from './kept/kept-figures.ts'

export type ProfileTables = {
  visit_figures: {
    authority_id: string
    visit_id: string
    may_have_record: Generated<boolean>
    kept_at: Date
    lines: JSONColumnType<KeptLine[]>
    sources: JSONColumnType<string[]>
    targets: JSONColumnType<KeptTargets[]>
  }
}
