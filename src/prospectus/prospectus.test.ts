import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { visitsOfStrand } from './strand-visits.ts'

let service: TestService
let adviser: string
let head: string
let stranger: string

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  const school = await service.addSchool({ name: 'Parr Brook Primary School' })
  const elsewhere = await service.addSchool({ name: 'Sutton Hey Primary School' })
  adviser = await service.addPerson({ role: 'link-adviser', school, name: 'Ann Adviser' })
  head = await service.addPerson({ role: 'headteacher', school, name: 'Derek Head' })
  stranger = await service.addPerson({ role: 'headteacher', school: elsewhere, name: 'Hetty Head' })
  await service.addPerson({ role: 'primary-strategy-manager', name: 'Priya Manager' })
  for (const [visitType, purposes, status] of [
    ['link-adviser-visit', ['school-need', 'theme'], 'booked'],
    ['specialist-visit', ['planning'], 'booked'],
    ['specialist-visit', ['planning'], 'cancelled'],
  ] as const)
    await service.db.owner.query(
      `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, purposes, status, booked_for, cancelled_because)
       values ($1, gen_random_uuid(), $2, $3, $4, true, $5, 'half-day', $6, $7, $8, $9)`,
      [
        ...[service.authorityId, school, service.modelVersionId, visitType, adviser, [...purposes], status],
        ...[service.today, status === 'cancelled' ? 'Snow' : null],
      ],
    )
})

test('SH-01: everyone who is signed in reads the seven principles on the page of the service, from the menu', async () => {
  for (const person of [head, adviser]) {
    const browser = await browse(service, person)
    expect((await browser.visit('/')).page.querySelector('nav a[href="/service"]')).not.toBeNull()
    const { heading, texts } = await browser.visit('/service')
    expect(heading).toBe('The School Improvement Service')
    expect(texts('.govuk-summary-list__key')).toEqual([
      'Partnership',
      'Support & Challenge',
      'Sharing best practice',
      'Well Timed Support',
      'Coherence',
      'Self-evaluating schools',
      'Monitoring & evaluating',
    ])
    expect(texts('.govuk-summary-list__value')[3]).toBe('Improvement where it is needed most.')
  }
})

test.each([
  ['support4success', 9, 'National Strategies, Primary and Secondary', 'SH-12, SH-93'],
  ['sharing4success', 8, 'Nationally recognised Quality Marks', 'SH-94'],
  ['leading4success', 6, 'Leadership Incentive Grant', 'SH-14, SH-96'],
  ['thirst4success', 3, 'Summer schools', 'SH-15, SH-97'],
])('the catalogue of %s has its %d offers, %s among them (%s)', async (strand, count, offer) => {
  const { texts } = await (await browse(service, head)).visit(`/service/strands/${strand}`)
  const offers = texts('.wm-rows .wm-rows__what')
  expect(offers).toHaveLength(count)
  expect(offers).toContain(offer)
})

test('SH-93, SH-94, SH-96, SH-97: each offer says who gives it and for which phases', async () => {
  const browser = await browse(service, head)
  const [strategies] = (await browser.visit('/service/strands/support4success')).texts('.wm-rows li')
  expect(strategies).toContain('Primary Strategy Manager, Key Stage 3 Strategy Manager')
  expect(strategies).toContain('For: Primary, Secondary.')
  const leading = (await browser.visit('/service/strands/leading4success')).texts('.wm-rows li')
  expect(leading.find((each) => each.startsWith('Leadership Incentive Grant'))).toContain('Excellence in Cities')
})

test('SH-11, SH-12: a strand says which visits of the year had a purpose of it: each once, none that was called off, none out of sight', async () => {
  const said = async (person: string) =>
    (await (await browse(service, person)).visit('/service/strands/support4success')).texts('main p.govuk-body')[0]
  expect(await said(adviser)).toContain('0 visits held and 2 booked')
  expect(await said(stranger)).toContain('No visit that you can see')
  const kinds = (await (await browse(service, head)).visit('/service/strands/support4success')).texts(
    '.govuk-summary-list__key',
  )
  expect(kinds).toEqual(['Link Adviser visit', 'Specialist visit', 'Programmes', 'Support for specific purposes'])
})

test('SH-11: a visit whose purposes are of two strands counts in both', () => {
  const model = structuredClone(service.model) as typeof service.model
  const type = model.visitTypes[0]!
  Object.assign(type.purposes[1]!, { strand: 'thirst4success' })
  const counts = [
    { modelVersionId: 'm', visitType: type.id, purposes: type.purposes.map(({ id }) => id), held: 2, booked: 1 },
  ]
  for (const strand of ['support4success', 'thirst4success'])
    expect(visitsOfStrand(counts, strand, () => model)).toEqual({ held: 2, booked: 1 })
  expect(visitsOfStrand(counts, 'sharing4success', () => model)).toEqual({ held: 0, booked: 0 })
})

test('SH-92, SH-77: the nine kinds of provider stand with who manages them; names are for readers of the list of people', async () => {
  const all = await (await browse(service, service.administratorId)).visit('/service/providers')
  expect(all.texts('main h2')).toHaveLength(9)
  const text = all.texts('main')[0]!
  expect(text).toContain('1 person today: Priya Manager.')
  expect(text).toContain('Managed by: Primary Strategy Manager.')
  const seen = (await (await browse(service, head)).visit('/service/providers')).texts('main')[0]!
  expect(seen).toContain('1 person today.')
  expect(seen).not.toContain('Priya Manager')
})

test('WI-01 to WI-05: a head reads the vision with its six aims, and the three foci of the year; in a later year, of which year they are', async () => {
  const wiltshire = await aService({ model: 'wiltshire', now: '2010-09-06T09:00:00Z', schoolYear: 2010 })
  const school = await wiltshire.addSchool({ name: 'Avon Vale Primary School' })
  const person = await wiltshire.addPerson({ role: 'headteacher', school })
  const browser = await browse(wiltshire, person)
  expect((await browser.visit('/')).page.querySelector('nav a[href="/service"]')).not.toBeNull()
  const { body, texts } = await browser.visit('/service')
  expect(body).toContain('a dynamic learning society in which autonomous schools work in partnership')
  expect(texts('.govuk-list--bullet li')).toEqual([
    'Encouraging a love of learning',
    'Establishing strong partnerships',
    'Reinforcing that every child matters',
    'Creating confident, effective leaders',
    'Developing learning communities',
    'Promoting the highest aspirations',
  ])
  expect(texts('h2')).toContain('What matters most in 2010/11')
  const foci = texts('.govuk-summary-list__value').slice(0, 3).join(' ')
  expect(foci).toMatch(/assessment for learning at the heart of raising achievement/)
  expect(foci).toMatch(/high quality partnership support is provided to enable all leaders to be successful/)
  expect(foci).toMatch(/collaborative leadership to enable and empower all to succeed/)
  expect(body).not.toContain('These are the foci of')
  const later = await (await browse(wiltshire, person, { now: '2011-09-06T09:00:00Z' })).visit('/service')
  expect(later.body).toContain('These are the foci of 2010/11: they stand until those of 2011/12 are in the')
})

test('a strand that is not there, and a service that says nothing of itself, are not found', async () => {
  expect((await (await browse(service, head)).visit('/service/strands/marketing')).status).toBe(404)
  const other = await aService({ model: 'norfolk' })
  const browser = await browse(other, other.administratorId)
  for (const url of ['/service', '/service/strands/support4success', '/service/providers'])
    expect((await browser.visit(url)).status).toBe(404)
  expect((await browser.visit('/')).page.querySelector('nav a[href="/service"]')).toBeNull()
})
