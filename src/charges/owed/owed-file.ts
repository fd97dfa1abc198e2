import type { FileColumn } from '#web/list-file.ts'
import { toCsv } from '#web/csv.ts'
import { standsSays, type Owed } from './owed.ts'

/** The columns of what is owed, in pounds that a sheet can add up. */
export const OWED_COLUMNS: readonly FileColumn<Owed>[] = [
  { head: 'Owed to', cell: ({ toSchoolName, personName }) => toSchoolName ?? personName },
  { head: 'Who worked', cell: ({ personName }) => personName },
  { head: 'At', cell: ({ schoolName }) => schoolName },
  { head: 'On', isDay: true, cell: ({ visitedOn }) => visitedOn },
  { head: 'Days', cell: ({ halfDays }) => halfDays / 2 },
  { head: 'Days in pounds', cell: ({ daysPence }) => (daysPence / 100).toFixed(2) },
  { head: 'Miles', cell: ({ miles }) => miles },
  { head: 'Miles in pounds', cell: ({ milesPence }) => (milesPence / 100).toFixed(2) },
  { head: 'Days of cover', cell: ({ coverHalfDays }) => coverHalfDays / 2 },
  { head: 'Cover in pounds', cell: ({ coverPence }) => (coverPence / 100).toFixed(2) },
  { head: 'In all', cell: ({ pence }) => (pence / 100).toFixed(2) },
  { head: 'Cost code', cell: ({ costCode }) => costCode },
  { head: 'Approved', isDay: true, cell: ({ approvedOn }) => approvedOn },
  { head: 'Approved by', cell: ({ approvedByName }) => approvedByName },
]

/** The same on screen and in sheets, with how far each has come. */
export const OWED_LIST_COLUMNS: readonly FileColumn<Owed>[] = [...OWED_COLUMNS, { head: 'How far', cell: standsSays }]

/** What is owed as a finance system takes it. */
export const fileOfOwed = (lines: readonly Owed[]): string =>
  toCsv([OWED_COLUMNS.map(({ head }) => head), ...lines.map((line) => OWED_COLUMNS.map(({ cell }) => cell(line)))])
