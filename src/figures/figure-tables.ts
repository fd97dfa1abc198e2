import type { Generated, JSONColumnType } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { DataSetCounts, DataSetStatus, FigureFault, FigureKind, HeldFigures, Release } from './data-set.ts'
import type { HeldInspection } from './inspections/inspection.ts'
import type { Dot, Spread } from './reading/spread.ts'

export type FigureTables = {
  data_sets: {
    authority_id: string
    id: string
    source: string
    layout: string | null
    kind: Generated<FigureKind>
    year: number | null
    release: Release | null
    status: DataSetStatus
    title: string
    dated_on: PlainDate | null
    file_id: string | null
    file_name: string
    says: Generated<string>
    headings: Generated<string[]>
    missing_columns: Generated<string[]>
    columns: JSONColumnType<Record<string, string>>
    counts: JSONColumnType<DataSetCounts>
    faults: JSONColumnType<FigureFault[]>
    uploaded_at: Date
    uploaded_by: string
    applied_at: Date | null
    applied_by: string | null
    applied_order: number | null
    undone_at: Date | null
    undone_by: string | null
    discarded_at: Date | null
    discarded_by: string | null
    checked_at: Date | null
    checked_by: string | null
  }
  figure_rows: {
    authority_id: string
    id: string
    data_set_id: string
    year: number
    kind: 'school' | 'authority' | 'england'
    school_id: string | null
    la_code: string | null
    school_kind: Generated<string>
    line: number
    figures: JSONColumnType<HeldFigures>
  }
  figure_distributions: {
    authority_id: string
    id: string
    data_set_id: string
    year: number
    measure: string
    pupils: string
    school_kind: string
    schools: number
    in_file: number
    spread: JSONColumnType<Spread>
    dots: JSONColumnType<Dot[]>
  }
  inspection_rows: {
    authority_id: string
    id: string
    data_set_id: string
    school_id: string
    line: number
    inspections: JSONColumnType<HeldInspection[]>
    latest_on: PlainDate | null
    latest_kind: 'graded' | 'ungraded' | null
    latest_framework: string | null
    latest_overall: string | null
    latest_grades: Generated<string[]>
    latest_concern: string | null
  }
  remembered_figure_columns: {
    authority_id: string
    id: string
    wanted: string
    heading: string
  }
}
