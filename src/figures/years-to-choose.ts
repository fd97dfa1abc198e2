import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'

/** The years of which figures may be, newest first, as many ahead as asked; each the one in which its school year ends. */
export function yearsToChoose(today: PlainDate, ahead: number): number[] {
  const newest = schoolYearOf(today) + 1 + ahead
  return Array.from({ length: newest - 1999 }, (_, back) => newest - back)
}
