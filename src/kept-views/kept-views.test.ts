import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { listFiles } from '../../test/house/source-files.ts'
import { LISTS } from '#navigation.ts'

let service: TestService
let adviser: string

beforeAll(async () => {
  service = await aService({ model: 'norfolk' })
  adviser = await service.addPerson({ role: 'link-adviser', school: await service.addSchool(), name: 'Ruth Adviser' })
})

const keepAt = async (address: string, name: string, person = adviser) =>
  (await browse(service, person)).submit(address, { name }, 'form[action="/kept-views"]')

test('filters are kept under a name, stand above their list, and are dropped', async () => {
  const browser = await browse(service, adviser)
  const done = await keepAt('/visits?status=booked&whose=&after=x&done=y', 'Still to come')
  expect(done.goesTo).toBe('/visits?status=booked')
  const kept = (await browser.follow(done)).page.querySelector('.wm-tools--kept a[aria-current]')
  expect(kept?.text).toBe('Still to come')
  expect((await browser.visit('/visits')).texts('.wm-tools--kept a')).toEqual(['Still to come', 'Rename or remove'])
  expect((await browser.visit('/schools')).texts('.wm-tools--kept a')).toEqual([])
  const page = await browser.visit('/kept-views')
  expect(page.texts('main .wm-rows li')[0]).toContain('Still to comeVisits')
  expect((await browser.submit('/kept-views', {}, 'main .wm-rows form[action$=drop]')).status).toBe(303)
  expect((await browser.visit('/visits')).texts('.wm-tools--kept a')).toEqual([])
})

test('filters are called by another name, unless others of their list have it', async () => {
  const person = await service.addPerson({ role: 'governor', school: await service.addSchool(), name: 'Gil Governor' })
  await keepAt('/visits?status=held', 'Held', person)
  await keepAt('/visits?status=booked', 'Booked', person)
  const browser = await browse(service, person)
  const rename = (name: string) => browser.submit('/kept-views', { name }, 'main .wm-rows form[action$=rename]')
  expect((await rename('held')).errors[0]).toContain('Choose another name')
  expect((await rename('')).errors[0]).toContain('Enter a name for these filters')
  const done = await browser.follow(await rename('Still to come'))
  expect(done.texts('main .wm-rows__what')).toEqual(['Held', 'Still to come'])
})

test('what one keeps nobody else sees, opens or drops', async () => {
  await keepAt('/schools?phase=primary', 'Mine alone')
  const form = (await (await browse(service, adviser)).visit('/kept-views')).page.querySelector(
    'main .wm-rows form[action$=drop]',
  )
  const other = await browse(service, service.administratorId)
  expect((await other.visit('/schools')).body).not.toContain('Mine alone')
  expect((await other.visit('/kept-views')).body).not.toContain('Mine alone')
  expect((await other.post(form?.getAttribute('action') ?? '')).status).toBe(404)
})

test.each([
  ['', 'Enter a name for these filters'],
  ['x'.repeat(61), 'in 60 characters or fewer'],
  ['a\nb', 'in one line'],
])('a name that is none (%j) is asked for anew, and the filters are not lost', async (name, says) => {
  const answer = await keepAt('/schools?status=closed', name)
  expect(answer.status).toBe(422)
  expect(answer.errors[0]).toContain(says)
  expect(answer.page.querySelector('input[name=address]')?.getAttribute('value')).toBe('/schools?status=closed')
})

test('a name or filters that are kept already are said, in whatever letters', async () => {
  await keepAt('/schools?status=all', 'Every School')
  expect((await keepAt('/schools?status=to-open', 'every school')).errors[0]).toContain('Choose another name')
  const twice = await (
    await browse(service, adviser)
  ).post('/kept-views', { address: '/schools?status=all', name: 'B' })
  expect(twice.errors[0]).toContain('You keep these filters already, as Every School')
})

test.each([
  'https://elsewhere.test/?a=b',
  '//elsewhere.test?a=b',
  '/me?a=b',
  '/schools',
  '/schools?',
  `/schools?q=${'x'.repeat(1001)}`,
])('no address but one of our own lists is kept: %s', async (address) => {
  const answer = await (await browse(service, adviser)).post('/kept-views', { address, name: 'There' })
  expect(answer.errors).toEqual(['Keep filters from above their list'])
})

test('every list with filters in its address can have them kept', () => {
  const actions = listFiles('src', /\.tsx$/).flatMap(({ text }) =>
    [...text.matchAll(/<FilterForm frame=\{frame\} action="([^"]+)"/g)].map(([, action]) => action),
  )
  expect(actions.sort()).toEqual([...LISTS].sort())
})
