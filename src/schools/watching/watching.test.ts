import { beforeAll, expect, test } from 'vitest'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { addPresence } from '../presences/add-presence.ts'

let service: TestService
let school: string
let other: string
let adviser: string

beforeAll(async () => {
  service = await aService({ model: 'norfolk' })
  school = await service.addSchool({ name: 'Hollin Bank Primary School' })
  other = await service.addSchool({ name: 'Far Away School' })
  adviser = await service.addPerson({ role: 'link-adviser', school, name: 'Ruth Adviser' })
  await service.act(service.administratorId, (look) =>
    doWork(look, (work) => addPresence(work, other, { who: 'Fell Trust', purpose: 'Reading', startedOn: look.today })),
  )
})

const press = async (person: string, at = other) =>
  (await browse(service, person)).submit(`/schools/${at}`, {}, `form[action="/schools/${at}/watch"]`)

const pressed = async (person: string, watched: 'yes' | 'no', at = other) =>
  (await browse(service, person)).post(`/schools/${at}/watch`, { watched })

test('a school is watched with one press, its changes stand on the first page, and lists can be narrowed to it', async () => {
  const browser = await browse(service, adviser)
  expect((await browser.visit('/')).texts('h2#watched')).toEqual([])
  expect((await browser.visit(`/schools/${other}`)).texts('.wm-star')).toEqual(['☆ Watch this school'])
  expect((await pressed(adviser, 'yes')).goesTo).toBe(`/schools/${other}`)
  expect((await browser.visit(`/schools/${other}`)).texts('.wm-star')).toEqual(['★ You watch this school'])
  const first = await browser.visit('/')
  expect(first.texts('h2#watched + ul li')[0]).toContain('Far Away School')
  expect(first.texts('h2#watched + ul li')[0]).toContain('Fell Trust')
  expect((await browser.visit('/schools?whose=watched')).texts('tbody th')).toEqual([
    expect.stringContaining('Far Away'),
  ])
  expect((await browser.visit('/schools.csv?whose=watched')).body).not.toContain('Hollin Bank')
  expect((await pressed(adviser, 'no')).status).toBe(303)
  expect((await browser.visit('/')).texts('h2#watched')).toEqual([])
  expect((await browser.visit('/schools?whose=watched')).texts('tbody th')).toEqual([])
})

test('the star says what a press will do, without JavaScript', async () => {
  expect((await press(adviser)).errors).toEqual(['Press the star again'])
  const { page } = await (await browse(service, adviser)).visit(`/schools/${other}`)
  expect(page.querySelector('.wm-star')?.getAttribute('value')).toBe('yes')
})

test('what one watches is one’s own, and leaves nothing in anybody’s story', async () => {
  await pressed(service.administratorId, 'yes', school)
  const browser = await browse(service, adviser)
  expect((await browser.visit('/schools?whose=watched')).texts('tbody th')).toEqual([])
  expect((await browser.visit('/')).texts('h2#watched')).toEqual([])
  expect(
    (await (await browse(service, service.administratorId)).visit(`/schools/${school}/history`)).body,
  ).not.toContain('atch')
})

test('who knows of one school alone has no star, and nobody watches what they may not know of', async () => {
  const head = await service.addPerson({ role: 'headteacher', school })
  expect((await (await browse(service, head)).visit(`/schools/${school}`)).texts('.wm-star')).toEqual([])
  expect((await pressed(head, 'yes', school)).status).toBe(403)
  expect((await pressed(head, 'yes', other)).status).toBe(404)
})

test('visits narrow to the schools that one watches', async () => {
  await pressed(service.administratorId, 'no', school)
  await pressed(service.administratorId, 'yes', other)
  const page = await (await browse(service, service.administratorId)).visit('/visits?whose=watched')
  expect(page.status).toBe(200)
  expect(page.page.querySelector('select[name=whose] option[selected]')?.getAttribute('value')).toBe('watched')
})
