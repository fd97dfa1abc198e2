import { beforeAll, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { aStrength } from '../support/a-strength.ts'
import { browse } from '../support/browse.ts'

// Rotherham, September 2011 to October 2012: help between two schools, from the agreement and its log to the share of days that schools give (source 004, L46 and L47).

let service: TestService
const schools: Record<string, string> = {}
const people: Record<string, string> = {}
const offers: Record<string, string> = {}

const as = (name: string, day: string) => browse(service, people[name]!, { now: `${day}T16:00:00Z` })
const idIn = (goesTo: string | undefined) => goesTo?.split('/').at(-1)?.split('?')[0] ?? ''
const dated = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'rotherham', now: '2011-09-01T08:00:00Z', schoolYear: 2011 })
  for (const name of ['Oak', 'Elm', 'Ash']) {
    schools[name] = await service.addSchool({ name: `${name} School`, phase: 'Primary' })
    people[name] = await service.addPerson({ role: 'headteacher', school: schools[name], name: `Head of ${name}` })
  }
  people.nora = await service.addPerson({ role: 'consultant-head', name: 'Nora' })
  const offered = { confirmedOn: '2011-09-01', halfDays: 20 }
  offers.writing = await aStrength(service, schools.Oak!, { ...offered, title: 'Boys’ writing' })
  offers.leading = await aStrength(service, schools.Oak!, { ...offered, title: 'Leading', aspect: 'leadership' })
})

/** Help of Oak for a school, which both heads agree from 26 September 2011 on; gives the address of the match. */
async function agreed(
  school: string,
  offer: string,
  says: Record<string, string>,
  chosen: Record<string, string> = {},
) {
  const sent = await (
    await as(school, '2011-09-12')
  ).submit(`/schools/${schools[school]}/help/new`, { ...says, isPriority: 'yes' })
  expect(sent.errors).toEqual([])
  const match = await (
    await as('nora', '2011-09-13')
  ).submit(`/brokering/needs/${idIn(sent.goesTo)}/choose`, {
    ...{ strengthId: offers[offer]!, because: 'The nearest that fits.', ...chosen },
  })
  expect(match.errors).toEqual([])
  const address = `/brokering/matches/${idIn(match.goesTo)}`
  const terms = {
    ...{ aims: 'It is better by Christmas.', who: 'Leaders of Oak', days: says.days ?? '' },
    ...{ ...dated('startsOn', '2011-09-26'), ...dated('reviewOn', '2012-05-14'), ...dated('endsOn', '2012-12-14') },
  }
  expect((await (await as(school, '2011-09-14')).submit(`${address}/terms`, terms)).errors).toEqual([])
  return address
}

const agree = async (address: string, school: string) => {
  expect((await (await as(school, '2011-09-15')).submit(`${address}/agree`)).status).toBe(303)
  expect((await (await as('Oak', '2011-09-16')).submit(`${address}/agree`, { released: 'yes' })).status).toBe(303)
}
const log = async (address: string, on: string, days: string) => {
  const contact = { says: 'Planned and taught together.', days, ...dated('heldOn', on) }
  expect((await (await as('Oak', on)).submit(`${address}/log`, contact)).errors).toEqual([])
}
const worked = (person: string, school: string, on: string, minutes: number) =>
  service.db.owner.query(
    `insert into ledger_lines (authority_id, id, kind, counts_on, happened_on, school_year, financial_year, school_id, person_id, is_in_school,
      minutes, pence, written_by, written_at) values ($1, $2, 'worked', $3, $3, 2011, 2011, $4, $5, true, $6, 0, $5, '2012-07-01')`,
    [service.authorityId, newId(), on, schools[school], people[person], minutes],
  )
/** The rows of both tables, worked and then planned: year, days of schools, of the service, of neither, share of schools. */
const rows = async (day: string) =>
  (await (await as('Ash', day)).visit('/mission/days')).page.querySelectorAll('tbody tr').map((row) =>
    row
      .querySelectorAll('th, td')
      .map((cell) => cell.textContent.trim())
      .join(' | '),
  )

test('RO-115: days that schools agree and log with each other count for the schools in the year in which they were given, and help that nobody agreed does not', async () => {
  await worked('nora', 'Ash', '2011-11-07', 3 * 390)
  const writing = { kind: 'school-to-school', aspect: 'teaching-and-learning', title: 'Boys’ writing', days: '4' }
  const address = await agreed('Elm', 'writing', writing)
  expect(await rows('2011-11-30')).toEqual(['2011/12 | 0 | 3 | 0 | 0%'])
  await agree(address, 'Elm')
  await log(address, '2011-10-10', '1')
  await log(address, '2012-02-06', '0.5')
  await log(address, '2012-10-01', '1')
  // Three days of the Consultant Head, one and a half of Oak; the day of October 2012 is of the next year, of which nothing else is known.
  expect(await rows('2012-10-08')).toEqual([
    '2012/13 | 1 | 0 | 0 | 100%',
    '2011/12 | 1.5 | 3 | 0 | 33.3%',
    '2011/12 | 4 | 0 | 0 | 100%',
  ])
  const page = await (await as('Ash', '2012-10-08')).visit('/mission/days')
  expect(page.heading).toBe('Schools gave 100% of the days of support in 2012/13')
})

test('RO-115: what is logged in an agreement and confirmed by the same person of the same day at the same school is counted once', async () => {
  const leading = { kind: 'coaching', aspect: 'leadership', title: 'Leading a small school', days: '2' }
  const address = await agreed('Ash', 'leading', leading, { personId: people.Oak! })
  await agree(address, 'Ash')
  await log(address, '2012-03-05', '0.5')
  expect((await rows('2012-10-08'))[1]).toBe('2011/12 | 2 | 3 | 0 | 40%')
  await worked('Oak', 'Ash', '2012-03-05', 195)
  expect((await rows('2012-10-08'))[1]).toBe('2011/12 | 2 | 3 | 0 | 40%')
  // Of the day before, which stands in no log, what they confirmed counts as it is.
  await worked('Oak', 'Ash', '2012-03-02', 195)
  expect((await rows('2012-10-08'))[1]).toBe('2011/12 | 2.5 | 3 | 0 | 45.5%')
})

test('RO-115: of help that was ended early only what was worked was given', async () => {
  const before = await rows('2012-10-08')
  expect(before.at(-1)).toBe('2011/12 | 6 | 0 | 0 | 100%')
  const address = await agreed('Elm', 'leading', {
    ...{ kind: 'school-to-school', aspect: 'leadership', title: 'Leading', days: '3' },
  })
  await agree(address, 'Elm')
  await log(address, '2011-10-17', '1')
  expect((await rows('2012-10-08')).at(-1)).toBe('2011/12 | 9 | 0 | 0 | 100%')
  const given = await (await as('Oak', '2012-01-09')).submit(`${address}/give-up`, { because: 'Their leader left.' })
  expect(given.status).toBe(303)
  expect((await rows('2012-10-08')).at(-1)).toBe('2011/12 | 7 | 0 | 0 | 100%')
})
