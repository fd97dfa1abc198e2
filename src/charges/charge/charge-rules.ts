import type { LedgerPeriod } from '#funds/index.ts'
import type { TradingRule } from '#model/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Finding } from '#shared/finding.ts'
import { showMoney } from '#shared/money.ts'
import type { PaidBy } from './charge.ts'

/** Something that was delivered, or accepted as a whole, and not charged yet. */
export type ToCharge = {
  orderId: string
  visitId: string | null
  /** The half-days of the visit, and how many of them are free; null where it is not by the day. */
  halfDays: number | null
  freeHalfDays: number
  ratePence: number | null
  pricePence: number
  happenedOn: PlainDate
}

/** ES-37, ES-63. What is charged for it, in whole pence: its half-days that are not free at the rate of the day of the order, or its price. */
export function penceOf({ halfDays, freeHalfDays, ratePence, pricePence }: ToCharge): number {
  if (halfDays === null || ratePence === null) return pricePence
  return (ratePence / 2) * (halfDays - freeHalfDays)
}

/** How the payer pays on the day of the charge, with the codes of the model: a maintained school by a transfer, every other by an invoice. */
export function codesFor(
  finance: NonNullable<TradingRule['finance']>,
  isMaintained: boolean,
): { paidBy: PaidBy; costCode: string; vatCode: string } {
  const paidBy = isMaintained ? 'transfer' : 'invoice'
  const { costCode, vatCode } = finance[paidBy]
  return { paidBy, costCode, vatCode }
}

/** The day on which a line counts: its own, or, where that year or term was closed, the first day after it that is open. */
export function firstOpenDay(on: PlainDate, closed: readonly Pick<LedgerPeriod, 'startsOn' | 'endsOn'>[]): PlainDate {
  const shut = closed.filter(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)
  if (shut.length === 0) return on
  const last = shut.reduce((end, { endsOn }) => (endsOn > end ? endsOn : end), on)
  return firstOpenDay(addDays(last, 1), closed)
}

/** Why nothing is charged: nothing was delivered that is not charged, or the model has no codes. */
export function whyNothingIsCharged(finance: unknown, count: number): Finding[] {
  if (!finance) return [own('charges-have-codes', 'The service model has no cost and VAT codes to charge by.')]
  if (count > 0) return []
  return [own('charge-what-was-delivered', 'Everything that was delivered is charged already.')]
}

/** Why a charge is not credited so: it is a credit itself, it is for nothing, or more would be given back than was charged. */
export function whyNotCredited(
  { kind, pence, creditedPence }: { kind: string; pence: number; creditedPence: number },
  asked: number,
): Finding[] {
  if (kind !== 'charge') return [own('credit-of-a-charge', 'Only a charge can be credited.')]
  const left = pence - creditedPence
  if (asked >= 1 && asked <= left) return []
  const says =
    left > 0 ? `Enter an amount from £0.01 to ${showMoney(left)}.` : 'All of this charge is credited already.'
  return [own('credit-within-its-charge', says, 'amount')]
}

/** Why no file is drawn: there is no line that is not in one already. */
export function whyNoFileIsDrawn(count: number): Finding[] {
  if (count > 0) return []
  return [own('finance-file-has-lines', 'Every line is in a file already: draw that one again.')]
}

function own(id: string, says: string, field?: string): Finding {
  return { kind: id, id, source: 'ES-37', says, weight: 'firm', ...(field && { field }) }
}
