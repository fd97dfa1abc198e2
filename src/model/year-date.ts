import { type SchoolYear } from '#shared/school-year.ts'
import { toPlainDate, type PlainDate } from '#shared/plain-date.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * The date that a model's '25 July' or '1 September next school year' is when it runs for a school year; undefined where
 * that year has no such day.
 */
export function dateInYear(text: string, schoolYear: SchoolYear): PlainDate | undefined {
  const [date = '', name = '', which = 'this'] = text.split(' ')
  const month = MONTHS.indexOf(name) + 1
  const begins = schoolYear + (which === 'next' ? 1 : 0)
  const year = month >= 9 ? begins : begins + 1
  return toPlainDate(`${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`)
}
