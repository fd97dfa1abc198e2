import { beforeAll, describe, expect, test } from 'vitest'
import { loadFigures, fileOfFigures } from '#figures/figure-examples.ts'
import { BEFORE_CARDS, inspectedSchool } from '#figures/inspections/inspection-file-examples.ts'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Browser } from '../support/browse.ts'

// Story 4.4: the core work of 2017/18 and what is known of its schools, steps 15, 16, 18, 19 and 20, told through the pages.

const TERMS = [
  ['2017-09-04', '2017-12-20'],
  ['2018-01-04', '2018-03-29'],
  ['2018-04-16', '2018-07-20'],
]
const on = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const SPP = 'school-performance-partner'
const P1 = ['E1', 'A1', 'B1', 'C1', 'D1', 'F1', 'G1', 'H1']

describe('4.4 core work and knowledge', () => {
  let service: TestService
  const schools: Record<string, string> = {}
  const people: Record<string, string> = {}
  let group = ''
  const as = (person: string, date: string): Promise<Browser> =>
    browse(service, people[person] ?? '', { now: `${date}T09:00:00Z` })

  beforeAll(async () => {
    service = await aService({ model: 'essex', now: '2017-08-16T09:00:00Z', schoolYear: 2016 })
    for (const [at, dates] of TERMS.entries())
      await service.db.owner.query(
        'insert into terms (authority_id, id, school_year, term, started_on, finished_on) values ($1, $2, 2017, $3, $4, $5)',
        [service.authorityId, newId(), service.model.calendar.terms[at]?.id, ...dates],
      )
    const more = Array.from({ length: 24 }, (_, at) => `M${at + 1}`)
    for (const key of [...P1, 'V1', 'U2', 'U3', ...more])
      schools[key] = await service.addSchool({ name: `School ${key}`, phase: 'Primary' })
    const inP1 = P1.map((key) => schools[key] ?? '')
    group = await service.addGroup({ kind: 'partnership', name: 'P1', schools: inP1 })
    await service.db.owner.query('update groups set is_recognised = true where id = $1', [group])
    people.ada = service.administratorId
    people.dora = await service.addPerson({ role: 'director', name: 'Dora Director' })
    people.nell = await service.addPerson({ role: 'safeguarding-officer', name: 'Nell Officer' })
    people.olga = await service.addPerson({ role: 'safeguarding-officer', name: 'Olga Officer' })
    people.other = await service.addPerson({ role: 'safeguarding-officer', name: 'Otto Officer' })
    const from = { startedOn: '2016-09-01' }
    people.pia = await service.addPerson({ role: SPP, name: 'Pia Partner', group, ...from })
    people.sam = await service.addPerson({ role: SPP, name: 'Sam Partner', school: schools.V1!, ...from })
    people.mick = await service.addPerson({ role: SPP, name: 'Mick Partner', school: schools.M24!, ...from })
    for (const [key, school] of [
      ['vera', 'V1'],
      ['cleo', 'C1'],
      ['ulla', 'U2'],
      ['uwe', 'U3'],
      ['mona', 'M24'],
    ] as const)
      people[key] = await service.addPerson({
        role: 'headteacher',
        name: `${key} Head`,
        school: schools[school]!,
        ...from,
      })
  })

  test('step 15, ES-57, ES-10: two named officers see the complaint at V1; for everyone else search and reports show no trace of it', async () => {
    const nell = await as('nell', '2018-01-15')
    const opened = await nell.submit('/safeguarding/open', {
      ...{ school: 'School V1', came: 'through-the-inspectorate', says: 'Zwitterglade at the gate' },
      ...on('receivedOn', '2018-01-15'),
    })
    expect(opened.errors).toEqual([])
    const url = opened.goesTo?.split('?')[0] ?? ''
    expect((await nell.submit(`${url}/name`, { person: people.olga ?? '' })).errors).toEqual([])
    for (const officer of ['nell', 'olga'])
      expect((await (await as(officer, '2018-01-16')).visit(url)).body).toContain('Zwitterglade at the gate')
    const places = [
      ...[
        '/',
        `/schools/${schools.V1}`,
        `/schools/${schools.V1}/history`,
        '/search?q=Zwitterglade',
        '/reports',
        '/due',
      ],
      ...['/reports/reasons', '/reports/schools', '/worries', '/messages', '/core-work', '/safeguarding', '/knowledge'],
    ]
    for (const person of ['dora', 'ada', 'sam', 'vera', 'other']) {
      const browser = await as(person, '2018-01-16')
      expect([person, (await browser.visit(url)).status]).toEqual([person, 404])
      expect((await browser.post(`${url}/note`, { says: 'Mine' })).status).toBe(404)
      for (const place of places) expect((await browser.visit(place)).body).not.toMatch(/Zwitterglade at/)
    }
    expect((await (await as('dora', '2018-01-16')).visit('/safeguarding')).heading).toBe(
      'You are named for no open complaint',
    )
  })

  test('step 15, ES-57: three hours of it count in the totals of the officer and of the service, and never at V1', async () => {
    const olga = await as('olga', '2018-01-17')
    const { rows } = await service.db.owner.query<{ id: string }>(
      'select id from safeguarding_complaints where authority_id = $1',
      [service.authorityId],
    )
    const url = `/safeguarding/${rows[0]?.id}`
    const took = await olga.submit(`${url}/time`, { hours: '3', minutes: '', ...on('workedOn', '2018-01-16') })
    expect(took.errors).toEqual([])
    const week = `/people/${people.olga}/weeks/2018-01-15`
    const later = await as('olga', '2018-01-20')
    expect((await later.visit(week)).texts('tbody tr').join()).toMatch(/Core work.*3 hours/)
    expect((await later.submit(week, {}, `form[action="${week}/confirm"]`)).errors).toEqual([])
    const report = await (await as('dora', '2018-01-22')).visit('/time/report?year=2017')
    expect(report.texts('tbody tr').join()).toMatch(/Monitoring.*1 hour 30 minutes.*Support.*1 hour 30 minutes/)
    const lines = await service.db.owner.query('select from ledger_lines where authority_id = $1 and school_id = $2', [
      ...[service.authorityId, schools.V1],
    ])
    expect(lines.rowCount).toBe(0)
  })

  test('step 16, ES-29, ES-58: Ofsted inspects a school of the list in P1, and its partner attends for a day, which is core', async () => {
    const dora = await as('dora', '2017-10-02')
    const listed = await dora.submit(`/schools/${schools.C1}/readiness`, { because: 'Last inspected in 2013' })
    expect(listed.errors).toEqual([])
    const pia = await as('pia', '2018-01-17')
    const booked = await pia.submit(`/schools/${schools.C1}/visits/book/inspection`, {
      ...{ adviser: people.pia ?? '', length: 'whole-day', ...on('on', '2018-01-18') },
    })
    expect(booked.errors).toEqual([])
    const visit = booked.goesTo?.split('?')[0] ?? ''
    const held = await (await as('pia', '2018-01-18')).submit(`${visit}/held`, on('heldOn', '2018-01-18'))
    expect(held.errors).toEqual([])
    const page = await (await as('dora', '2018-01-19')).visit('/core-work/inspections?year=2017')
    expect(page.heading).toBe('One inspection was attended in 2017/18: 1 day, core')
    expect(page.texts('tbody tr')).toEqual([
      expect.stringMatching(/School C1.*18 Jan.*Pia Partner.*1 day.*Was on the list of likely inspections/),
    ])
    const charges = await service.db.owner.query('select from charges where authority_id = $1', [service.authorityId])
    expect(charges.rowCount).toBe(0)
    // Who does not serve the school reads nothing of it.
    const other = await (await as('sam', '2018-01-19')).visit('/core-work/inspections?year=2017')
    expect(other.heading).toBe('No inspection was attended in 2017/18')
  })

  test('step 18, ES-64, ES-24: U2 and U3 federate, both histories stay, and U3 joins P1, whose nine schools give 18 days', async () => {
    const dora = await as('dora', '2018-03-05')
    const federation = { kind: 'federation', says: 'One governing body for both.', hours: '4', minutes: '' }
    const log = '/core-work/log/structural-support-is-logged'
    const given = { ...federation, schools: 'School U2\nSchool U3', ...on('doneOn', '2018-03-05') }
    expect((await dora.submit(log, { ...given, schools: 'School U2' })).errors.join()).toContain('name each of them')
    expect((await dora.submit(log, given)).errors).toEqual([])
    const ada = await as('ada', '2018-03-05')
    const joined = await ada.submit(`/groups/${group}/members/add`, {
      ...{ school: 'School U3', ...on('startedOn', '2018-03-05') },
    })
    expect(joined.errors).toEqual([])
    for (const [head, key] of [
      ['ulla', 'U2'],
      ['uwe', 'U3'],
    ] as const) {
      const page = await (await as(head, '2018-03-06')).visit(`/schools/${schools[key]}`)
      expect(page.texts('#core-work').join()).toContain('Structural solutions: federation')
      const past = await (await as('dora', '2018-03-06')).visit(`/schools/${schools[key]}/history`)
      expect(past.body).toContain('Structural solutions: federation, Monday 5 March 2018')
    }
    const plan = await (await as('dora', '2018-03-06')).visit(`/groups/${group}/days?year=2017`)
    expect(plan.heading).toContain('18 days due')
  })

  test('step 19, ES-62: two hours of support by e-mail and telephone are logged with their time and no record', async () => {
    const sam = await as('sam', '2018-05-10')
    const log = `/schools/${schools.V1}/contacts/log`
    const call = { topic: 'leadership', ...on('on', '2018-05-10') }
    const half = (kind: string) => sam.submit(log, { ...call, kind, time: '60' })
    expect((await half('by-e-mail')).errors).toEqual([])
    expect((await half('by-telephone')).errors).toEqual([])
    expect((await sam.submit(log, { ...call, kind: 'by-telephone' })).errors).toEqual(['Choose how long it took'])
    const page = await sam.visit(`/schools/${schools.V1}`)
    expect(page.texts('#informal-support').join()).toContain('2 hours in 2017/18, 2 times.')
    expect(page.page.querySelector('#informal-support textarea')).toBeNull()
    const records = await service.db.owner.query('select from records where authority_id = $1', [service.authorityId])
    expect(records.rowCount).toBe(0)
    const week = await (await as('sam', '2018-05-11')).visit(`/people/${people.sam}/weeks/2018-05-07`)
    expect(week.texts('tbody tr').join()).toMatch(/Informal support.*Support.*2 hours/)
  })

  test('step 20, ES-09: a school without a knowledge entry this year is listed; every other has one, through its partnership or by itself', async () => {
    const entry = async (key: string, visit_type: string) => {
      const visit = newId()
      await service.db.owner.query(
        `insert into visits (authority_id, id, school_id, model_version_id, adviser_id, visit_type, may_have_record, length, status, booked_for, held_on)
         values ($1, $2, $3, $4, $5, $6, true, 'half-day', 'held', '2018-02-06', '2018-02-06')`,
        [service.authorityId, visit, schools[key], service.modelVersionId, people.pia, visit_type],
      )
      await service.db.owner.query(
        `insert into records (authority_id, id, visit_id, version, author_id, status, issued_at)
         values ($1, $2, $3, 1, $4, 'issued', '2018-02-20T09:00:00Z')`,
        [service.authorityId, newId(), visit, people.pia],
      )
    }
    /** Booked, held, written, sent, found accurate and so issued: as they do it who know the school. */
    const enter = async (key: string, visitType: string, partner: string, head: string) => {
      const booked = await (
        await as(partner, '2018-05-14')
      ).submit(`/schools/${schools[key]}/visits/book/${visitType}`, {
        ...{ ...on('on', '2018-06-05'), length: 'half-day' },
      })
      expect(booked.errors).toEqual([])
      const visit = booked.goesTo?.split('?')[0] ?? ''
      const desk = await as(partner, '2018-06-06')
      expect((await desk.submit(`${visit}/held`, on('heldOn', '2018-06-05'))).errors).toEqual([])
      const words = { 'body.what-we-know': 'Leaders know the school well.', 'body.what-next': 'Nothing singly.' }
      expect((await desk.submit(`${visit}/record/write`, words)).errors).toEqual([])
      expect((await desk.submit(`${visit}/record/send`)).errors).toEqual([])
      const reply = await (await as(head, '2018-06-08')).submit(`${visit}/record/reply`, { answer: 'accurate' })
      expect(reply.errors).toEqual([])
      expect((await desk.visit(`${visit}/record`)).body).toContain('Issued')
    }
    const dora = await as('dora', '2018-07-20')
    expect((await dora.visit('/knowledge?year=2017')).heading).toBe('35 schools have no knowledge entry in 2017/18')
    await enter('C1', 'partnership-visit', 'pia', 'cleo')
    expect((await dora.visit('/knowledge?year=2017')).heading).toBe('34 schools have no knowledge entry in 2017/18')
    // The others' visits of the year, as they lie behind the story.
    for (const key of Object.keys(schools))
      if (!['C1', 'M24'].includes(key)) await entry(key, P1.includes(key) ? 'partnership-visit' : 'half-day-visit')
    const page = await dora.visit('/knowledge?year=2017')
    expect(page.heading).toBe('One school has no knowledge entry in 2017/18')
    expect(page.texts('table')[0]).toContain('School M24')
    expect(page.body).toContain('Of 35 schools 8 are known through their partnership, 26 by an individual visit.')
    await enter('M24', 'half-day-visit', 'mick', 'mona')
    expect((await dora.visit('/knowledge?year=2017')).heading).toBe('Every school has a knowledge entry in 2017/18')
    expect((await (await as('vera', '2018-07-20')).visit('/knowledge')).status).toBe(404)
  })

  test('step 20, ES-06, ES-21: 31 of 34 judged at the start, 91.2%, and 32 of 35 now, 91.4%, are shown as kept', async () => {
    const keys = Object.keys(schools)
    expect(keys).toHaveLength(35)
    const { rows } = await service.db.owner.query<{ id: string; urn: string }>(
      'select id, urn from schools where authority_id = $1',
      [service.authorityId],
    )
    const urnOf = (key: string) => rows.find(({ id }) => id === schools[key])?.urn ?? ''
    // Three are less than good throughout; the last was not judged before 18 January.
    const inspected = (key: string, at: number) =>
      inspectedSchool({
        ...{ URN: urnOf(key), 'Overall effectiveness': at < 3 ? '3' : at % 2 === 0 ? '1' : '2' },
        ...{ 'Inspection start date': at === 34 ? '18/01/2018' : '21/05/2014', 'Publication date': '' },
        ...{ 'Previous inspection number': '', 'Previous inspection start date': '', 'Previous publication date': '' },
        'Previous graded inspection overall effectiveness': '',
      })
    const file = fileOfFigures(BEFORE_CARDS, ...keys.map(inspected))
    await service.act(service.administratorId, (look) => loadFigures(look, 'as_at_2018-06-30.csv', file), {
      now: '2018-07-02T09:00:00Z',
    })
    const dora = await as('dora', '2018-07-20')
    const page = await dora.visit('/knowledge/performance?year=2017')
    expect(page.heading).toBe('What is kept of performance, 2017/18 Good or outstanding: 91.4%, kept')
    expect(page.texts('tbody tr')).toEqual([
      'At the start, Friday 1 September 201731 of 34 judged, 91.2%',
      'On Friday 20 July 201832 of 35 judged, 91.4%',
    ])
    expect(page.body).toContain('Over 90% of schools are good or outstanding. That holds.')
    expect(page.body).not.toContain('No area that needs attention')
  })

  test('ES-06: from September 2024 the page says how many schools still have an overall grade, with today’s measure beside it and not joined', async () => {
    const dora = await as('dora', '2026-11-12')
    const page = await dora.visit('/knowledge/performance?year=2026')
    expect(page.heading).toContain('there have been no overall grades since')
    expect(page.body).toContain('35 schools still have one as their latest')
    expect(page.texts('h2')).toContain('No area that needs attention: no school has a report card yet')
    expect(page.body).toContain('It starts from 90%, the service’s own figure')
  })

  test('ES-08: the level of service of a school shows the performance data behind it, to the team alone', async () => {
    const dora = await as('dora', '2018-07-20')
    const page = await dora.visit(`/schools/${schools.E1}/knowledge`)
    expect(page.status).toBe(200)
    expect(page.body).toContain('Services are tailored to schools based on performance.')
    expect(page.texts('h2').join()).toMatch(/The data behind it.*Inspections: .*overall/)
    expect((await dora.visit(`/schools/${schools.E1}`)).texts('#knowledge').join()).toContain('Level of service')
    expect((await (await as('vera', '2018-07-20')).visit(`/schools/${schools.V1}/knowledge`)).status).toBe(404)
  })
})
