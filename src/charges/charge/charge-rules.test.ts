import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOwnModel } from '#model/model-examples.ts'
import { addDays, day } from '#shared/plain-date.ts'
import { codesFor, firstOpenDay, penceOf, whyNotCredited, type ToCharge } from './charge-rules.ts'

const orderId = '01890000-0000-7000-8000-000000000001'
const aVisit = (differs: Partial<ToCharge>): ToCharge => ({
  ...{ orderId, visitId: orderId, halfDays: 2, freeHalfDays: 0, ratePence: 45_000, pricePence: 45_000 },
  happenedOn: day('2018-03-12'),
  ...differs,
})

test('ES-37: pennies always add up: however an order is cut into visits, what they are charged is the price of the order', () => {
  const order = fc.record({
    rate: fc.integer({ min: 1, max: 500_000 }).map((half) => half * 2),
    visits: fc.array(fc.constantFrom(1, 2), { minLength: 1, maxLength: 60 }),
    free: fc.nat(10),
  })
  fc.assert(
    fc.property(order, ({ rate, visits, free }) => {
      const halfDays = visits.reduce((sum, each) => sum + each, 0)
      let left = Math.min(free, halfDays)
      const price = (rate / 2) * (halfDays - left)
      const charged = visits.map((length) => {
        const freeHalfDays = Math.min(left, length)
        left -= freeHalfDays
        return penceOf(aVisit({ halfDays: length, freeHalfDays, ratePence: rate, pricePence: price }))
      })
      expect(charged.every((pence) => Number.isInteger(pence) && pence >= 0)).toBe(true)
      expect(charged.reduce((sum, pence) => sum + pence, 0)).toBe(price)
    }),
  )
})

test('ES-37: credits never give back more than was charged, whatever is asked in whatever order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.array(fc.integer({ min: -5, max: 1_000_000 })),
      (pence, asked) => {
        let creditedPence = 0
        for (const each of asked)
          if (whyNotCredited({ kind: 'charge', pence, creditedPence }, each).length === 0) creditedPence += each
        expect(creditedPence).toBeGreaterThanOrEqual(0)
        expect(creditedPence).toBeLessThanOrEqual(pence)
      },
    ),
  )
  expect(whyNotCredited({ kind: 'charge', pence: 500, creditedPence: 0 }, 500)).toEqual([])
  expect(whyNotCredited({ kind: 'charge', pence: 500, creditedPence: 0 }, 501)).toMatchObject([
    { id: 'credit-within-its-charge' },
  ])
  expect(whyNotCredited({ kind: 'charge', pence: 500, creditedPence: 500 }, 1)[0]?.says).toMatch(/credited already/)
  expect(whyNotCredited({ kind: 'credit', pence: -500, creditedPence: 0 }, 1)).toMatchObject([
    { id: 'credit-of-a-charge' },
  ])
})

test('a maintained school pays by an internal transfer and an academy by an invoice, each with the codes of the model', () => {
  const { finance } = readOwnModel('essex').trading!
  expect(codesFor(finance!, true)).toEqual({ paidBy: 'transfer', costCode: 'SI-TRADED-INT', vatCode: 'OS' })
  expect(codesFor(finance!, false)).toEqual({ paidBy: 'invoice', costCode: 'SI-TRADED-EXT', vatCode: 'S' })
})

test('what counts in a year that was closed counts on the first day after it that is open, also where the next is closed too', () => {
  const year = (from: string, until: string) => ({ startsOn: day(from), endsOn: day(until) })
  const [first, second] = [year('2017-04-01', '2018-03-31'), year('2018-04-01', '2019-03-31')]
  const school = year('2017-09-01', '2018-08-31')
  expect(firstOpenDay(day('2018-03-12'), [])).toBe('2018-03-12')
  expect(firstOpenDay(day('2018-03-31'), [first])).toBe('2018-04-01')
  expect(firstOpenDay(day('2018-04-01'), [first])).toBe('2018-04-01')
  expect(firstOpenDay(day('2018-03-12'), [first, second])).toBe('2019-04-01')
  expect(firstOpenDay(day('2018-03-12'), [first, school])).toBe(addDays(day('2018-08-31'), 1))
})
