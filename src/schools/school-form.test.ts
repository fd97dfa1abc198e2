import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'

let service: TestService
let browser: Browser

beforeAll(async () => {
  service = await aService({ model: 'essex' })
  browser = await browse(service, service.administratorId)
})

const given = { name: 'Fell Nursery', typeName: 'Local authority nursery school', phaseName: 'Nursery', status: 'open' }
const closing = { 'closedOn-day': '31', 'closedOn-month': '8', 'closedOn-year': '2026' }

test('a school that the register does not have is entered, found and shown, with a URN or without', async () => {
  const entered = await browser.submit('/schools/add', { ...given, town: 'Hollin', resourcedProvision: 'yes' })
  expect(entered.errors).toEqual([])
  const page = await browser.follow(entered)
  expect(page.heading).toBe('Fell Nursery')
  expect(page.texts('main p')[0]).toMatch(
    /mainstream school with enhanced provision · no URN, here H[0-9A-F]{6} · its governing body/,
  )
  expect(page.texts('#happened ol li')).toEqual(['TodayEntered by hand: the register does not have it.'])
  expect((await browser.visit('/schools?q=fel+nursry')).texts('table tbody th a')).toEqual(['Fell Nursery'])
  const numbered = await browser.submit('/schools/add', { ...given, urn: '199777' })
  expect((await browser.visit('/search?q=199777')).goesTo).toBe(numbered.goesTo)
})

test('XX-13: a school changes name, phase and status and closes, and what it was stays readable', async () => {
  const { goesTo = '' } = await browser.submit('/schools/add', given)
  await browser.submit(`${goesTo}/change`, {
    name: 'Fell Primary School',
    phaseName: 'Primary',
    typeName: 'Community school',
  })
  await browser.submit(`${goesTo}/change`, { status: 'proposed-to-close', ...closing, 'closedOn-year': '2027' })
  await browser.submit(`${goesTo}/change`, { status: 'closed', ...closing })
  const page = await browser.visit(goesTo)
  expect(page.heading).toBe('Fell Primary School')
  expect(page.texts('.govuk-inset-text')).toEqual(['Closed on Monday 31 August 2026.'])
  expect(page.texts('#happened ol li')).toEqual([
    'TodayClosed on 31 August 2026.',
    'TodayNow open, but proposed to close, before open.',
    'TodayRenamed from Fell Nursery to Fell Primary School.',
    'TodayEntered by hand: the register does not have it.',
  ])
  const history = (await browser.visit(`${goesTo}/history`)).texts('ol.wm-rows li')
  expect(history[2]).toContain('Phase: before Nursery, after Primary')
  expect(history[0]).toContain('Status: before Open, but proposed to close, after Closed')
  expect((await browser.visit('/schools?q=fell+primary')).texts('table tbody th a')).toEqual([])
  expect((await browser.visit('/schools?q=fell+primary&status=closed')).texts('table tbody th a')).toEqual([
    'Fell Primary School',
  ])
})

test('of two who change a school at once, the second reads who was first, and keeps what they typed', async () => {
  const { goesTo = '' } = await browser.submit('/schools/add', given)
  await browser.submit(`${goesTo}/change`, { name: 'First' })
  const second = await browser.submit(`${goesTo}/change`, { name: 'Second', revision: '1' })
  expect(second.status).toBe(422)
  expect(second.errors).toEqual([
    'Ada Admin changed this at 08:40 on Thursday 12 November 2026, while you had it open. Load the page again to see what it says now, then send your change if it is still right.',
  ])
  expect(second.page.querySelector('input[name=name]')?.getAttribute('value')).toBe('Second')
  expect((await browser.visit(goesTo)).heading).toBe('First')
})

test('a second press of the same form enters one school', async () => {
  const key = '0190b6f2-0000-7000-8000-00000000abcd'
  const once = await browser.post('/schools/add', { ...given, name: 'Pressed', _key: key })
  const twice = await browser.post('/schools/add', { ...given, name: 'Pressed', _key: key })
  expect(twice.goesTo).toBe(once.goesTo)
  expect((await browser.visit('/schools?q=pressed')).texts('table tbody th a')).toEqual(['Pressed'])
})

test('what an import keeps is not changed by hand', async () => {
  const school = await service.addSchool()
  await service.db.owner.query('update schools set imported_by = gen_random_uuid() where id = $1', [school])
  expect((await browser.visit(`/schools/${school}/change`)).status).toBe(404)
  expect((await browser.post(`/schools/${school}/change`, given)).status).toBe(404)
  expect((await browser.visit(`/schools/${school}`)).body).not.toContain('/change')
})

test.each([
  [
    {},
    [
      'Enter the name of the school',
      'Choose the type of school from the list',
      'Choose the phase of education from the list',
      'Choose whether the school is open',
    ],
  ],
  [{ ...given, name: 'x'.repeat(201) }, ['Enter a name of 200 characters or fewer']],
  [{ ...given, urn: '12345' }, ['A URN has six figures; leave it empty where the school has none']],
  [{ ...given, urn: '199888' }, ['Taken School has this URN. Look whether it is the same school']],
  [{ ...given, typeName: 'Castle' }, ['Choose the type of school from the list']],
  [{ ...given, lowAge: 'three' }, ['Enter the lowest age as a whole number up to 25']],
  [{ ...given, lowAge: '11', highAge: '3' }, ['The highest age cannot be below the lowest']],
  [{ ...given, pupils: '-1' }, ['Enter the number of pupils as a whole number up to 20000']],
  [{ ...given, postcode: 'nowhere' }, ['Enter a postcode, for example LS1 4AP']],
  [{ ...given, website: 'javascript:alert(1)' }, ['Enter an address that begins with https://']],
  [{ ...given, status: 'closed' }, ['Enter the day on which it closed']],
  [{ ...given, ...closing }, ['A school that has a closing day is closed, or proposed to close']],
  [
    { ...given, 'openedOn-day': '31', 'openedOn-month': '2', 'openedOn-year': '2026' },
    ['Enter the day on which it opened as a day, a month and a year, for example 12 11 2026'],
  ],
])(
  'what is wrong with a school is said in one sentence each, and what was typed stays: %o',
  async (answers, errors) => {
    if ('urn' in answers && answers.urn === '199888') await service.addSchool({ name: 'Taken School', urn: '199888' })
    const refused = await browser.submit('/schools/add', answers as Record<string, string>)
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual(errors)
    for (const [name, value] of Object.entries(answers))
      if (name === 'name') expect(refused.page.querySelector('input[name=name]')?.getAttribute('value')).toBe(value)
  },
)
