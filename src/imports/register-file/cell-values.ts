import { quoted } from '#files/index.ts'
import { type PlainDate, toPlainDate } from '#shared/plain-date.ts'

/** Reads one kind of cell: the value, null when the cell says that there is none, or undefined when it is not readable. */
export type CellReader<Value> = (text: string) => Value | null | undefined

/**
 * A date as the register writes it (01-09-2026), with slashes, or in ISO as copies of the register have it. The same few
 * thousand dates come again and again, so each is looked at once.
 */
export function toRegisterDate(text: string): PlainDate | null | undefined {
  if (text === '') return null
  const known = datesRead.get(text)
  if (known !== undefined) return known
  const british = /^(\d{2})([-/])(\d{2})\2(\d{4})$/.exec(text)
  const iso = british
    ? `${british[4]}-${british[3]}-${british[1]}`
    : /^(\d{4}-\d{2}-\d{2})([T ]00:00(:00)?Z?)?$/.exec(text)?.[1]
  const date = iso === undefined ? undefined : toPlainDate(iso)
  if (!date) return undefined
  if (datesRead.size >= 50_000) datesRead.clear()
  datesRead.set(text, date)
  return date
}

/** A whole number that is not negative, up to seven digits; null for a figure withheld or not collected. */
export function toCount(text: string): number | null | undefined {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  return missing.has(text.toUpperCase()) ? null : undefined
}

/** An age in years. */
export function toAge(text: string): number | null | undefined {
  const age = toCount(text)
  return typeof age === 'number' && age > 99 ? undefined : age
}

/** A percentage from 0 to 100, with or without decimals. */
export function toPercentage(text: string): number | null | undefined {
  if (/^\d{1,3}(\.\d+)?$/.test(text)) return Number(text) <= 100 ? Number(text) : undefined
  return missing.has(text.toUpperCase()) ? null : undefined
}

/** A number that names something, such as a URN: so many digits, kept as text. */
export function digits(least: number, most: number): CellReader<string> {
  const pattern = new RegExp(`^\\d{${least},${most}}$`)
  return (text) => (text === '' ? null : pattern.test(text) ? text : undefined)
}

/** Why a cell that ought to hold `what` is not readable. */
export function whyNotReadable(text: string, what: string): string {
  return `${quoted(text)} is not ${what}`
}

const datesRead = new Map<string, PlainDate>()
/** The marks that national files put where a figure is not known, not applicable or too small to publish. */
const missing = new Set([
  '',
  '.',
  '..',
  '-',
  'N/A',
  'NA',
  'NE',
  'NP',
  'NEW',
  'NULL',
  'SUPP',
  'LOWCOV',
  'LOW',
  'C',
  'X',
  'Z',
])
