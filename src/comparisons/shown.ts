import { showMoney } from '#shared/money.ts'
import { spareHours, type Outcome } from './comparison.ts'

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** Half-days as a number of days: '1,204.5', '−3'. Parts of a half-day, as a school's part of its group's days, to a tenth of a day. */
export const asDays = (halfDays: number): string => NUMBER.format(halfDays / 2).replace('-', '−')

/** '1 day', '12.5 days'. */
export const inDays = (halfDays: number): string => `${asDays(halfDays)} ${halfDays === 2 ? 'day' : 'days'}`

/** Whole hours: '1,204 hours'. */
export function inHours(hours: number): string {
  const whole = Math.round(Math.abs(hours))
  return `${NUMBER.format(whole)} ${whole === 1 ? 'hour' : 'hours'}`
}

/** Whether days are missing or left over, in words. */
export function leftSays(outcome: Outcome): string {
  const spare = spareHours(outcome)
  if (spare === undefined) return 'Not known'
  if (Math.round(spare) === 0) return 'None left, none short'
  return spare < 0 ? `${inHours(spare)} short` : `${inHours(spare)} left`
}

/** Pounds without pence, as sums over a service are read. */
export const inPounds = (pence: number): string => showMoney(Math.round(pence / 100) * 100).replace('-', '−')

/** '1 school', '12 schools'. */
export const manySchools = (count: number): string => `${NUMBER.format(count)} ${count === 1 ? 'school' : 'schools'}`

/** A few names, and how many more there are. */
export function someOf(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join(', ')
  return names.length > most ? `${shown} and ${NUMBER.format(names.length - most)} more` : shown
}
