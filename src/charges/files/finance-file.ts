import { PAID_BY_SAYS, type ChargeLine } from '../charge/charge.ts'
import { financialYearOf } from '#funds/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { toCsv, type CsvCell } from '#web/csv.ts'

/** A file for the finance system, as the list of them shows it. */
export type FinanceFile = {
  id: string
  kind: 'charges' | 'owed'
  number: number
  lines: number
  pence: number
  drawnOn: string
  drawnByName: string
}

/** The columns of a file of charges, with what each means to the finance system; the README of this room has them too. */
export const COLUMNS_OF_CHARGES: readonly { head: string; means: string; cell: (line: ChargeLine) => CsvCell }[] = [
  { head: 'Line', means: 'the number of the line, once among all', cell: ({ number }) => number },
  { head: 'Document', means: 'Internal transfer or Invoice', cell: ({ paidBy }) => PAID_BY_SAYS[paidBy] },
  { head: 'Kind', means: 'charge or credit', cell: ({ kind }) => kind },
  { head: 'Credits line', means: 'of a credit: the line that it gives back', cell: ({ ofNumber }) => ofNumber },
  { head: 'Order number', means: 'the number of the order', cell: ({ orderNumber }) => orderNumber },
  { head: 'URN', means: 'the payer, by its unique reference number', cell: ({ urn }) => urn },
  { head: 'School', means: 'the payer’s name', cell: ({ schoolName }) => schoolName },
  { head: 'Description', means: 'what was ordered', cell: ({ name }) => name },
  {
    head: 'Delivered',
    means: 'the day of the visit, of the order or of the credit',
    cell: ({ happenedOn }) => happenedOn,
  },
  { head: 'Counts on', means: 'the day by which it is booked', cell: ({ countsOn }) => countsOn },
  {
    ...{ head: 'Financial year', means: 'the year of that day, from 1 April' },
    cell: ({ countsOn }) => showSchoolYear(financialYearOf(countsOn)),
  },
  {
    head: 'Days',
    means: 'days delivered; empty where it is not by the day',
    cell: ({ halfDays }) => halfDays && halfDays / 2,
  },
  {
    head: 'Net amount',
    means: 'pounds without VAT, below nothing for a credit',
    cell: ({ pence }) => (pence / 100).toFixed(2),
  },
  { head: 'Cost code', means: 'of the service model', cell: ({ costCode }) => costCode },
  { head: 'VAT code', means: 'of the service model', cell: ({ vatCode }) => vatCode },
]

/** The lines of a file as a finance system takes them. */
export const fileOfCharges = (lines: readonly ChargeLine[]): string =>
  toCsv([
    COLUMNS_OF_CHARGES.map(({ head }) => head),
    ...lines.map((line) => COLUMNS_OF_CHARGES.map(({ cell }) => cell(line))),
  ])
