import type { JSONColumnType } from 'kysely'
import type { FigureKind } from '#figures/index.ts'
import type { Beside, FlagStanding } from './flag.ts'

export type FlagTables = {
  flags: {
    authority_id: string
    id: string
    school_id: string
    trigger: string
    measure: string
    pupils: string
    year: number
    figures: FigureKind
    standing: FlagStanding
    value: number
    cohort: number | null
    low: number | null
    high: number | null
    than: number
    beside: JSONColumnType<Beside>
    data_set_id: string
    found_at: Date
    noticed_at: Date
    noticed_in: string | null
  }
  flag_looks: {
    authority_id: string
    id: string
    person_id: string
    school_id: string | null
    looked_at: Date
  }
  flag_runs: {
    authority_id: string
    id: string
    worked_out_at: Date
    triggers: string
  }
}
