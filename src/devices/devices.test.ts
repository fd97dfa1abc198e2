import { beforeAll, describe, expect, test } from 'vitest'
import { doWork } from '#work/work.ts'
import { hashOf } from '#web/session.ts'
import { day } from '#shared/plain-date.ts'
import { aServiceToVisit, book, booking } from '../../test/support/a-visit.ts'
import { addTraining } from '../../test/support/a-year.ts'
import { browse, testApp } from '../../test/support/browse.ts'
import { getDevice, listDevices } from './device-store.ts'
import { forget, shutOut } from './end-device.ts'
import { switchOn } from './switch-on.ts'

let made: Awaited<ReturnType<typeof aServiceToVisit>>
beforeAll(async () => {
  made = await aServiceToVisit()
})

const on = (personId: string, name = 'Work laptop') =>
  made.service.act(personId, (look) => doWork(look, (work) => switchOn(work, { name })))

const standing = async (key: string, cookie = '') => {
  const app = await testApp(made.service.now)
  const answer = await app.inject({ url: '/offline/standing', headers: { 'x-waymark-device': key, cookie } })
  return answer.json<{ standing: string }>().standing
}

const sentence = (error: unknown) =>
  (error as { findings?: { says: string }[] }).findings?.map(({ says }) => says).join(' ') ?? String(error)

describe('a device that is switched on', () => {
  test('is on its owner’s list, is known by its key, and has left a trace', async () => {
    const { service, adviser } = made
    const { deviceId, key } = await on(adviser)
    expect(await standing(key)).toBe('on')
    const shown = await (await browse(service, adviser)).visit('/me/devices')
    expect(shown.heading).toBe('You write without a connection on 1 device')
    expect(shown.texts('.wm-rows__what')).toContain('Work laptop')
    const { rows } = await service.db.owner.query<{ name: string }>(
      `select e.name from events e join event_subjects s on s.event_id = e.id where s.subject_id = $1`,
      [adviser],
    )
    expect(rows.map(({ name }) => name)).toContain('device.switched-on')
    await service.act(adviser, (look) => doWork(look, (work) => forget(work, deviceId)))
    expect(await standing(key)).toBe('shut-out')
  })

  test('is known by its hash only, which the application cannot read', async () => {
    const { service, adviser } = made
    const { deviceId, key } = await on(adviser)
    const { rows } = await service.db.owner.query<{ hash: Buffer }>(
      'select hash from access.device_keys where device_id = $1',
      [deviceId],
    )
    expect(rows[0]!.hash.equals(hashOf(key))).toBe(true)
    await expect(service.db.app.query('select * from access.device_keys')).rejects.toThrow(/permission denied/)
    expect(await standing(`${key.slice(0, -2)}xx`)).toBe('unknown')
    await service.act(adviser, (look) => doWork(look, (work) => forget(work, deviceId)))
  })

  test('is one of five at most, and of nobody who writes nothing', async () => {
    const { service, head } = made
    const other = await service.addPerson({ role: 'link-adviser', name: 'Five Devices' })
    for (let at = 1; at <= 5; at += 1) await on(other, `Device ${at}`)
    await expect(on(other, 'The sixth').catch((error: unknown) => sentence(error))).resolves.toContain(
      'on 5 devices already',
    )
    await expect(on(head)).rejects.toThrow(/not allowed|may not/i)
  })
})

describe('a device that was lost', () => {
  test('is shut out by its owner from another device: it is refused, and whoever is signed in on it no longer is', async () => {
    const { service, adviser } = made
    const { deviceId, key } = await on(adviser, 'Stolen laptop')
    const lost = await service.signIn(adviser)
    expect(await standing(key, lost)).toBe('on')
    const elsewhere = await browse(service, adviser)
    const done = await elsewhere.submit('/me/devices', {}, `form[action="/me/devices/${deviceId}/shut-out"]`)
    expect(done.status).toBe(303)
    expect((await elsewhere.follow(done)).body).toContain('Shut out by Ruth Adviser')
    expect(await standing(key)).toBe('shut-out')
    const app = await testApp(service.now)
    expect((await app.inject({ url: '/me', headers: { cookie: lost } })).statusCode).toBe(303)
    // Where its owner shut it out from, they go on.
    expect((await elsewhere.visit('/me')).status).toBe(200)
  })

  test('is shut out by the service; by no colleague, and not twice', async () => {
    const { service, adviser } = made
    const { deviceId } = await on(adviser, 'Left on a train')
    const colleague = await service.addPerson({ role: 'link-adviser', name: 'Cal League' })
    const not = await (await browse(service, colleague)).post(`/me/devices/${deviceId}/shut-out`)
    expect(not.status).toBe(404)
    expect((await (await browse(service, colleague)).visit(`/people/${adviser}/devices`)).status).toBe(403)
    const office = await browse(service, service.administratorId)
    const address = `/people/${adviser}/devices`
    expect((await office.visit(`/people/${adviser}`)).body).toContain(address)
    const done = await office.submit(address, {}, `form[action="${address}/${deviceId}/shut-out"]`)
    expect((await office.follow(done)).body).toContain('Shut out by Ada Admin')
    const again = await office.post(`${address}/${deviceId}/shut-out`)
    expect([again.status, again.errors]).toEqual([422, ['“Left on a train” is shut out already.']])
  })

  test('and one that its owner switched off leaves them signed in', async () => {
    const { service, adviser } = made
    const { deviceId, key } = await on(adviser, 'Telephone')
    const cookie = await service.signIn(adviser)
    await standing(key, cookie)
    await service.act(adviser, (look) => doWork(look, (work) => forget(work, deviceId)))
    const app = await testApp(service.now)
    expect((await app.inject({ url: '/me', headers: { cookie } })).statusCode).toBe(200)
    await expect(
      service.act(adviser, (look) => doWork(look, (work) => shutOut(work, deviceId))).catch(sentence),
    ).resolves.toContain('already')
  })

  test('in another’s hands ends nobody else’s session', async () => {
    const { service, adviser } = made
    const { deviceId, key } = await on(adviser, 'Shared laptop')
    const other = await service.signIn(service.administratorId)
    await standing(key, other)
    await service.act(adviser, (look) => doWork(look, (work) => shutOut(work, deviceId)))
    const app = await testApp(service.now)
    expect((await app.inject({ url: '/me', headers: { cookie: other } })).statusCode).toBe(200)
  })
})

test.each([
  ['without a name', { name: '' }, 'Enter a name for this device'],
  ['with no name at all', {}, 'Enter a name for this device'],
  ['with a name of blanks', { name: ' \u0007 ' }, 'Enter a name for this device'],
  ['with a name that is too long', { name: 'x'.repeat(61) }, 'Name it in 60 characters or fewer'],
  ['with a name that is none', { name: 7 }, 'Enter a name for this device'],
])('a device %s is not switched on', async (_what, body, says) => {
  const { service } = made
  const person = await service.addPerson({ role: 'link-adviser', name: 'Nobody Yet' })
  const app = await testApp(service.now)
  const cookie = await service.signIn(person)
  const shown = await app.inject({ url: '/me', headers: { cookie } })
  const token = /name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
  const cookies = [cookie, ...shown.cookies.map(({ name, value }) => `${name}=${value}`)].join('; ')
  const answer = await app.inject({
    method: 'POST',
    url: '/me/devices',
    headers: { cookie: cookies, 'x-csrf-token': token, 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })
  expect([answer.statusCode, answer.json<{ says: string }>().says]).toEqual([422, says])
  expect(await service.look(person, (look) => listDevices(look, person))).toEqual([])
})

test('another service’s device is not there', async () => {
  const { service, adviser } = made
  const { deviceId } = await on(adviser, 'Mine')
  const other = await aServiceToVisit()
  await expect(other.service.look(other.adviser, (look) => getDevice(look, deviceId))).rejects.toThrow()
  expect((await (await browse(other.service, other.adviser)).post(`/me/devices/${deviceId}/forget`)).status).toBe(404)
  await service.act(adviser, (look) => doWork(look, (work) => forget(work, deviceId)))
})

test('a service whose model has no writing without a connection has none of it', async () => {
  const { aService } = await import('../../test/support/a-service.ts')
  const { readFileSync } = await import('node:fs')
  const modelText = readFileSync('models/norfolk.yaml', 'utf8').replace(/^offline:\n(?: .*\n)+/m, '')
  const service = await aService({ modelText })
  const person = await service.addPerson({ role: 'link-adviser', name: 'Ruth Adviser' })
  const browser = await browse(service, person)
  expect((await browser.visit('/me/devices')).status).toBe(404)
  expect((await browser.visit('/me')).body).not.toContain('/me/devices')
})

test('signing out everywhere shuts out the devices of that person, and of nobody else', async () => {
  const { service, adviser, head } = made
  const colleague = await service.addPerson({ role: 'link-adviser', name: 'Carl Colleague' })
  const [mine, also, theirs] = [await on(adviser, 'Telephone'), await on(adviser, 'Laptop'), await on(colleague)]
  await (await browse(service, adviser)).submit('/me', {}, 'form[action="/sign-out-everywhere"]')
  expect(await Promise.all([mine, also, theirs].map(({ key }) => standing(key)))).toEqual([
    'shut-out',
    'shut-out',
    'on',
  ])
  const { rows } = await service.db.owner.query<{ name: string }>(
    `select e.changes->'name'->>'before' as name from events e join event_subjects s on s.event_id = e.id
      where s.subject_id = $1 and e.name = 'device.shut-out' order by 1`,
    [adviser],
  )
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['Laptop', 'Telephone']))
  expect((await browse(service, head)) && (await (await browse(service, head)).visit('/me/devices')).status).toBe(404)
})

test('My week and the page of a coming visit lead to where one writes without a connection', async () => {
  const { service, school } = made
  const own = await service.addPerson({ role: 'link-adviser', school, name: 'Olive Own' })
  await addTraining(service, own, 'sip-accreditation')
  const visit = await book(service, own, school, 'data-analysis', booking(own, { on: day('2026-11-19') }))
  const browser = await browse(service, own)
  const ways = async (url: string) =>
    (await browser.visit(url)).page.querySelectorAll('main a').map((each) => each.getAttribute('href'))
  for (const url of ['/', `/visits/${visit}`]) expect(await ways(url)).toContain('/me/devices')
  await on(own)
  for (const url of ['/', `/visits/${visit}`]) expect(await ways(url)).toContain('/offline')
  expect((await (await browse(service, made.head)).visit('/')).body).not.toContain('"/offline"')
})
