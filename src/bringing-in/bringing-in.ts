import type { Held, OwnKind } from '#imports/index.ts'
import type { Work } from '#work/work.ts'

/** A row of a spreadsheet, by what its columns stand for; a column that the file has not is left out. */
export type OwnRow = { line: number; cells: Readonly<Record<string, string>> }

export type WhatWasMade = 'person' | 'telephone' | 'role' | 'role-ended' | 'visit' | 'action'

/** One record that a row made or changed, and the revision in which it left it. */
export type Made = {
  what: WhatWasMade
  recordId: string
  personId: string | null
  schoolId: string | null
  name: string
  /** What stood there before: the last day of a role, a telephone number. */
  before: string | null
  revision: number
}

/** What became of one row, or would. */
export type Outcome = {
  kind: 'new' | 'changed' | 'unchanged'
  urn: string
  name: string
  schoolId: string | null
  /** What a person reads of the row, by what it is called. */
  shown: Held
  made: readonly Made[]
  /** What rules said that were gone ahead of, or that a fact lies outside of. */
  spoke: readonly string[]
  /** Called once the row stands: what the rows after it are to know. */
  remember?: () => void
}

/** Takes one row by the rules of the rooms that it concerns. Throws Refused. */
export type TakeRow = (work: Work, row: OwnRow) => Promise<Outcome>

/** How a file's rows are taken; where they are written together, `write` does it when all were taken. */
export type Taking = { take: TakeRow; write?: (work: Work) => Promise<void> }

/** What is known of the service when a file's rows are begun, and how each is taken. */
export type BeginRows = (work: Work, rows: readonly OwnRow[], importId: string) => Promise<Taking>

export type { OwnKind }

/** The reason that stands with a role that a spreadsheet gave against a rule that asks for one. */
export const FROM_A_SPREADSHEET = 'Brought in from a spreadsheet'

/** More is another file than a person keeps: it is split. */
export const ROWS_AT_MOST = 5000
