import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { explainModel } from './explain-model.ts'
import { readOwnModel } from './model-examples.ts'
import { rateFor } from './price-for.ts'
import { readModel } from './read-model.ts'

const OFFERS = `offers:
  - id: year-service
    name: The year
    says: A year of visits.
    programme: all-schools
    price:
      per: school-year
      rates:
        - { pence: 100000, source: p20 }
      source: p20
    source: p20
  - id: by-day
    name: A day
    says: A day of help.
    price:
      per: day
      rates: [{ pence: 45000, source: p21 }]
      source: p21
    noContent: { id: nothing-held, firm: true, says: Nothing is held., source: p21 }
    source: p21
`
const sound = `${readFileSync(new URL('./broken/sound.yaml', import.meta.url), 'utf8')}${OFFERS}`

const broken = [
  ['a price in pounds and pence', 'pence: 45000', 'pence: 450.50', 'pence'],
  ['a programme that is not there', 'programme: all-schools', 'programme: some-schools', 'there is no programme'],
  ['a price for a type that is not there', '{ pence: 45000', '{ schoolTypes: [x], pence: 45000', 'type of school x'],
  ['no price', '      rates: [{ pence: 45000, source: p21 }]\n', '', 'the offer has no price'],
  ['rates of what is agreed case by case', 'per: school-year', 'per: agreed', 'case by case has no rates'],
  [
    'two prices for all',
    '[{ pence: 45000, source: p21 }]',
    '[{ pence: 2, source: a }, { pence: 4, source: a }]',
    'two prices',
  ],
  ['half a day for half a penny', 'pence: 45000', 'pence: 45001', 'half a penny'],
  [
    'a rule on content that asks for a reason',
    'id: nothing-held, firm: true',
    'id: nothing-held, firm: false',
    'asks for no reason',
  ],
  ['a programme by the day', 'per: school-year', 'per: day', 'bought for a school year'],
  [
    'content agreed where none is held',
    'per: day\n      rates: [{ pence: 45000, source: p21 }]',
    'per: agreed',
    'nothing may be',
  ],
  ['an offer in its own place', '    name: A day', '    inPlaceOf: by-day\n    name: A day', 'in place of itself'],
  [
    'another programme in its place',
    '    name: A day',
    '    inPlaceOf: year-service\n    name: A day',
    'does not sell the same',
  ],
  ['what nobody sells', '    programme: all-schools\n', '', 'no offer sells the programme', true],
  ['what is bought though it is for all', 'x', 'x', 'for all schools is not bought', true],
] as const

const BOUGHT = '    takeUp: all\n    bought: { id: is-bought, firm: true, says: It is bought., source: p22 }\n'

test.each(broken)('%s is found where it stands', (_name, change, to, wrong, bought?: boolean) => {
  const text = bought ? sound.replace('    takeUp: all\n', BOUGHT) : sound
  expect(text).toContain(change)
  const { model, faults } = readModel(text.replace(change, to), 'model.yaml')
  expect(model).toBeUndefined()
  expect(faults.map((fault) => `${fault.wrong} ${fault.right}`).join('; ')).toContain(wrong)
  const lines = text.split('\n')
  for (const fault of faults) expect(lines[fault.line - 1]).toBeDefined()
  expect(faults[0]?.line).toBeGreaterThan(95)
})

test('a model with offers reads without a fault', () => {
  expect(readModel(sound, 'model.yaml').faults).toEqual([])
})

test('NF-28, NF-29: the full service costs a maintained school £2,650 and a non-maintained school £2,820, in the handbook too', () => {
  const model = readOwnModel('norfolk')
  const full = model.offers.find(({ id }) => id === 'full-service')!
  expect(rateFor(full, 'maintained', day('2026-11-12'))).toMatchObject({ pence: 265_000, source: 'NF-28' })
  expect(rateFor(full, 'non-maintained', day('2026-11-12'))).toMatchObject({ pence: 282_000, source: 'NF-29' })
  expect(rateFor(full, undefined, day('2026-11-12'))).toBeUndefined()
  const handbook = JSON.stringify(explainModel(model).sections.find(({ anchor }) => anchor === 'section.offers'))
  expect(handbook).toContain('£2,650 a school year: LA maintained school')
  expect(handbook).toContain('£2,820 a school year: Non-maintained school')
})

test('nothing is held of headteacher performance management, for which the rate is one for all', () => {
  const [offer] = readOwnModel('essex').offers
  expect(offer?.noContent).toMatchObject({ firm: true, source: 'ES-39' })
  expect(rateFor(offer!, 'mainstream-primary', day('2017-09-04'))).toEqual(
    rateFor(offer!, undefined, day('2017-09-04')),
  )
})

test('NF-30: a price that changes on a day is the old one of orders the day before, and the new one of orders on that day', () => {
  const [offer] = readOwnModel('essex').offers
  const rates = [
    { pence: 45_000, source: 'ES-37' },
    { pence: 46_000, from: '2018-04-01', source: 'ES-37' },
  ]
  const changing = { price: { ...offer!.price, rates } }
  expect(rateFor(changing, undefined, day('2018-03-31'))?.pence).toBe(45_000)
  expect(rateFor(changing, undefined, day('2018-04-01'))?.pence).toBe(46_000)
})

test('ES-37, ES-39 to ES-48: the ten traded activities are offered by the day for £450, the same for every school', () => {
  const { offers } = readOwnModel('essex')
  const ten = Array.from({ length: 10 }, (_, at) => `ES-${39 + at}`)
  expect(offers.map(({ source }) => source).filter((source) => ten.includes(source))).toEqual(ten)
  for (const { price } of offers) {
    expect(price.per).toBe('day')
    expect(price.rates.map(({ pence, schoolTypes }) => [pence, schoolTypes])).toEqual([[45_000, undefined]])
  }
})

test('ES-38, ES-50, ES-63, ES-65: the handbook says which list orders are taken from, what is free, what never charged, and what comes first', () => {
  const handbook = JSON.stringify(explainModel(readOwnModel('essex')))
  for (const says of [
    'final for the school year',
    'Never charged',
    'Attending Ofsted inspection',
    'never break what is promised as core',
    '1 day of each recruitment of a headteacher: £0.',
    'cost code SI-TRADED-INT, VAT code OS',
    '£60,000 a school year.',
  ])
    expect(handbook).toContain(says)
})

const misfits = (from: string, to: string) => {
  const text = readFileSync('models/essex.yaml', 'utf8')
  expect(text).toContain(from)
  return readModel(text.replace(from, to), 'essex.yaml').faults.map(({ wrong }) => wrong)
}

test('a record of what nothing may be held of, a free day without a price by the day, and two prices from one day are faults', () => {
  expect(misfits('visitType: performance-management', 'visitType: traded-visit')).toEqual([
    'a record would be written of what may not be held',
  ])
  expect(
    misfits(
      'rates: [{ pence: 45000, source: ES-37 }]',
      "rates: [{ pence: 45000, source: ES-37 }, { pence: 46000, from: '2018-04-01', source: ES-37 }, { pence: 47000, from: '2018-04-01', source: ES-37 }]",
    ),
  ).toEqual(['there are two prices for all others'])
  expect(misfits('offer: governors-in-headteacher-recruitment', 'offer: nothing-such')).toHaveLength(1)
})
