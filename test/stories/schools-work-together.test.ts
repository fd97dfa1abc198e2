import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Answer, type Browser } from '../support/browse.ts'

// Rotherham, April 2011 to July 2012: steps 1 and 12 of story 4.5, and what LC South is given at its beginning.

const NORTH = ['Northfield', 'Birch', 'Beech', 'Hazel', 'Holly', 'Larch', 'Northgate']
const SOUTH = ['Southfield', 'Oak', 'Elm', 'Ash', 'Fir', 'Southgate']
const LIST = '/collaborations/communities'
const PARTNERING = '/collaborations/new?kind=smart-partnering-of-schools'

let service: TestService
let nora: string
const heads: Record<string, string> = {}
const groups: Record<string, string> = {}

const as = (person: string, day: string): Promise<Browser> => browse(service, person, { now: `${day}T09:00:00Z` })
const keeper = (day: string) => as(service.administratorId, day)
const on = (name: string, text: string) => {
  const [year = '', month = '', day = ''] = text.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
const names = (schools: readonly string[]) => schools.map((each) => `${each} School`).join('\n')
/** What stands in each place, its cells apart. */
const texts = ({ page }: Answer, selector: string) =>
  page.querySelectorAll(selector).map((each) =>
    each.innerHTML
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )

beforeAll(async () => {
  service = await aService({ model: 'rotherham', now: '2011-04-04T09:00:00Z', schoolYear: 2010 })
  for (const name of [...NORTH, ...SOUTH]) {
    const sort = name.endsWith('field')
      ? { phase: 'Secondary' }
      : name.endsWith('gate')
        ? { phase: 'Not applicable', type: 'Community special school' }
        : { phase: 'Primary' }
    const school = await service.addSchool({ name: `${name} School`, ...sort })
    heads[name] = await service.addPerson({ role: 'headteacher', school, name: `Head of ${name}` })
  }
  nora = await service.addPerson({ role: 'consultant-head', name: 'Nora' })
})

const setUpCommunity = async (name: string, schools: readonly string[], more: Record<string, string> = {}) => {
  const kind = 'learning-community'
  const answers = { kind, name, schools: names(schools), ...on('startedOn', '2011-04-04'), ...more }
  return (await keeper('2011-04-04')).submit(`/groups/add?kind=${kind}`, answers)
}

test('RO-55: 4 April 2011: two communities across the phases are set up; one phase alone asks for a reason, a second community is refused', async () => {
  const alone = await setUpCommunity('LC South', ['Oak', 'Elm', 'Ash', 'Fir'])
  expect(alone.errors.join()).toContain('A Learning Community joins schools of more than one phase in one area.')
  const north = await setUpCommunity('LC North', NORTH, { leadershipModel: 'primary-head' })
  expect(north.errors).toEqual([])
  const twice = await setUpCommunity('LC South', [...SOUTH, 'Larch'])
  expect(twice.status).toBe(422)
  expect(twice.errors[0]).toContain('Larch School is in LC North.')
  const south = await setUpCommunity('LC South', SOUTH)
  expect(south.errors).toEqual([])
  for (const [name, { goesTo = '' }] of Object.entries({ north, south })) groups[name] = goesTo.split('/').at(-1)!
  const office = await keeper('2011-04-04')
  expect((await office.visit(`/groups/${groups.north}`)).texts('table tbody tr')).toHaveLength(7)
  expect((await office.visit(`/groups/${groups.south}`)).texts('table tbody tr')).toHaveLength(6)
})

test('RO-54, RO-67: 4 April 2011: LC North is led by a primary head and has an LLE; LC South is listed without either, and nothing is blocked', async () => {
  const office = await keeper('2011-04-04')
  const either = 'Consultant Head or Local Leader of Education'
  expect((await office.visit(LIST)).heading).toBe(`2 of 2 Learning Communities without a ${either}`)
  const give = (person: string, role: string) =>
    office.submit(`/people/${person}/roles/add?role=${role}`, {
      ...{ scope: 'group', place: 'LC North' },
      ...on('startedOn', '2011-04-04'),
    })
  expect((await give(nora, 'local-leader-of-education')).errors.join()).toContain('is held by a serving headteacher')
  // A primary head of the other community: over one with a school of their own, the role of an LLE is refused to a head.
  for (const role of ['local-leader-of-education', 'learning-community-lead'])
    expect((await give(heads.Oak!, role)).errors, role).toEqual([])
  const page = await office.visit(LIST)
  expect(page.heading).toBe(`1 of 2 Learning Communities without a ${either}`)
  expect(page.texts('main p').join()).toContain('Nothing waits for it.')
  const [south, north] = texts(page, 'tbody tr')
  expect(south).toMatch(/^LC South 6 schools None yet No way of leading it is chosen\. Nobody is named as its lead/)
  expect(north).toMatch(
    /^LC North 7 schools Head of Oak A primary headteacher or Local Leader of Education\. Led by Head of Oak/,
  )
  const wrong = await office.post(`/groups/${groups.south}/change`, {
    ...{ revision: '1', name: 'LC South', leadershipModel: 'by-nobody' },
  })
  expect(wrong.errors).toEqual(['Choose how it is led from the list'])
  // The aim blocks nothing: the schools of LC South begin joint work on that day, without a lead.
  const elm = await as(heads.Elm!, '2011-04-04')
  const network = await elm.submit(`/collaborations/new?kind=support-network&community=${groups.south}`, {
    ...{ title: 'Leaders of reading', schools: '', others: names(['Elm', 'Ash']) },
    ...on('startedOn', '2011-04-04'),
  })
  expect(network.errors).toEqual([])
  expect(texts(await office.visit(LIST), 'tbody tr')[0]).toMatch(/^LC South .* 1 going on$/)
})

test('RO-68: 4 April 2011: LC South is given three days of Nora at its beginning, as front-loaded support and as nothing else', async () => {
  const office = await keeper('2011-04-04')
  const give = (kind: string, days: string) =>
    office.submit(`/groups/${groups.south}/days/allocate`, { who: `${nora}|consultant-head`, kind, days })
  await office.submit(`/people/${nora}/days/capacity`, { days: '100', percent: '100' })
  expect((await give('front-loaded-support', '0')).status).toBe(422)
  expect((await give('front-loaded-support', '3')).errors).toEqual([])
  expect((await give('monitoring-and-challenge', '2')).errors).toEqual([])
  const [south, north] = texts(await office.visit(LIST), 'tbody tr')
  expect(south).toMatch(/^LC South .* 3 days 1 going on$/)
  expect(north).toMatch(/^LC North .* None None$/)
  // Support at the beginning makes nobody its lead, and is of this school year alone.
  expect(south).toContain('None yet')
  expect(texts(await (await keeper('2011-09-12')).visit(LIST), 'tbody tr')[0]).toMatch(/^LC South .* None 1 going on$/)
})

const partner = async (of: readonly string[], more: Record<string, string> = {}) =>
  (await as(heads.Elm!, '2011-09-12')).submit(`${PARTNERING}&community=${groups.south}`, {
    ...{ title: 'Boys who write', issue: 'Boys’ writing', schools: '', others: names(of) },
    ...{ measure: 'Boys in Year 4 at the expected standard in writing, in per cent', baseline: '52' },
    ...on('startedOn', '2011-09-12'),
    ...more,
  })

test('RO-52: 12 September 2011: smart partnering of one school, of four, and of two communities is refused; Elm, Ash and Fir on boys’ writing is saved', async () => {
  const size = 'Smart partnering joins two or three schools around one core issue.'
  expect((await partner(['Elm'])).errors).toEqual([`${size} This would be 1 school.`])
  expect((await partner(['Elm', 'Ash', 'Fir', 'Oak'])).errors).toEqual([`${size} This would be 4 schools.`])
  const across = await partner(['Elm', 'Birch'])
  expect(across.status).toBe(422)
  expect(across.errors[0]).toContain('The schools of a smart partnering are of one Learning Community.')
  for (const where of ['Elm School is in LC South', 'Birch School is in LC North'])
    expect(across.errors[0]).toContain(where)
  expect((await partner(['Elm', 'Ash', 'Fir'], { issue: '' })).errors.join()).toContain('around a core issue')
  const saved = await partner(['Elm', 'Ash', 'Fir'])
  expect(saved.errors).toEqual([])
  const base = saved.goesTo!.split('?')[0]!
  const elm = await as(heads.Elm!, '2011-09-12')
  const rows = texts(await elm.visit(base), 'tbody tr').join(' | ')
  for (const name of ['Elm', 'Ash', 'Fir']) expect(rows).toContain(`${name} School`)
  expect((await elm.submit(`${base}/schools/add`, { school: 'Oak School' })).errors).toEqual([
    `${size} This would be 4 schools.`,
  ])
  // What was refused left nothing behind: the one that was saved is the one that there is.
  expect(texts(await elm.visit('/collaborations?kind=smart-partnering-of-schools'), 'tbody tr')).toHaveLength(1)
})

test('RO-53: 12 September 2011 to 16 July 2012: the partnering shows its issue, its start and what improved, from where it began and in how many weeks', async () => {
  const elm = await as(heads.Elm!, '2011-09-12')
  const list = await elm.visit('/collaborations?kind=smart-partnering-of-schools')
  const base = list.page.querySelector('tbody a')!.getAttribute('href')!
  const facts = async (by: Browser) => texts(await by.visit(base), '.govuk-summary-list__row').join(' | ')
  expect(await facts(elm)).toMatch(
    /About Boys’ writing.*First day Monday 12 September 2011.*At the beginning 52.*What came of it Not said yet/,
  )
  const ash = await as(heads.Ash!, '2012-07-16')
  expect((await ash.submit(`${base}/end`, on('endedOn', '2012-07-16'))).errors).toEqual([
    'What came of it is said before it ends. Say it first.',
  ])
  const outcome = 'Boys of three schools write more, and at length'
  expect((await ash.submit(`${base}/outcome`, { outcome })).errors.join()).toContain('Say what it is now.')
  expect((await ash.submit(`${base}/outcome`, { outcome, reached: '68' })).errors).toEqual([])
  expect(await facts(ash)).toMatch(
    /Now 68, from 52 in 44 weeks.*What came of it Boys of three schools write more, and at length \(said .*16 July 2012\)/,
  )
  expect((await ash.submit(`${base}/end`, on('endedOn', '2012-07-16'))).errors).toEqual([])
  expect((await ash.visit(base)).texts('.govuk-tag')).toContain('Ended 16 July 2012')
})
