import { quoted } from '#files/index.ts'
import { readDate } from '#shared/read-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { Refused } from '#work/failures.ts'
import type { OwnRow } from './bringing-in.ts'

/** Refuses a row in one sentence, beside the column that is to be corrected. */
export function refuseRow(says: string, column?: string): never {
  throw new Refused([
    { kind: 'row', id: 'row-readable', source: 'XX-15', says, weight: 'firm', ...(column && { field: column }) },
  ])
}

/** What stands in a column of a row; empty where nothing does. */
export function textIn({ cells }: OwnRow, column: string): string {
  return cells[column] ?? ''
}

/** A text of at most so many characters. Throws Refused. */
export function shortTextIn(row: OwnRow, column: string, atMost: number): string {
  const text = textIn(row, column)
  if (text.length > atMost) refuseRow(`has more than ${atMost.toLocaleString('en-GB')} characters`, column)
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)) refuseRow('has a control character', column)
  return text
}

/** A date as people type it, or as a spreadsheet keeps it; undefined where there is none. Throws Refused. */
export function dateIn(row: OwnRow, column: string): PlainDate | undefined {
  const text = textIn(row, column)
  if (text === '') return undefined
  const date = readDate(text.replace(/^(\d{4}-\d{2}-\d{2})[ T][\d:]+$/, '$1'))
  if (!date || date < '1900-01-01' || date > '2199-12-31')
    refuseRow(`${quoted(text)} is not a date, for example 12 11 2026`, column)
  return date
}
