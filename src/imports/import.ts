import type { PlainDate } from '#shared/plain-date.ts'

/** What can be imported as it is published; each kind reads its own file. */
export const NATIONAL_KINDS = ['register', 'links'] as const
export type NationalKind = (typeof NATIONAL_KINDS)[number]

/** What a service brings in from spreadsheets of its own; another room reads these. */
export const OWN_KINDS = ['people', 'advisers', 'tracker'] as const
export type OwnKind = (typeof OWN_KINDS)[number]

export type ImportKind = NationalKind | OwnKind

/** uploaded: its columns are still to be matched · previewed: read and shown, nothing written · applied · undone: put back · discarded: thrown away unused. */
export type ImportStatus = 'uploaded' | 'previewed' | 'applied' | 'undone' | 'discarded'
export type ImportAction = 'apply' | 'undo' | 'discard'

/** The one table of what can be done to an import, from which status, and where it leads. */
export const IMPORT_ACTIONS: Readonly<Record<ImportAction, { from: ImportStatus; to: ImportStatus }>> = {
  apply: { from: 'previewed', to: 'applied' },
  discard: { from: 'previewed', to: 'discarded' },
  undo: { from: 'applied', to: 'undone' },
}

export function isNationalKind(kind: ImportKind): kind is NationalKind {
  return (NATIONAL_KINDS as readonly string[]).includes(kind)
}

/** What became of a file's rows, and of the rows here. */
export type ImportCounts = {
  /** Rows that could be read, the faulty ones not among them. */
  rows: number
  new: number
  changed: number
  /** Were open, and are closed now. */
  closed: number
  unchanged: number
  /** Of other authorities: counted and left. */
  others: number
  faulty: number
  /** Here, of an authority that the file has, and not in the file: left as they are. */
  absent: number
  /** After undoing: changed since and left, and kept because something hangs on them. */
  left?: number
  kept?: number
  /** Rows at which a rule of the service was gone ahead of, or a fact lies outside one. */
  marked?: number
}

/** Which rows of an import somebody looks at. */
export const CHANGE_KINDS = ['new', 'changed', 'closed', 'absent'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** A row as the register or its links have it, by column. */
export type Held = Readonly<Record<string, string | number | null>>

export type ImportChange = {
  id: string
  kind: ChangeKind
  urn: string
  name: string
  schoolId: string | null
  fields: readonly string[]
  before: Held | null
  after: Held | null
  undoing: 'left' | 'kept' | null
}

export type ImportFault = { line: number; rowName: string | null; column: string | null; reason: string }

export type Import = {
  id: string
  kind: ImportKind
  status: ImportStatus
  fileId: string | null
  fileName: string
  says: string
  unknownColumns: readonly string[]
  missingColumns: readonly string[]
  counts: ImportCounts
  /** Which heading stands for what, in a file of the service's own. */
  columns: Readonly<Record<string, string>> | null
  fingerprint: string
  previewedAt: Date
  previewedBy: string
  appliedAt: Date | null
  appliedBy: string | null
  appliedOrder: number | null
  undoneAt: Date | null
  undoneBy: string | null
}

/** What an applied import did to one school, for its timeline. */
export type SchoolImportChange = {
  importId: string
  at: Date
  byName: string
  kind: ChangeKind
  changes: readonly { field: string; says: string; before: string | number | null; after: string | number | null }[]
  on: PlainDate
}
