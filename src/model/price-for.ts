import type { PlainDate } from '#shared/plain-date.ts'
import { type Offer } from './service-model.ts'

type Rate = Offer['price']['rates'][number]

/**
 * NF-30. What one of an offer costs a school of a type on the day of its order: its own rate, else that for all others, the latest that
 * holds by then; undefined where the model has none.
 */
export function rateFor(
  { price }: Pick<Offer, 'price'>,
  schoolType: string | undefined,
  on: PlainDate,
): Rate | undefined {
  const holding = price.rates.filter(({ from }) => from === undefined || from <= on)
  return (
    latest(holding.filter(({ schoolTypes }) => schoolType !== undefined && schoolTypes?.includes(schoolType))) ??
    latest(holding.filter(({ schoolTypes }) => schoolTypes === undefined))
  )
}

const latest = (rates: readonly Rate[]): Rate | undefined =>
  rates.reduce<Rate | undefined>(
    (best, each) => (best === undefined || (each.from ?? '') > (best.from ?? '') ? each : best),
    undefined,
  )
