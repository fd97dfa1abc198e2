import { type Offer } from './service-model.ts'

/** What one of an offer costs a school of a type: its own rate, else that for all others; undefined where the model has none. */
export function rateFor(
  { price }: Pick<Offer, 'price'>,
  schoolType: string | undefined,
): Offer['price']['rates'][number] | undefined {
  return (
    price.rates.find(({ schoolTypes }) => schoolType !== undefined && schoolTypes?.includes(schoolType)) ??
    price.rates.find(({ schoolTypes }) => schoolTypes === undefined)
  )
}
