import { toPlainDate, type PlainDate } from './plain-date.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/**
 * Reads a date as people type it: '4 September 2026', 'Fri 4th Sept 2026', '4/9/2026', '4.9.26', '2026-09-04'. Day before
 * month, as in England. Undefined when it is none, or one that the calendar does not have.
 */
export function readDate(text: string): PlainDate | undefined {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return toPlainDate(typed)
  const match =
    /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4}|\d{2})$/.exec(typed) ??
    /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(typed)
  if (!match) return undefined
  const [, date = '', month = '', year = ''] = match
  const number = /^\d/.test(month) ? Number(month) : monthOf(month)
  const whole = year.length === 2 ? `20${year}` : year
  return toPlainDate(`${whole}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`)
}

/** 'sept' and 'september' are one month; 'sepia' is none. */
function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name)) + 1
}
