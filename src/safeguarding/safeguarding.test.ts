import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse, type Browser } from '../../test/support/browse.ts'

const dated = (field: string, on: string) => {
  const [year = '', month = '', of = ''] = on.split('-')
  return { [`${field}-day`]: of, [`${field}-month`]: month, [`${field}-year`]: year }
}

describe('complaints about safeguarding', () => {
  let service: TestService
  let school: string
  let complaint: string
  const people: Record<string, string> = {}
  const as = (who: string, on = '2026-11-12'): Promise<Browser> =>
    browse(service, people[who] ?? '', { now: `${on}T09:00:00Z` })
  const came = { came: 'to-the-service', ...dated('receivedOn', '2026-11-10') }

  beforeAll(async () => {
    service = await aService({ model: 'essex' })
    await addTerms(service)
    // In no partnership, and an academy: safeguarding needs neither.
    school = await service.addSchool({ name: 'Lone Academy', type: 'Academy converter' })
    people.Ada = service.administratorId
    people.Sara = await service.addPerson({ role: 'safeguarding-officer', name: 'Sara Officer' })
    people.Dora = await service.addPerson({ role: 'director', name: 'Dora Director' })
    people.Sam = await service.addPerson({ role: 'school-performance-partner', name: 'Sam Partner', school })
  })

  test('ES-57, ES-10: an officer opens one for a school in no partnership; nothing is ordered and nothing is charged', async () => {
    const sara = await as('Sara')
    const open = (differs: Record<string, string>) =>
      sara.submit('/safeguarding/open', { school: 'Lone Academy', says: 'How the gate is locked', ...came, ...differs })
    for (const [differs, says] of [
      [{ came: 'by-pigeon' }, 'Choose how it came, from the list.'],
      [{ says: '' }, 'Enter what it is about'],
      [dated('receivedOn', '2026-11-13'), 'The day lies ahead: enter the day on which it came.'],
    ] as const)
      expect((await open(differs)).errors).toEqual([says])
    const opened = await open({})
    expect(opened.errors).toEqual([])
    complaint = opened.goesTo?.split('?')[0] ?? ''
    const page = await sara.visit(complaint)
    expect(page.heading).toBe('Lone Academy Being investigated')
    for (const table of ['orders', 'charges', 'events'])
      expect(
        (await service.db.owner.query(`select from ${table} where authority_id = $1`, [service.authorityId])).rowCount,
      ).toBe(0)
    expect((await sara.visit('/safeguarding')).heading).toBe('You are named for 1 open complaint')
  })

  test('XX-12: a name of a pupil or a teacher is asked about before it is kept, and the reason stands with it', async () => {
    const sara = await as('Sara')
    const note = { says: 'The teacher, Priya Shah, was spoken to.' }
    const asked = await sara.submit(`${complaint}/note`, note)
    expect(asked.errors.join()).toContain('This seems to name a pupil or a teacher: “Priya Shah”')
    const kept = await sara.submit(`${complaint}/note`, { ...note, 'reason.names-nobody': 'She is the headteacher.' })
    expect(kept.errors).toEqual([])
    expect((await sara.visit(complaint)).body).toContain('Why a name may stand: She is the headteacher.')
  })

  test('ES-57: the head of service sees nothing until named, and nothing again once taken off; the last officer stays', async () => {
    const dora = await as('Dora')
    expect((await dora.visit(complaint)).status).toBe(404)
    expect((await dora.visit('/safeguarding')).heading).toBe('You are named for no open complaint')
    expect((await dora.visit('/safeguarding/open')).status).toBe(403)
    expect((await (await as('Ada')).visit('/safeguarding')).status).toBe(404)
    const sara = await as('Sara')
    const last = await sara.submit(`${complaint}/remove`, { person: people.Sara ?? '' })
    expect(last.errors).toEqual([expect.stringContaining('Sara Officer is the last named officer')])
    expect((await sara.submit(`${complaint}/name`, { person: people.Ada ?? '' })).errors).toEqual([
      'Choose somebody of the list.',
    ])
    expect((await sara.submit(`${complaint}/name`, { person: people.Dora ?? '' })).errors).toEqual([])
    expect((await dora.visit(complaint)).body).toContain('Dora Director, Sara Officer')
    expect((await dora.submit(`${complaint}/remove`, { person: people.Dora ?? '' })).goesTo).toBe(
      '/safeguarding?done=remove',
    )
    expect((await dora.visit(complaint)).status).toBe(404)
  })

  test('ES-57: its time counts in the totals of the officer and of the service, of no school and with no word of what it was', async () => {
    const sara = await as('Sara')
    expect((await sara.submit(`${complaint}/name`, { person: people.Sam ?? '' })).errors).toEqual([])
    const sam = await as('Sam')
    const took = { hours: '2', minutes: '30', ...dated('workedOn', '2026-11-11') }
    expect((await sam.submit(`${complaint}/time`, { ...took, hours: '', minutes: '' })).errors).toEqual([
      'Enter how long it took, from 1 minute to 24 hours',
    ])
    expect((await sam.submit(`${complaint}/time`, took)).errors).toEqual([])
    const again = await sam.submit(`${complaint}/time`, { ...took, hours: '1', minutes: '' })
    expect(again.errors).toEqual([])
    expect((await sam.visit(complaint)).texts('h2')[0]).toBe('It took 3 hours 30 minutes')
    await sam.submit(complaint, {}, `form[action="${complaint}/strike-time"]`)
    const kept = (await sam.visit(complaint)).texts('h2')[0] === 'It took 1 hour' ? 60 : 150
    expect(await (await as('Sara')).visit(complaint)).toMatchObject({ status: 200 })
    expect((await (await as('Sara')).visit(complaint)).page.querySelector('form[action$=strike-time]')).toBeNull()
    const week = `/people/${people.Sam}/weeks/2026-11-09`
    const later = await as('Sam', '2026-11-16')
    const shown = await later.visit(week)
    const row = shown.texts('tbody tr').find((each) => each.includes('Core work')) ?? ''
    expect(row).not.toContain('Lone Academy')
    expect((await later.submit(week, {}, `form[action="${week}/confirm"]`)).errors).toEqual([])
    const { rows } = await service.db.owner.query<{ minutes: number; school_id: string | null; says: string | null }>(
      `select minutes, school_id, says from ledger_lines where authority_id = $1 and person_id = $2`,
      [service.authorityId, people.Sam],
    )
    // ES-07: in equal parts, for each of the functions of core work.
    expect(rows.map(({ minutes }) => minutes).reduce((sum, each) => sum + each, 0)).toBe(kept)
    expect(rows.map(({ school_id, says }) => [school_id, says])).toEqual(rows.map(() => [null, null]))
    const dora = await as('Dora', '2026-11-16')
    const seen = await dora.visit(week)
    expect(seen.body).toContain('Core work')
    expect(seen.texts('main').join()).not.toMatch(/omplaint|Lone Academy/)
    const report = await dora.visit('/time/report')
    const line = (name: string) => report.texts('tbody tr').find((each) => each.startsWith(name)) ?? ''
    expect(line('Monitoring')).toContain(kept === 150 ? '1 hour 15 minutes' : '30 minutes')
    expect(line('Support')).toContain(kept === 150 ? '1 hour 15 minutes' : '30 minutes')
  })

  test('XX-05: it is closed as an outcome with what was found, takes no more notes, and can be opened again with the reason', async () => {
    const sara = await as('Sara')
    const none = await sara.submit(`${complaint}/close`, { cameOf: 'The gate is locked.' })
    expect(none.errors).toEqual(['Choose what came of it'])
    const done = await sara.submit(`${complaint}/close`, { outcome: 'upheld', cameOf: 'The gate is locked.' })
    expect(done.errors).toEqual([])
    expect((await sara.visit(complaint)).heading).toBe('Lone Academy Closed on 12 November 2026: upheld')
    expect((await sara.submit(`${complaint}/note`, { says: 'More' })).errors).toEqual([
      'This is closed: open it again first.',
    ])
    expect((await sara.submit(`${complaint}/again`, { says: 'It was found open.' })).errors).toEqual([])
    const page = await sara.visit(complaint)
    expect(page.texts('.wm-rows__what')).toEqual(expect.arrayContaining(['Opened', 'Closed', 'Opened again']))
  })

  test('ES-57: where everybody who is named has left, whoever opens complaints finds it, and nobody else', async () => {
    const end = (who: string) =>
      service.db.owner.query(`update held_roles set finished_on = '2026-11-11' where person_id = $1`, [people[who]])
    people.Nora = await service.addPerson({ role: 'safeguarding-officer', name: 'Nora Newer' })
    const nora = await as('Nora')
    expect((await nora.visit(complaint)).status).toBe(404)
    await end('Sara')
    expect((await nora.visit(complaint)).status).toBe(404)
    await end('Sam')
    expect((await nora.visit(complaint)).status).toBe(200)
    expect((await (await as('Dora')).visit(complaint)).status).toBe(404)
    expect((await nora.submit(`${complaint}/name`, { person: people.Nora })).errors).toEqual([])
    expect((await nora.visit('/safeguarding')).heading).toBe('You are named for 1 open complaint')
  })

  test('who covers for an officer is none', async () => {
    people.Cora = await service.addPerson({ role: 'communications-officer', name: 'Cora Cover' })
    await service.db.owner.query(
      `insert into covers (authority_id, id, person_id, covered_id, reason, started_on, finished_on)
       values ($1, gen_random_uuid(), $2, $3, 'Away', '2026-11-01', '2026-12-01')`,
      [service.authorityId, people.Cora, people.Nora],
    )
    const cora = await as('Cora')
    expect((await cora.visit('/safeguarding')).status).toBe(404)
    expect((await cora.visit(complaint)).status).toBe(404)
  })
})
