import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aSmallWorld, type SmallWorld } from '../../test/support/a-small-world.ts'
import { browse, testApp, type Browser } from '../../test/support/browse.ts'
import { listRoutes } from '../../test/support/list-routes.ts'

/** Only what a device or somebody who has not signed in asks for, and files of which every drawing differs. */
const NOT_READ = [/\/(word|pdf|picture)$/, /\.xlsx$/, /^\/service-worker\.js$/, /\*$/, /^\/sign-/, /^\/safeguarding\/:/]
const WORD = 'Zwitterglade'
/** So many addresses of one kind of page are read: the school of the small world is the only one. */
const ENOUGH = 1

/** A page as it says the same to the same person: without what each drawing makes anew. */
const plain = (body: string) =>
  body
    .replaceAll(/<input type="hidden"[^>]*>/g, '')
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/[?&]_post=[\w-]+/g, '')

describe('ES-57: for who is not named there is no complaint', () => {
  let world: SmallWorld
  let officer: string
  let unnamed: Record<string, Browser>
  let school: string
  const on = { now: '2026-11-12T09:00:00Z' }

  beforeAll(async () => {
    world = await aSmallWorld('essex')
    const { service } = world
    // Those of the small world have an officer of their own: here there is none yet.
    for (const table of ['times', 'steps', 'officers', 'complaints'])
      await service.db.owner.query(`delete from safeguarding_${table} where authority_id = $1`, [service.authorityId])
    const { rows } = await service.db.owner.query<{ id: string }>(
      `select id from schools where authority_id = $1 and name = 'Hollin Bank'`,
      [service.authorityId],
    )
    school = rows[0]!.id
    officer = await service.addPerson({ role: 'safeguarding-officer', name: 'Sara Named' })
    const people = {
      administrator: service.administratorId,
      director: await service.addPerson({ role: 'director', name: 'Dora Unnamed' }),
      'another safeguarding officer': await service.addPerson({
        role: 'safeguarding-officer',
        name: 'Solomon Unnamed',
      }),
      'communications officer': await service.addPerson({ role: 'communications-officer', name: 'Cara Unnamed' }),
      'partner of the school': await service.addPerson({
        ...{ role: 'school-performance-partner', name: 'Sam Unnamed', school },
      }),
      'head of the school': await service.addPerson({ role: 'headteacher', name: 'Hal Unnamed', school }),
    }
    unnamed = {}
    for (const [who, id] of Object.entries(people)) unnamed[who] = await browse(service, id, on)
  })

  /** Every page and every text file that somebody can read, with what it says. */
  async function readAll(leaving: Set<string>, isFirst = false): Promise<Map<string, string>> {
    const read = new Map<string, string>()
    const happened = async () =>
      (await world.service.db.owner.query<{ at: string }>('select max(sequence)::text as at from events')).rows[0]?.at
    const routes = listRoutes(await testApp(world.service.now)).filter(
      ({ url, methods }) => methods.includes('GET') && !NOT_READ.some((pattern) => pattern.test(url)),
    )
    for (const { url } of routes)
      // In their order, so that the same are read each time.
      for (const address of [...(await world.addressesOf(url))].sort().slice(0, ENOUGH))
        for (const [who, browser] of Object.entries(unnamed)) {
          if (leaving.has(url)) continue
          const before = isFirst ? await happened() : undefined
          const { status, body } = await browser.visit(address)
          // Having a file is an event of its own, which the histories then tell.
          if (isFirst && (await happened()) !== before) leaving.add(url)
          read.set(`${who} ${address}`, `${status} ${plain(body)}`)
        }
    return read
  }

  test('ES-57: every page, list, report and history says to the unnamed what it said before there was one', async () => {
    const leaving = new Set<string>()
    await readAll(leaving, true)
    expect(leaving.size).toBeLessThan(12)
    const before = await readAll(leaving)
    expect(before.size).toBeGreaterThan(500)
    const sara = await browse(world.service, officer, on)
    const came = { 'receivedOn-day': '10', 'receivedOn-month': '11', 'receivedOn-year': '2026', came: 'to-the-service' }
    const opened = await sara.submit('/safeguarding/open', { ...came, school: 'Hollin Bank', says: `${WORD} gate` })
    expect(opened.errors).toEqual([])
    const complaint = opened.goesTo?.split('?')[0] ?? ''
    await sara.submit(`${complaint}/note`, { says: `${WORD} was looked at` })
    await sara.submit(`${complaint}/close`, { outcome: 'upheld', cameOf: `${WORD} is mended` })
    const after = await readAll(leaving)
    const differing = [...before].filter(([address, said]) => after.get(address) !== said).map(([address]) => address)
    // What is given to a device is made anew each time.
    expect(differing.filter((address) => !address.endsWith(' /offline/who'))).toEqual([])
    expect([...after].filter(([, said]) => said.includes(WORD)).map(([address]) => address)).toEqual([])
    const none = `/safeguarding/${newId()}`
    for (const [who, browser] of Object.entries(unnamed))
      for (const step of ['', '/note', '/time', '/close', '/again']) {
        const [real, made] = [await browser.visit(`${complaint}${step}`), await browser.visit(`${none}${step}`)]
        expect([who, step, real.status]).toEqual([who, step, 404])
        const where = (body: string) => plain(body).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
        expect(where(real.body)).toBe(where(made.body))
        const posted = await Promise.all([
          browser.post(`${complaint}${step || '/strike-time'}`),
          browser.post(`${none}${step || '/strike-time'}`),
        ])
        expect(posted.map(({ status }) => status)).toEqual([404, 404])
      }
  }, 240_000)
})
