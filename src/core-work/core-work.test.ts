import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse, type Browser } from '../../test/support/browse.ts'

const dated = (field: string, on: string) => {
  const [year = '', month = '', of = ''] = on.split('-')
  return { [`${field}-day`]: of, [`${field}-month`]: month, [`${field}-year`]: year }
}

describe('core work', () => {
  let service: TestService
  const schools: Record<string, string> = {}
  const people: Record<string, string> = {}
  const as = (who: string, on = '2026-11-12'): Promise<Browser> =>
    browse(service, people[who] ?? '', { now: `${on}T09:00:00Z` })
  const statement = {
    ...{
      schools: 'North School',
      kind: 'press-statement',
      hours: '1',
      minutes: '30',
      says: 'A statement on the roof.',
    },
    ...dated('doneOn', '2026-11-11'),
  }
  const MEDIA = '/core-work/log/media-support-is-logged'

  beforeAll(async () => {
    service = await aService({ model: 'essex' })
    await addTerms(service)
    for (const name of ['North', 'South']) schools[name] = await service.addSchool({ name: `${name} School` })
    const at = (school: string) => ({ school: schools[school] ?? '' })
    people.Cara = await service.addPerson({ role: 'communications-officer', name: 'Cara Officer' })
    people.Sam = await service.addPerson({ role: 'school-performance-partner', name: 'Sam Partner', ...at('North') })
    people.Hal = await service.addPerson({ role: 'headteacher', name: 'Hal Head', ...at('North') })
    people.Sue = await service.addPerson({ role: 'headteacher', name: 'Sue Head', ...at('South') })
    people.Gus = await service.addPerson({ role: 'governor', name: 'Gus Governor', ...at('North') })
    people.Dora = await service.addPerson({ role: 'director', name: 'Dora Director' })
  })

  test('ES-61: a reactive press statement is logged at its school with its time, and read by the service and its head alone', async () => {
    const cara = await as('Cara')
    for (const [differs, says] of [
      [{ kind: 'poster' }, 'Choose what it was, from the list.'],
      [{ hours: '', minutes: '0' }, 'Enter how long it took, from 1 minute to 24 hours'],
      [dated('doneOn', '2026-11-13'), 'it is logged once it was done.'],
      [{ schools: 'North School\nSouth School' }, 'Media support is logged for one school at a time.'],
      [{ says: 'The pupil, Jacob Smith, fell.' }, 'This seems to name a pupil or a teacher'],
      [{ schools: 'No such school' }, 'No such school'],
    ] as const)
      expect((await cara.submit(MEDIA, { ...statement, ...differs })).errors.join()).toContain(says)
    const logged = await cara.submit(MEDIA, statement)
    expect(logged.errors).toEqual([])
    const url = logged.goesTo?.split('?')[0] ?? ''
    const read = async (who: string) => (await (await as(who)).visit(url)).status
    expect(await Promise.all(['Cara', 'Dora', 'Sam', 'Hal'].map(read))).toEqual([200, 200, 200, 200])
    expect(await Promise.all(['Sue', 'Gus'].map(read))).toEqual([404, 404])
    const page = await (await as('Hal')).visit(`/schools/${schools.North}`)
    expect(page.texts('#core-work').join()).toContain('Media support: reactive press statement')
    expect((await (await as('Sue')).visit(`/schools/${schools.South}`)).page.querySelector('#core-work')).toBeNull()
    const list = await cara.visit('/core-work')
    expect(list.heading).toBe('Core work: 1 hour 30 minutes in 2026/27, once')
    expect((await (await as('Sue')).visit('/core-work')).heading).toBe('Core work: none is logged in 2026/27')
    const orders = await service.db.owner.query('select from orders where authority_id = $1', [service.authorityId])
    expect(orders.rowCount).toBe(0)
  })

  test('ES-61: who does not serve the school does not log for it; its time is of no school in a week; struck out, it counts no more', async () => {
    const sam = await as('Sam')
    expect((await sam.submit(MEDIA, { ...statement, schools: 'South School' })).status).toBe(403)
    expect((await (await as('Hal')).visit(MEDIA)).status).toBe(403)
    const logged = await sam.submit(MEDIA, { ...statement, hours: '2', minutes: '' })
    const url = logged.goesTo?.split('?')[0] ?? ''
    const week = `/people/${people.Sam}/weeks/2026-11-09`
    const row = async () => (await sam.visit(week)).texts('tbody tr').find((each) => each.includes('Core work'))
    expect(await row()).toMatch(/Core work.*2/)
    expect(await row()).not.toContain('North School')
    const struck = await sam.submit(`${url}/strike-out`, { reason: 'twice' })
    expect(struck.errors).toEqual([])
    expect(await row()).toBeUndefined()
    expect((await sam.submit(url, {}, 'form[action$=restore]')).status).toBe(303)
    expect(await row()).toMatch(/Core work/)
  })

  test('ES-64: support for a federation names two schools or more and stands at each, in the stories of both', async () => {
    const dora = await as('Dora')
    const url = '/core-work/log/structural-support-is-logged'
    const federation = { ...statement, kind: 'federation', says: 'How the two governing bodies become one.' }
    const alone = await dora.submit(url, federation)
    expect(alone.errors).toEqual(['Structural solutions is for two schools or more: name each of them.'])
    const both = await dora.submit(url, { ...federation, schools: 'North School\nSouth School' })
    expect(both.errors).toEqual([])
    for (const [who, school] of [
      ['Hal', 'North'],
      ['Sue', 'South'],
    ] as const) {
      const page = await (await as(who)).visit(`/schools/${schools[school]}`)
      expect(page.texts('#core-work').join()).toContain('Structural solutions: federation')
      const past = await (await as('Dora')).visit(`/schools/${schools[school]}/history`)
      expect(past.body).toContain('Structural solutions: federation, Wednesday 11 November 2026')
    }
  })

  test('ES-58: an inspection that was attended stands with who attended and the time used, and whether it was expected', async () => {
    const dora = await as('Dora', '2026-10-01')
    await dora.submit(`/schools/${schools.North}/readiness`, { because: 'Last inspected in 2021' })
    const book = await (
      await as('Sam', '2026-11-09')
    ).submit(`/schools/${schools.North}/visits/book/inspection`, {
      ...{ adviser: people.Sam ?? '', length: 'whole-day', ...dated('on', '2026-11-10') },
    })
    expect(book.errors).toEqual([])
    const visit = book.goesTo?.split('?')[0] ?? ''
    const sam = await as('Sam')
    expect((await sam.visit('/core-work/inspections')).heading).toBe('No inspection was attended in 2026/27')
    expect((await sam.submit(`${visit}/held`, dated('heldOn', '2026-11-10'))).errors).toEqual([])
    const page = await (await as('Dora')).visit('/core-work/inspections')
    expect(page.heading).toBe('One inspection was attended in 2026/27: 1 day, core')
    expect(page.texts('tbody tr')).toEqual([
      expect.stringMatching(/North School.*10 Nov.*Sam Partner.*1 day.*Was on the list of likely inspections/),
    ])
    expect((await (await as('Gus')).visit('/core-work/inspections')).status).toBe(404)
  })
})
