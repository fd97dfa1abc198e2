import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'

let service: TestService
let schools: { hollin: string; moor: string }
let people: Record<'ruth' | 'ruthHead' | 'away', string>
const browserOf = (personId: string): Promise<Browser> => browse(service, personId)
const named = async (browser: Browser, q: string) => {
  const page = await browser.visit(`/search?q=${encodeURIComponent(q)}`)
  return { heading: page.heading, people: page.texts('[aria-labelledby=people] a'), goesTo: page.goesTo, page }
}

beforeAll(async () => {
  service = await aService({ model: 'norfolk' })
  schools = {
    hollin: await service.addSchool({ name: 'Hollin Bank School', urn: '198001', town: 'Ruthwell' }),
    moor: await service.addSchool({ name: 'Moor End School', urn: '198002' }),
  }
  const add = (name: string, role: string, school: string, more = {}) =>
    service.addPerson({ name, role, school, ...more })
  people = {
    ruth: await add('Ruth Adeyemi', 'link-adviser', schools.hollin),
    ruthHead: await add('Ruth Garside', 'headteacher', schools.moor),
    away: await add('Ruth Gone', 'governor', schools.hollin, { finishedOn: '2026-11-11' }),
  }
})

test('who keeps the service finds people and schools together, with what they do and where they are', async () => {
  const found = await named(await browserOf(service.administratorId), ' RUTH ')
  expect(found.heading).toBe('3 people and 1 school like ‘ruth’')
  expect(found.people.toSorted()).toEqual(['Ruth Adeyemi', 'Ruth Garside', 'Ruth Gone'])
  expect(found.page.texts('[aria-labelledby=people] li').join()).toContain('Link Adviser, Hollin Bank School')
  expect(found.page.texts('[aria-labelledby=schools] a')).toEqual(['Hollin Bank School'])
  expect(found.page.page.querySelector('[aria-labelledby=people] a')?.getAttribute('href')).toMatch(/^\/people\//)
})

test('a slip of the finger finds the person all the same', async () => {
  expect((await named(await browserOf(service.administratorId), 'Ruht Adeyemi')).people[0]).toBe('Ruth Adeyemi')
})

test('a head finds who works with their school today, and nobody of another', async () => {
  const head = await service.addPerson({ role: 'headteacher', name: 'Hana Head', school: schools.hollin })
  const browser = await browserOf(head)
  expect((await named(browser, 'ruth')).people).toEqual(['Ruth Adeyemi'])
  expect((await named(browser, 'garside')).goesTo).toBe('/schools?q=garside&status=all')
  // What can be found can be opened, and what cannot be found cannot.
  for (const [id, status] of [
    [people.ruth, 200],
    [people.ruthHead, 404],
    [people.away, 404],
  ] as const)
    expect((await browser.visit(`/people/${id}`)).status).toBe(status)
})

test('who works with a group’s schools is found by its heads', async () => {
  const essex = await aService({ model: 'essex' })
  const school = await essex.addSchool()
  const group = await essex.addGroup({ kind: 'quadrant', schools: [school] })
  const role = essex.model.roles.find(({ tiedTo, kind }) => kind === 'adviser' && tiedTo.includes('group'))!
  await essex.addPerson({ role: role.id, name: 'Petra Partner', group })
  const head = await essex.addPerson({ role: 'headteacher', school })
  const page = await (await browse(essex, head)).visit('/search?q=petra')
  expect(page.texts('[aria-labelledby=people] a')).toEqual(['Petra Partner'])
  const elsewhere = await essex.addPerson({ role: 'headteacher', school: await essex.addSchool() })
  expect((await (await browse(essex, elsewhere)).visit('/search?q=petra')).status).toBe(303)
})

test('XX-01: another service’s people are found by nobody', async () => {
  const other = await aService({ model: 'norfolk' })
  await other.addSchool()
  expect((await (await browse(other, other.administratorId)).visit('/search?q=ruth+adeyemi')).status).toBe(303)
})

test('what names nobody goes on to the schools, a number to its school, and nothing to all of them', async () => {
  const browser = await browserOf(service.administratorId)
  expect((await named(browser, 'zzzzqqqq')).goesTo).toBe('/schools?q=zzzzqqqq&status=all')
  expect((await named(browser, '198002')).goesTo).toBe(`/schools/${schools.moor}`)
  expect((await named(browser, '')).goesTo).toBe('/schools')
  expect((await named(browser, `ruth ' %_\\ ${'x'.repeat(500)}`)).page.status).toBeLessThan(400)
})
