import type { FundSource, ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { financialYear, financialYearOf, schoolYearPeriod } from '../periods/period.ts'
import { schoolYearOf } from '#shared/school-year.ts'

/** A source of money or days in one year of it. */
export type Fund = {
  id: string
  modelVersionId: string
  /** The id of the model's fund. */
  source: string
  name: string
  /** The calendar year in which its year begins. */
  year: number
  startsOn: PlainDate
  endsOn: PlainDate
  revision: number
}

/** What went into a fund and out of it, money in pence, time in minutes: the sum of its lines. */
export type Sums = { inPence: number; outPence: number; inMinutes: number; outMinutes: number }

/** The same with what is left. */
export type Balance = Sums & { leftPence: number; leftMinutes: number }

export const NOTHING: Sums = { inPence: 0, outPence: 0, inMinutes: 0, outMinutes: 0 }

/** Several sums together, with what is left of them. */
export function balanceFrom(sums: readonly Sums[]): Balance {
  const add = (of: keyof Sums) => sums.reduce((all, each) => all + each[of], 0)
  const [inPence, outPence, inMinutes, outMinutes] = [
    ...[add('inPence'), add('outPence'), add('inMinutes'), add('outMinutes')],
  ] as [number, number, number, number]
  return {
    ...{ inPence, outPence, inMinutes, outMinutes },
    ...{ leftPence: inPence - outPence, leftMinutes: inMinutes - outMinutes },
  }
}

/** The model's fund of an id. */
export const sourceOf = ({ funds }: ServiceModel, source: string): FundSource | undefined =>
  funds?.of.find(({ id }) => id === source)

/** The year of a source in which a day lies, by the calendar year in which it begins. */
export const yearOfSource = ({ year }: FundSource, on: PlainDate): number =>
  year === 'financial-year' ? financialYearOf(on) : schoolYearOf(on)

/** From when to when a year of a source is. */
export const spanOfSource = ({ year: kind }: FundSource, year: number) =>
  kind === 'financial-year' ? financialYear(year) : schoolYearPeriod(year)

/** 'Standards Fund 2026/27'. */
export const nameOfFund = ({ name }: FundSource, year: number): string => `${name} ${showSchoolYear(year)}`

/** Time as days and what is over, by the length of a day: '2½ days', '1 day 45 minutes', '45 minutes'. */
export function showDays(minutes: number, dayMinutes: number): string {
  if (minutes < 0) return `−${showDays(-minutes, dayMinutes)}`
  const half = dayMinutes / 2
  const halves = Math.floor(minutes / half)
  const rest = Math.round(minutes - halves * half)
  const whole = Math.floor(halves / 2)
  const count = halves % 2 === 1 ? `${whole === 0 ? '' : whole}½` : String(whole)
  const days = halves === 0 ? '' : halves === 1 ? 'half a day' : `${count} ${halves === 2 ? 'day' : 'days'}`
  return [days, rest > 0 ? showHours(rest) : ''].filter((part) => part !== '').join(' ') || 'no days'
}

/** '45 minutes', '1 hour', '2 hours 30 minutes'. */
export function showHours(minutes: number): string {
  if (minutes < 0) return `−${showHours(-minutes)}`
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const some = (count: number, what: string) => (count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`])
  return [...some(hours, 'hour'), ...some(rest, 'minute')].join(' ') || 'none'
}

/** How long a day is where the model does not say: six and a half hours. */
const USUAL_DAY = 390

/** How many minutes a day has. */
export const dayMinutesOf = ({ time }: ServiceModel): number => time?.day.minutes ?? USUAL_DAY
