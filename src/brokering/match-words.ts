import { inDays, type Against, type Giver } from './fit.ts'

/** Why somebody who offers it is not proposed. */
export function againstSays(against: Against, { left, halfDays }: Pick<Giver, 'left' | 'halfDays'>): string {
  if (against === 'not-now') return 'gives no help just now'
  if (against === 'asks-too') return 'asks for help with the same itself'
  if (against === 'days') return left > 0 ? `only ${inDays(left)} of ${inDays(halfDays)} left` : 'nothing left'
  return 'nobody who leads it holds the role that this asks for'
}
