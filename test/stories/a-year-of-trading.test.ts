import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Answer, type Browser } from '../support/browse.ts'

// Story 4.4, steps 11 to 15, 17 and 20: what schools order, its days, its charges and what comes of it, through the pages.

describe('4.4 the traded year', () => {
  let service: TestService
  const schools: Record<string, string> = {}
  const people: Record<string, string> = {}
  const orders: Record<string, string> = {}
  const as = (person: string, on: string): Promise<Browser> =>
    browse(service, people[person], { now: `${on}T09:00:00Z` })
  const date = (name: string, iso: string) => {
    const [year = '', month = '', day = ''] = iso.split('-')
    return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const catalogue = (school: string, offer: string) => `/schools/${schools[school]}/catalogue/${offer}`
  /** A head orders, with the page of the order before it is sent. */
  async function order(head: string, school: string, offer: string, days: string, on: string, more = {}) {
    const browser = await as(head, on)
    const query = new URLSearchParams({ schoolYear: '2017', days, ...more }).toString()
    const check = await browser.visit(`${catalogue(school, offer)}/order?${query}`)
    const isShown = check.page.querySelector('main form[method=post]') !== null
    const sent = isShown ? await browser.submit(`${catalogue(school, offer)}/order?${query}`) : check
    return { check, sent, id: sent.goesTo?.split('/')[2]?.split('?')[0] ?? '' }
  }
  const accept = async (id: string, who: string, on: string): Promise<Answer> =>
    (await as('Manager', on)).submit(`/orders/${id}/accept`, { who: people[who] ?? '' })
  /** A visit for an order is booked, and took place on its day. */
  async function deliver(by: string, id: string, on: string, length: string) {
    const browser = await as(by, on)
    const booked = await browser.submit(`/orders/${id}/visits/book`, { ...date('on', on), length })
    expect(booked.errors).toEqual([])
    const page = await browser.visit(`/orders/${id}`)
    const visit = page.page.querySelector('a[href^="/visits/"]:not([href*="/visits/book"])')
    const links = page.page.querySelectorAll('a[href^="/visits/"]').map((each) => each.getAttribute('href') ?? '')
    expect(visit).toBeTruthy()
    const held = await (await as('Partner', on)).submit(`${links.at(-1)}/held`, date('heldOn', on))
    expect([held.status, held.errors]).toEqual([303, []])
  }

  beforeAll(async () => {
    service = await aService({ model: 'essex', now: '2017-09-04T09:00:00Z', schoolYear: 2017 })
    for (const [at, [from, to]] of [
      ['2017-09-04', '2017-12-20'],
      ['2018-01-04', '2018-03-29'],
      ['2018-04-16', '2018-07-24'],
    ].entries())
      await service.db.owner.query(
        'insert into terms (authority_id, id, school_year, term, started_on, finished_on) values ($1, $2, 2017, $3, $4, $5)',
        [service.authorityId, newId(), service.model.calendar.terms[at]?.id, from, to],
      )
    for (const name of ['E1', 'A1', 'U1', 'U2', 'V1'])
      schools[name] = await service.addSchool({ name: `${name} Primary School` })
    await service.db.owner.query(
      `update schools set type_group_name = 'Academies', type_name = 'Academy converter' where id = $1`,
      [schools.A1],
    )
    const p1 = await service.addGroup({ kind: 'partnership', name: 'P1', schools: [schools.E1!, schools.A1!] })
    const p2 = await service.addGroup({ kind: 'partnership', name: 'P2', schools: [schools.V1!] })
    const quadrant = await service.addGroup({ kind: 'quadrant', name: 'North East', schools: Object.values(schools) })
    const add = async (name: string, role: string, at: { school?: string; group?: string } = {}) => {
      people[name] = await service.addPerson({ role, name: `${name} Person`, startedOn: '2016-09-01', ...at })
    }
    await add('Partner', 'school-performance-partner', { group: quadrant })
    await add('Other', 'school-performance-partner', { group: p2 })
    await add('Lead', 'quadrant-lead', { group: quadrant })
    await add('Director', 'director')
    await add('Manager', 'business-manager')
    for (const school of Object.keys(schools)) await add(`Head ${school}`, 'headteacher', { school: schools[school]! })
    const director = await as('Director', '2017-09-04')
    for (const [name, days] of [
      ['Partner', '100'],
      ['Other', '30'],
    ] as const)
      expect((await director.submit(`/people/${people[name]}/days/capacity`, { days })).errors).toEqual([])
    // The partner of P2 is promised to P2 for 26 of the 30 days: four are left.
    const given = await director.submit(`/groups/${p2}/days/allocate`, {
      ...{ who: `${people.Other}|school-performance-partner`, days: '26', kind: 'partnership-agreed' },
    })
    expect(given.errors).toEqual([])
    expect(p1).toBeTruthy()
  })

  test('step 12, ES-36, ES-38: a school says what it would order; before the list is final nothing is ordered', async () => {
    const head = await as('Head E1', '2017-08-30')
    const said = await head.submit(`/schools/${schools.E1}/demand`, {
      schoolYear: '2017',
      offer: 'safeguarding-audits',
    })
    expect(said.errors).toEqual([])
    const none = await head.submit(`/schools/${schools.E1}/demand`, { schoolYear: '2017' })
    expect(none.errors.join(' ')).toMatch(/Choose what your school would order/)
    await head.submit(`/schools/${schools.E1}/demand`, {
      ...{ schoolYear: '2017', offer: 'something-else' },
      says: 'A forest school',
    })
    const { sent } = await order('Head E1', 'E1', 'safeguarding-audits', '1', '2017-08-30')
    expect(sent.status).not.toBe(303)
    const refused = await head.post(`${catalogue('E1', 'safeguarding-audits')}/order`, {
      schoolYear: '2017',
      days: '1',
    })
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('That for 2017/18 is still a draft')])
    const manager = await as('Manager', '2017-09-04')
    const list = await manager.visit('/catalogue?year=2017')
    expect(list.heading).toMatch(/a draft: nothing is ordered yet/)
    // What most schools would order comes first; the others stay in the order of the document.
    expect(list.texts('tbody th')[0]).toBe('Safeguarding audits')
    expect(list.body).toContain('A forest school')
    expect((await head.visit('/catalogue')).status).toBe(404)
    await manager.submit('/catalogue?year=2017', {}, 'form[action$="/finalise"]')
    expect((await manager.visit('/catalogue?year=2017')).heading).toMatch(/final since Monday 4 September 2017/)
    const again = await manager.post('/catalogue/2017/finalise')
    expect([again.status, again.body]).toEqual([422, expect.stringContaining('is final already')])
  })

  test('step 11, ES-33, ES-37: U1 orders a second visit of half a day, for £225', async () => {
    const { check, sent, id } = await order('Head U1', 'U1', 'further-visit', '0.5', '2018-02-06')
    expect(check.body).toContain('Order for £225')
    expect(sent.status).toBe(303)
    orders.U1 = id
  })

  test('step 12, ES-37, ES-41, ES-46: E1 and A1 order an audit and a review at the same rate, maintained or academy', async () => {
    const e1 = await order('Head E1', 'E1', 'safeguarding-audits', '1', '2017-09-04')
    const a1 = await order('Head A1', 'A1', 'reviews-of-governance', '2', '2017-09-04')
    expect([e1.check.body, a1.check.body]).toEqual([
      expect.stringContaining('Order for £450'),
      expect.stringContaining('Order for £900'),
    ])
    orders.E1 = e1.id
    orders.A1 = a1.id
  })

  test('step 13, ES-63: each recruitment of a headteacher has a free day; what goes beyond is £450 a day', async () => {
    const offer = 'governors-in-headteacher-recruitment'
    const without = await order('Head U2', 'U2', offer, '1', '2017-11-15')
    expect(without.sent.status).not.toBe(303)
    const head = await as('Head U2', '2017-11-15')
    const future = await head.submit(`/schools/${schools.U2}/recruitments/record`, date('beganOn', '2017-12-01'))
    expect(future.errors.join(' ')).toMatch(/not in the future/)
    expect(
      (await head.submit(`/schools/${schools.U2}/recruitments/record`, date('beganOn', '2017-11-13'))).status,
    ).toBe(303)
    const choices = async (on: string) =>
      (await (await as('Head U2', on)).visit(catalogue('U2', offer))).page
        .querySelectorAll('input[name=recruitment]')
        .map((each) => each.getAttribute('value') ?? '')
    const [first = ''] = await choices('2017-11-15')
    const free = await order('Head U2', 'U2', offer, '1', '2017-11-15', { recruitment: first })
    expect(free.check.body).toContain('Order for £0')
    const more = await order('Head U2', 'U2', offer, '1.5', '2017-11-16', { recruitment: first })
    expect(more.check.body).toContain('Order for £675')
    orders.U2free = free.id
    orders.U2 = more.id
    await (
      await as('Head U2', '2018-05-02')
    ).submit(`/schools/${schools.U2}/recruitments/record`, date('beganOn', '2018-05-01'))
    const [second = ''] = await choices('2018-05-02')
    expect(second).not.toBe(first)
    const again = await (
      await as('Head U2', '2018-05-02')
    ).visit(
      `${catalogue('U2', offer)}/order?${new URLSearchParams({ schoolYear: '2017', days: '1', recruitment: second }).toString()}`,
    )
    expect(again.body).toContain('Order for £0')
  })

  test('step 14, ES-39: performance management has no place for content; another partner does not find it, the lead sees days and charge', async () => {
    const { check, id } = await order('Head A1', 'A1', 'headteacher-performance-management', '1', '2017-12-04')
    expect(check.body).toContain('Order for £450')
    expect(check.page.querySelectorAll('main textarea, main input[type=text]')).toEqual([])
    orders.pm = id
    const seen = async (who: string) => (await (await as(who, '2017-12-05')).visit(`/orders/${id}`)).status
    expect([await seen('Partner'), await seen('Other'), await seen('Lead'), await seen('Head E1')]).toEqual([
      404, 404, 200, 404,
    ])
    const lead = await (await as('Lead', '2017-12-05')).visit(`/orders/${id}`)
    expect(lead.texts('.govuk-summary-list__key')).toEqual(expect.arrayContaining(['Days', 'Price']))
    expect(lead.texts('h2').join(' ')).not.toMatch(/needed|holds/)
  })

  test('step 15, ES-65: attending an Ofsted inspection is core: ordering it as traded is refused, and what goes beyond the free day is named', async () => {
    const head = await as('Head V1', '2018-01-15')
    const page = await head.visit(catalogue('V1', 'attending-inspection'))
    expect(page.heading).toMatch(/Never charged, so it is not ordered/)
    for (const activity of service.model.trading!.core!.of) {
      const refused = await head.post(`${catalogue('V1', activity.id)}/order`, { schoolYear: '2017', days: '1' })
      expect([activity.id, refused.status, refused.body]).toEqual([
        activity.id,
        422,
        expect.stringContaining('is core'),
      ])
    }
    const extra = await head.visit(catalogue('V1', 'governors-recruitment-day'))
    expect(extra.body).toContain('can be ordered as: Support for governors in headteacher recruitment')
  })

  test('step 17, ES-50: five days that would leave the partner of P2 short of core days are refused, wait, and are taken up by somebody who has them', async () => {
    const { id } = await order('Head V1', 'V1', 'collaborative-reviews', '5', '2018-03-05')
    const page = await (await as('Manager', '2018-03-06')).visit(`/orders/${id}/accept`)
    expect(page.body).toContain('4 days left')
    const refused = await accept(id, 'Other', '2018-03-06')
    expect([refused.status, refused.errors.join(' ')]).toEqual([
      422,
      expect.stringMatching(/never break what is promised as core.*has 4 days left in 2017\/18, and this takes 5 days/),
    ])
    const nobody = await accept(id, 'nobody', '2018-03-06')
    expect(nobody.errors.join(' ')).toMatch(/Choose who delivers it/)
    const manager = await as('Manager', '2018-03-06')
    expect((await manager.submit(`/orders/${id}`, {}, 'form[action$="/queue"]')).status).toBe(303)
    expect((await manager.visit(`/orders/${id}`)).heading).toMatch(/waits for free days/)
    expect((await accept(id, 'Other', '2018-03-07')).status).toBe(422)
    // The school takes it back: nothing of it is charged.
    const head = await as('Head V1', '2018-03-08')
    expect((await head.submit(`/orders/${id}`, {}, 'form[action$="/withdraw"]')).status).toBe(303)
  })

  test('ES-50: an accepted order is drawn from the same capacity as core days, and delivered on a visit like every other', async () => {
    const before = await (await as('Director', '2018-03-09')).visit(`/people/${people.Partner}/days?year=2017`)
    expect(before.heading).toMatch(/100 days left of 100 days/)
    for (const name of ['E1', 'A1', 'U1', 'U2free', 'U2', 'pm']) {
      const done = await accept(orders[name]!, 'Partner', '2018-03-09')
      expect([name, done.status, done.errors]).toEqual([name, 303, []])
    }
    const after = await (await as('Director', '2018-03-09')).visit(`/people/${people.Partner}/days?year=2017`)
    expect(after.heading).toMatch(/93 days left of 100 days/)
    await deliver('Partner', orders.E1!, '2018-03-12', 'whole-day')
    await deliver('Partner', orders.A1!, '2018-03-13', 'whole-day')
    await deliver('Partner', orders.A1!, '2018-03-14', 'whole-day')
    await deliver('Partner', orders.U1!, '2018-03-15', 'half-day')
    await deliver('Partner', orders.U2free!, '2018-03-19', 'whole-day')
    await deliver('Partner', orders.U2!, '2018-03-20', 'whole-day')
    await deliver('Partner', orders.U2!, '2018-03-21', 'half-day')
    await deliver('Lead', orders.pm!, '2018-03-22', 'whole-day')
    const beyond = await (
      await as('Partner', '2018-03-23')
    ).submit(`/orders/${orders.E1}/visits/book`, { ...date('on', '2018-03-23'), length: 'half-day' })
    expect(beyond.errors.join(' ')).toMatch(/All days of this order are booked/)
    const week = await (await as('Partner', '2018-03-24')).visit(`/people/${people.Partner}/weeks/2018-03-12`)
    expect(week.body).toContain('Traded')
    const core = await (await as('Partner', '2018-03-24')).visit(`/people/${people.Partner}/weeks/2018-03-19`)
    expect(core.body).toContain('Core capacity')
  })

  test('step 20, ES-37: what was delivered is charged once: £2,700, that is 6 days at £450; transfer or invoice by who pays', async () => {
    const manager = await as('Manager', '2018-07-20')
    expect((await manager.visit('/charges')).body).toContain('7 things were delivered and not charged yet')
    expect((await manager.submit('/charges', {}, 'form[action="/charges/make"]')).status).toBe(303)
    const charges = await manager.visit('/charges')
    expect(charges.heading).toMatch(/£2,700 charged/)
    expect(6 * 450).toBe(2700)
    const again = await manager.post('/charges/make')
    expect([again.status, again.body]).toEqual([422, expect.stringContaining('charged already')])
    const rows = charges.texts('tbody tr')
    expect(rows.filter((row) => row.includes('A1 Primary School')).every((row) => row.includes('Invoice'))).toBe(true)
    expect(
      rows.filter((row) => !row.includes('A1 Primary School')).every((row) => row.includes('Internal transfer')),
    ).toBe(true)
    expect(rows.filter((row) => row.includes('A1 Primary School'))).toHaveLength(3)
    // The free day of the recruitment is on no line.
    const u2 = rows.filter((row) => row.includes('U2 Primary School'))
    expect(u2.map((row) => /£[\d,]+/.exec(row)?.[0]).toSorted()).toEqual(['£225', '£450'])
  })

  test('ES-39: charges are seen by the head, the lead and who keeps the money; for another partner there is no account', async () => {
    const seen = async (who: string) =>
      (await (await as(who, '2018-07-20')).visit(`/schools/${schools.A1}/account`)).status
    expect([await seen('Head A1'), await seen('Lead'), await seen('Manager')]).toEqual([200, 200, 200])
    expect([await seen('Other'), await seen('Partner'), await seen('Head E1')]).toEqual([404, 404, 404])
    const account = await (await as('Head A1', '2018-07-20')).visit(`/schools/${schools.A1}/account?year=2017`)
    expect(account.heading).toMatch(/£1,350 charged/)
    const link = account.page.querySelector('tbody a[href^="/charges/"]')?.getAttribute('href') ?? ''
    expect((await (await as('Other', '2018-07-20')).visit(link)).status).toBe(404)
    expect((await (await as('Head A1', '2018-07-20')).visit(`${link}/credit`)).status).toBe(403)
  })

  test('a file for the finance system has each line once, with order number, cost code and VAT code, and drawn again it is the same', async () => {
    const manager = await as('Manager', '2018-07-20')
    expect((await manager.visit('/charges/files')).heading).toMatch(/7 lines are in no file yet/)
    await manager.submit('/charges/files', {}, 'form[action="/charges/files/draw"]')
    const files = await manager.visit('/charges/files')
    expect(files.heading).toMatch(/Every line is in a file/)
    const href = files.page.querySelector('tbody a')?.getAttribute('href') ?? ''
    const file = await manager.visit(href)
    const [head = '', ...lines] = file.bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n')
    expect(head).toContain('Order number')
    expect(lines).toHaveLength(7)
    const cells = lines.map((line) => line.split(','))
    const at = (name: string) => head.split(',').indexOf(name)
    expect(cells.reduce((sum, row) => sum + Number(row[at('Net amount')]), 0)).toBe(2700)
    for (const row of cells) {
      const isA1 = row[at('School')] === 'A1 Primary School'
      expect(row[at('Document')]).toBe(isA1 ? 'Invoice' : 'Internal transfer')
      expect([row[at('Cost code')], row[at('VAT code')]]).toEqual(
        isA1 ? ['SI-TRADED-EXT', 'S'] : ['SI-TRADED-INT', 'OS'],
      )
      expect(row[at('Order number')]).toMatch(/^TR-\d+$/)
    }
    const none = await manager.post('/charges/files/draw')
    expect([none.status, none.body]).toEqual([422, expect.stringContaining('in a file already')])
    // A school that is renamed since does not change what was drawn.
    await service.db.owner.query(`update schools set name = 'Renamed' where id = $1`, [schools.A1])
    expect((await manager.visit(href)).bytes.equals(file.bytes)).toBe(true)
    await service.db.owner.query(`update schools set name = 'A1 Primary School' where id = $1`, [schools.A1])
    expect((await (await as('Head A1', '2018-07-20')).visit(href)).status).toBe(403)
    expect((await (await as('Other', '2018-07-20')).visit(href)).status).toBe(404)
  })

  test('step 20, ES-49: traded income of £2,700 stands against the reduction that it is to offset, on a page, as a document and as a sheet', async () => {
    const manager = await as('Manager', '2018-07-20')
    const income = await manager.visit('/income?year=2017')
    expect(income.heading).toMatch(/£2,700 of traded income, of £60,000 to offset/)
    expect(income.body).toContain('4.5% of the reduction is offset; £57,300 is left.')
    const amounts = income
      .texts('tbody tr td:last-child')
      .map((text) => Number(/£([\d,]+)/.exec(text)?.[1]?.replace(',', '')))
    expect(amounts.reduce((sum, each) => sum + each, 0)).toBe(2700)
    expect((await manager.visit('/income.csv?year=2017')).body).toContain('Reviews of governance,1,2,900,0,900')
    for (const url of ['/income.xlsx?year=2017', '/income/word?year=2017', '/income/pdf?year=2017'])
      expect([url, (await manager.visit(url)).status]).toEqual([url, 200])
    expect((await (await as('Head A1', '2018-07-20')).visit('/income')).status).toBe(404)
  })

  test('a refund is no more than was charged, and after the year was closed it counts in the next that is open', async () => {
    const manager = await as('Manager', '2018-07-20')
    const list = await manager.visit(`/charges?school=${schools.A1}`)
    const [href = ''] = list.page.querySelectorAll('tbody a').map((each) => each.getAttribute('href') ?? '')
    const beyond = await manager.submit(`${href}/credit`, { amount: '450.01', because: 'not-satisfied' })
    expect(beyond.errors.join(' ')).toMatch(/Enter an amount from £0.01 to £450/)
    const half = await manager.submit(`${href}/credit`, { amount: '100', because: 'not-satisfied' })
    expect(half.status).toBe(303)
    await service.db.owner.query(
      `insert into closed_periods (authority_id, id, kind, name, starts_on, ends_on, closed_by, closed_at)
       values ($1, $2, 'financial-year', 'Financial year 2017/18', '2017-04-01', '2018-03-31', $3, '2018-07-20')`,
      [service.authorityId, newId(), people.Manager],
    )
    expect((await manager.submit(`${href}/credit`, { amount: '50.50', because: 'not-satisfied' })).status).toBe(303)
    const { rows } = await service.db.owner.query<{ counts_on: string; pence: number }>(
      `select counts_on::text, pence from charges where authority_id = $1 and kind = 'credit' order by number`,
      [service.authorityId],
    )
    expect(rows).toEqual([
      { counts_on: '2018-03-22', pence: -10000 },
      { counts_on: '2018-04-01', pence: -5050 },
    ])
    const rest = await manager.submit(`${href}/credit`, { amount: '299.51', because: 'not-satisfied' })
    expect(rest.errors.join(' ')).toMatch(/from £0.01 to £299.50/)
    expect((await manager.visit('/charges')).heading).toMatch(/£2,700 charged, £150.50 credited/)
    expect((await manager.visit('/charges/files')).heading).toMatch(/2 lines are in no file yet/)
  })
})
