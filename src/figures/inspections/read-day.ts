import { toPlainDate, type PlainDate } from '#shared/plain-date.ts'

/** A day as files write it: '31/08/2025', or as a workbook keeps it; undefined where it is none. */
export function readDay(text: string): PlainDate | undefined {
  const english = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: 00:00(?::00)?)?$/.exec(text)
  if (!english) return toPlainDate(text)
  const [, day = '', month = '', year = ''] = english
  return toPlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
