import { beforeAll, describe, expect, test } from 'vitest'
import { aHeldVisit } from '../../test/support/a-visit.ts'
import { issueWritten, writeRecord } from '../../test/support/an-issued-record.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse, type Browser } from '../../test/support/browse.ts'

const WORDS = {
  'body.performance': 'Reading is strong.',
  'body.self-evaluation': 'Sound.',
  'body.improvement': 'Well planned.',
}

describe('a report to governors, where the model has one that rests on a visit', () => {
  let service: TestService
  let school: string
  let visitOne: string
  let visitThree: string
  let place: string
  let adviser: Browser
  let checker: Browser
  let head: Browser
  let governor: Browser
  beforeAll(async () => {
    const made = await aHeldVisit()
    service = made.service
    visitOne = made.visitId
    const { rows } = await service.db.owner.query<{ id: string }>('select school_id as id from visits where id = $1', [
      made.visitId,
    ])
    school = rows[0]?.id ?? ''
    await writeRecord(service, made.adviser, made.visitId, { 'strengths-and-weaknesses': 'Reading rose to 81 of 100.' })
    await issueWritten(service, made.adviser, made.visitId)
    place = `/schools/${school}/annual-reports/2026`
    adviser = await browse(service, made.adviser)
    checker = await browse(service, await service.addPerson({ role: 'quality-assurer', name: 'Imran Checks' }))
    head = await browse(service, await headOf(service, school))
    const chair = await service.addPerson({ role: 'chair-of-governors', name: 'Grace Chairs', school })
    governor = await browse(service, chair)
  })

  test('NF-75: it is not begun before the visit on which it rests was held, and its page says when that will be', async () => {
    expect((await adviser.visit(place)).heading).toContain('It waits for Visit 3')
    expect((await adviser.visit(place)).texts('main').join()).toContain('Visit 3 of this year is not booked yet')
    expect((await adviser.visit(place)).texts('main button')).toEqual([])
    const refused = await adviser.post(place)
    expect(refused.errors).toEqual(['The annual report to governors is produced from Visit 3.'])
    visitThree = await visitThreeBeside(service, visitOne)
    await service.db.owner.query(
      `update visits set status = 'booked', held_on = null, booked_for = '2027-06-10' where id = $1`,
      [visitThree],
    )
    expect((await adviser.visit(place)).texts('main').join()).toContain('Visit 3 is booked for Thursday 10 June 2027')
    expect((await adviser.post(place)).errors.join()).toContain('is produced from Visit 3')
    await service.db.owner.query(
      `update visits set status = 'held', booked_for = '2026-11-05', held_on = '2026-11-05' where id = $1`,
      [visitThree],
    )
  })

  test('NF-75: it is drafted from what was issued of the year’s visits; there is one a year', async () => {
    expect((await head.visit(place)).heading).toContain('Not issued yet')
    const begun = await adviser.submit(place)
    const write = await adviser.follow(begun)
    expect(write.heading).toContain('2 sections are empty')
    const performance = write.page.querySelector('textarea[name="body.performance"]')?.text ?? ''
    expect(performance).toContain('Reading rose to 81 of 100.')
    expect(performance).toContain('Strengths and weaknesses in performance and value added')
    expect(write.texts('aside').join()).toContain('Nothing was issued of it this year')
    expect((await adviser.post(place)).errors.join()).toMatch(/There is an annual report to governors of .* already/)
    expect((await head.visit(place)).heading).toContain('Not issued yet')
    expect((await head.visit(`${place}/write`)).status).toBe(404)
  })

  test('XX-05: nothing typed is lost where somebody saved meanwhile: both texts are kept, and a person chooses', async () => {
    const stale = await adviser.visit(`${place}/write`)
    await adviser.submit(`${place}/write`, WORDS)
    const from = stale.page.querySelector('input[name="from.performance"]')?.getAttribute('value') ?? ''
    const kept = await adviser.post(`${place}/write`, {
      'from.performance': from,
      'body.performance': 'Mathematics is weak.',
    })
    expect(kept.status).toBe(303)
    const write = await adviser.visit(`${place}/write`)
    expect(write.page.querySelector('textarea[name="body.performance"]')?.text).toContain('Reading is strong.')
    expect(write.texts('.govuk-inset-text').join()).toContain('Another text of this section was kept')
    const waits = await adviser.submit(place, {}, 'form[action$="/hand-in"]')
    expect(waits.errors.join()).toContain('Two texts of "Performance and value added" wait for you')

    const choose = write.page.querySelector('.govuk-inset-text a')?.getAttribute('href') ?? ''
    expect((await head.visit(choose)).status).toBe(404)
    expect((await adviser.visit(choose)).body).toContain('Mathematics is weak.')
    expect((await adviser.submit(choose)).errors).toEqual(['Choose which text stands'])
    await adviser.submit(choose, { how: 'joined', body: 'Reading is strong. Mathematics is weak.' })
    const joined = await adviser.visit(`${place}/write`)
    expect(joined.texts('.govuk-inset-text')).toEqual([])
    expect(joined.page.querySelector('textarea[name="body.performance"]')?.text).toContain('strong. Mathematics')
    expect((await adviser.visit(choose)).status).toBe(404)
    await adviser.submit(`${place}/write`, WORDS)
  })

  test('NF-80: it is checked by another against the criteria before it is issued, returned once and then passed', async () => {
    expect((await adviser.post(`${place}/issue`)).errors.join()).toContain('is still being written')
    const handedIn = await adviser.follow(await adviser.submit(place, {}, 'form[action$="/hand-in"]'))
    expect(handedIn.heading).toContain('With whoever checks it')
    expect(handedIn.texts('main').join()).toContain('It waits to be checked by Imran Checks or Quentin Checker.')
    expect((await adviser.visit(`${place}/check`)).status).toBe(403)
    expect((await adviser.post(`${place}/issue`)).errors.join()).toContain('is with whoever checks it')
    const unmarked = await checker.submit(`${place}/check`, { outcome: 'passed' })
    expect(unmarked.errors.join()).toContain('It passes when each criterion is met')
    expect((await checker.submit(`${place}/check`, { outcome: 'returned' })).errors).toEqual([
      'Say what is to be mended.',
    ])
    await checker.submit(`${place}/check`, { outcome: 'returned', says: 'Say what governors can do.' })
    const back = await adviser.visit(`${place}/write`)
    expect(back.texts('.govuk-inset-text').join()).toContain('Say what governors can do.')
    const mended = { ...WORDS, 'body.performance': 'Reading is strong. Governors can ask why.' }
    await adviser.submit(`${place}/write`, mended)
    // A second save of the same moment keeps nothing between, and what the checker read stays.
    await adviser.submit(`${place}/write`, { ...WORDS, 'body.performance': 'Reading is strong. Governors ask why.' })
    const before = (await adviser.visit(`${place}/write`)).texts('#part-performance details')
    expect(before.join()).toContain('What "Performance and value added" said before')
    expect(before.join()).toMatch(/Ruth Adviser ?Reading is strong\.(?! Mathematics)/)
    expect(before.join()).not.toContain('Governors can ask why')
    await adviser.submit(place, {}, 'form[action$="/hand-in"]')
    const asked = (await checker.visit(`${place}/check`)).texts('details').join()
    expect(asked).toContain('What "Performance and value added" said before')
    expect(asked).toContain('Ruth Adviser')
    expect(asked).not.toContain('Governors ask why')
    const met = ['report-rests-on-records', 'report-is-for-governors']
    await checker.submit(`${place}/check`, { outcome: 'passed', met })
    expect((await adviser.visit(place)).heading).toContain('Ready to be issued')
  })

  test('NF-75: it is not issued before the visit on which it rests was held; then it is fixed and goes to governors', async () => {
    const entered = (kind: string) =>
      service.db.owner.query('update visits set visit_type = $2 where id = $1', [visitThree, kind])
    await entered('self-evaluation')
    const waits = await adviser.visit(place)
    expect([waits.heading, waits.texts('main button')]).toEqual([expect.stringContaining('It waits for Visit 3'), []])
    const refused = await adviser.post(`${place}/issue`)
    expect(refused.errors.join()).toContain('The annual report to governors is produced from Visit 3.')
    await entered('school-improvement')
    expect((await checker.visit(place)).texts('main').join()).toContain(
      'Ruth Adviser issues it; then it goes to Headteacher, Chair of Governors and Clerk to the governors.',
    )
    const issued = await adviser.follow(await adviser.submit(place, {}, 'form[action$="/issue"]'))
    expect(issued.heading).toContain('Issued on Thursday 12 November 2026')
    expect(issued.texts('li').join()).toContain('Grace Chairs: not opened yet')
    const week = await governor.visit('/')
    expect(week.heading).toContain('1 new annual report to governors to read')
    expect(week.texts('#received li').join()).toMatch(/2026\/27, Hollin Bank.*New/s)
    const received = async () => (await governor.visit('/received')).texts('main li').join()
    expect(await received()).toMatch(/2026\/27, .*Not opened/)
    expect((await adviser.visit('/received')).texts('main li').join()).not.toContain('2026/27')
    const read = await governor.visit(place)
    expect(read.body).toContain('Reading is strong.')
    expect(await received()).toContain('opened at')
    expect((await governor.visit('/')).heading).not.toContain('annual report')
    expect((await adviser.visit(place)).texts('li').join()).toContain('Grace Chairs: opened on')
    expect((await governor.visit(`/schools/${school}`)).texts('#annual-report').join()).toContain('2026/27')
    const sql = `update annual_report_sections set body = 'x' where authority_id = $1`
    await expect(service.db.owner.query(sql, [service.authorityId])).rejects.toThrow('is fixed')
  })

  test('XX-06: what was issued is had as Word and PDF in its own words; a correction is the next version, with its reason', async () => {
    const pdf = await governor.visit(`${place}/versions/1/pdf`)
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await governor.visit(`${place}/versions/1/word`)).status).toBe(200)
    expect((await adviser.submit(place, {}, 'form[action$="/correct"]')).errors).toEqual(['Enter why it is corrected'])
    await adviser.submit(place, { because: 'A wrong figure' }, 'form[action$="/correct"]')
    expect((await governor.visit(place)).heading).toContain('Issued on')
    expect((await adviser.visit(place)).heading).toContain('A draft')
    expect((await governor.visit(`${place}/versions/2/pdf`)).status).toBe(404)
  })

  test('where every school stands, to whoever sees reports; not to a head', async () => {
    const desk = await browse(service, service.administratorId)
    expect((await desk.visit('/annual-reports')).heading).toContain('1 school waits for its annual report to governors')
    expect((await desk.visit('/annual-reports?stands=draft')).texts('tbody th')).toHaveLength(1)
    expect((await desk.visit('/annual-reports?stands=none')).texts('tbody th')).toHaveLength(0)
    expect((await desk.visit('/annual-reports.csv')).body).toContain('Being written')
    expect((await head.visit('/annual-reports')).status).toBe(404)
  })
})

test('NF-80: whoever wrote a report does not check it, though they may check others', async () => {
  const { service, school, visitId } = await aHeldVisit()
  await visitThreeBeside(service, visitId)
  const desk = await browse(service, service.administratorId)
  const place = `/schools/${school}/annual-reports/2026`
  await desk.submit(place)
  await desk.submit(`${place}/write`, WORDS)
  await desk.submit(place, {}, 'form[action$="/hand-in"]')
  const met = service.model.annualReport?.criteria.map(({ id }) => id) ?? []
  const own = await desk.submit(`${place}/check`, { outcome: 'passed', met })
  expect([own.status, own.errors]).toEqual([422, ['It is checked by somebody other than its author.']])
})

test('WI-28: the notes of the year are gathered section by section, and an empty one is shown', async () => {
  const service = await aService({ model: 'wiltshire' })
  await addTerms(service)
  const { sections = [], checkedBy } = service.model.annualReport ?? {}
  expect(checkedBy).toBeUndefined()
  const school = await service.addSchool()
  const partner = await service.addPerson({ role: 'school-improvement-partner', school })
  const joan = await browse(service, partner)
  const written = await joan.follow(await joan.submit(`/schools/${school}/annual-reports/2026`))
  expect(written.heading).toContain(`${sections.length} sections are empty`)
  const ready = await joan.follow(
    await joan.submit(`/schools/${school}/annual-reports/2026`, {}, 'form[action$="/hand-in"]'),
  )
  expect(ready.heading).toContain('Ready to be issued')
  expect(ready.texts('.wm-muted')).toHaveLength(sections.length)
})

test('SH-100: each school has one, celebration comes first and is not left empty', async () => {
  const service = await aService({ model: 'st-helens' })
  await addTerms(service)
  const school = await service.addSchool()
  const adviser = await browse(service, await service.addPerson({ role: 'link-adviser', school }))
  const place = `/schools/${school}/annual-reports/2026`
  const begun = await adviser.follow(await adviser.submit(place))
  expect(begun.texts('main label')[0]).toContain('Progress and achievement to celebrate')
  const refused = await adviser.submit(place, {}, 'form[action$="/hand-in"]')
  expect(refused.errors).toEqual(['Progress and achievement to celebrate is empty; it is required.'])
  await adviser.submit(`${place}/write`, { 'body.celebration': 'Every class sang at the summer concert.' })
  const ready = await adviser.follow(await adviser.submit(place, {}, 'form[action$="/hand-in"]'))
  expect(ready.heading).toContain('Ready to be issued')
  const issued = await adviser.follow(await adviser.submit(place, {}, 'form[action$="/issue"]'))
  expect(issued.heading).toContain('Issued on')
})

/** A held Visit 3 of the same school and day as another visit. */
async function visitThreeBeside(service: TestService, visitId: string): Promise<string> {
  const { rows } = await service.db.owner.query<{ id: string }>(
    `insert into visits select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'visit_type', 'school-improvement'))).*
     from visits v where id = $1 returning id`,
    [visitId],
  )
  return rows[0]?.id ?? ''
}

async function headOf(service: TestService, school: string): Promise<string> {
  const { rows } = await service.db.owner.query<{ id: string }>(
    `select person_id as id from held_roles where school_id = $1 and kind = 'headteacher'`,
    [school],
  )
  return rows[0]?.id ?? service.addPerson({ role: 'headteacher', school })
}
