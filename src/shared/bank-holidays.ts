import { addDays, day, weekdayOf, type PlainDate } from './plain-date.ts'

/** A bank holiday of England, with its name as it is published. */
export type BankHoliday = { date: PlainDate; name: string }

/**
 * The bank holidays of England in a calendar year, in order: the Banking and Financial Dealings Act 1971, Schedule 1, the
 * two common-law holidays, and what was proclaimed under section 1 of the Act. Good for 1990 to 2100; a day that is
 * proclaimed for one year alone is added to `ONCE` when it is known.
 */
export function bankHolidaysIn(year: number): readonly BankHoliday[] {
  const known = years.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const { moved = {}, added = [] } = ONCE[year] ?? {}
  const usual: BankHoliday[] = [
    { date: weekdayOnOrAfter(year, 1, 1), name: 'New Year’s Day' },
    { date: addDays(easter, -2), name: 'Good Friday' },
    { date: addDays(easter, 1), name: 'Easter Monday' },
    { date: mondayFrom(year, 5, 1), name: 'Early May bank holiday' },
    { date: mondayFrom(year, 5, 25), name: 'Spring bank holiday' },
    { date: mondayFrom(year, 8, 25), name: 'Summer bank holiday' },
    ...christmas(year),
  ]
  const all = usual
    .map((holiday) => ({ ...holiday, date: moved[holiday.name] ?? holiday.date }))
    .concat(added)
    .sort((one, other) => (one.date < other.date ? -1 : 1))
  years.set(year, all)
  return all
}

/** The bank holiday that falls on a date; undefined on every other day. */
export function bankHolidayOn(date: PlainDate): BankHoliday | undefined {
  return bankHolidaysIn(Number(date.slice(0, 4))).find((holiday) => holiday.date === date)
}

export function isBankHoliday(date: PlainDate): boolean {
  return bankHolidayOn(date) !== undefined
}

/**
 * Easter Sunday by the Gregorian computus: the anonymous algorithm as printed in Nature, 20 April 1876, and in J. Meeus,
 * Astronomical Algorithms (1991), chapter 8. Good for every Gregorian year.
 */
export function easterSunday(year: number): PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dateOf(year, Math.floor(n / 31), (n % 31) + 1)
}

type Once = { moved?: Readonly<Record<string, PlainDate>>; added?: readonly BankHoliday[] }

const once = (date: string, name: string): BankHoliday => ({ date: day(date), name })

/** What was proclaimed for one year alone. */
const ONCE: Readonly<Record<number, Once>> = {
  1995: { moved: { 'Early May bank holiday': day('1995-05-08') } },
  1999: { added: [once('1999-12-31', 'Millennium bank holiday')] },
  2002: {
    moved: { 'Spring bank holiday': day('2002-06-04') },
    added: [once('2002-06-03', 'Queen’s Golden Jubilee')],
  },
  2011: { added: [once('2011-04-29', 'Royal wedding')] },
  2012: {
    moved: { 'Spring bank holiday': day('2012-06-04') },
    added: [once('2012-06-05', 'Queen’s Diamond Jubilee')],
  },
  2020: { moved: { 'Early May bank holiday': day('2020-05-08') } },
  2022: {
    moved: { 'Spring bank holiday': day('2022-06-02') },
    added: [
      once('2022-06-03', 'Platinum Jubilee bank holiday'),
      once('2022-09-19', 'State Funeral of Queen Elizabeth II'),
    ],
  },
  2023: { added: [once('2023-05-08', 'Coronation of King Charles III')] },
}

/** On a Saturday or Sunday the holiday is kept on the next weekday that is not the other one's. */
function christmas(year: number): BankHoliday[] {
  const substitutes: Readonly<Record<number, readonly [number, number]>> = { 5: [25, 28], 6: [27, 28], 7: [27, 26] }
  const [first, second] = substitutes[weekdayOf(dateOf(year, 12, 25))] ?? [25, 26]
  return [
    { date: dateOf(year, 12, first), name: 'Christmas Day' },
    { date: dateOf(year, 12, second), name: 'Boxing Day' },
  ]
}

function weekdayOnOrAfter(year: number, month: number, date: number): PlainDate {
  const daysLater: Readonly<Record<number, number>> = { 6: 2, 7: 1 }
  return dateOf(year, month, date + (daysLater[weekdayOf(dateOf(year, month, date))] ?? 0))
}

/** The first Monday on or after a date: from the 25th of a month of 31 days, its last. */
function mondayFrom(year: number, month: number, date: number): PlainDate {
  return dateOf(year, month, date + ((8 - weekdayOf(dateOf(year, month, date))) % 7))
}

function dateOf(year: number, month: number, date: number): PlainDate {
  return day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
}

const years = new Map<number, readonly BankHoliday[]>()
