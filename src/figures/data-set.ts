import type { PlainDate } from '#shared/plain-date.ts'

/** uploaded: something is still to be asked · previewed: read, and seen by nobody else · applied · undone · discarded. */
export type DataSetStatus = 'uploaded' | 'previewed' | 'applied' | 'undone' | 'discarded'
export type DataSetAction = 'preview' | 'apply' | 'undo' | 'discard' | 'check' | 'uncheck'

/** The one table of what can be done to a file of figures, from which status, and where it leads. */
export const DATA_SET_ACTIONS: Readonly<Record<DataSetAction, { from: readonly DataSetStatus[]; to: DataSetStatus }>> =
  {
    preview: { from: ['uploaded', 'previewed'], to: 'previewed' },
    apply: { from: ['previewed'], to: 'applied' },
    undo: { from: ['applied'], to: 'undone' },
    discard: { from: ['uploaded', 'previewed'], to: 'discarded' },
    check: { from: ['applied'], to: 'applied' },
    uncheck: { from: ['applied'], to: 'applied' },
  }

/** How far a publication has come: of one source and year the later stands before the earlier. */
export const RELEASES = ['provisional', 'revised', 'final'] as const
export type Release = (typeof RELEASES)[number]

/** What happened, or what somebody reckons will: an estimate is never taken for a result. */
export const FIGURE_KINDS = ['result', 'estimate'] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

/** The source of a spreadsheet of a service's own. */
export const OWN_SOURCE = 'own'

/** What a file held. */
export type DataSetCounts = {
  /** Rows that were read, the faulty ones not among them. */
  rows: number
  /** Of schools of this service. */
  schools: number
  authorities: number
  england: number
  /** Of schools elsewhere: counted into how figures are spread, and left. */
  others: number
  /** Of this authority by their code, and not in its register. */
  unknown: number
  /** Of schools that have closed since. */
  closed: number
  faulty: number
  /** Figures with a value, and figures without one but with the reason; of inspections, their number, and schools without any. */
  values: number
  missing: number
  /** How many authorities the file's schools are of. */
  places: number
}

/** A row, or one of its figures, that could not be read. */
export type FigureFault = { line: number; name: string | null; column: string | null; says: string }

/** One file of figures of one year. */
export type DataSet = {
  id: string
  source: string
  layout: string | null
  kind: FigureKind
  /** The calendar year in which the school year ends. */
  year: number | null
  release: Release | null
  status: DataSetStatus
  title: string
  datedOn: PlainDate | null
  fileId: string | null
  fileName: string
  says: string
  headings: readonly string[]
  missingColumns: readonly string[]
  /** Which heading stands for what, in a spreadsheet of the service's own. */
  columns: Readonly<Record<string, string>>
  counts: DataSetCounts
  uploadedAt: Date
  uploadedBy: string
  uploadedByName: string
  appliedAt: Date | null
  appliedByName: string | null
  undoneAt: Date | null
  undoneByName: string | null
  discardedAt: Date | null
  discardedByName: string | null
  checkedAt: Date | null
  checkedBy: string | null
  checkedByName: string | null
}

/** A figure as a row keeps it: its value, or why there is none, and beside either how many pupils. */
export type HeldFigure = {
  value?: number
  cohort?: number
  lower?: number
  upper?: number
  /** The id of a reason of the dictionary. */
  missing?: string
}

/** All figures of a row: by measure, then by group of pupils. */
export type HeldFigures = Readonly<Record<string, Readonly<Record<string, HeldFigure>>>>
