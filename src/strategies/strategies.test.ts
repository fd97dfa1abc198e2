import { beforeAll, expect, test } from 'vitest'
import { bookPlaces, putUpCourse, recordAttendance } from '#courses/index.ts'
import { addFund, drawFromFund, putIntoFund } from '#funds/index.ts'
import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import { day } from '#shared/plain-date.ts'
import { newId } from '#shared/id.ts'
import { doWork, type Work } from '#work/work.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'

let service: TestService
const schools: { id: string; head: string }[] = []
let consultant: string
let manager: string
let adviser: string

const act = <T>(who: string, job: (work: Work) => Promise<T>, now?: string) =>
  service.act(who, (look) => doWork(look, job), now ? { now } : undefined)

async function aVisit(at: number, by: string, purposes: string[], on: string, length = 'half-day', status = 'held') {
  await service.db.owner.query(
    `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, purposes, status, booked_for, held_on)
     values ($1, $2, $3, $4, 'specialist-visit', true, $5, $6, $7, $8, $9, $10)`,
    [
      ...[service.authorityId, newId(), schools[at]!.id, service.modelVersionId, by, length, purposes, status, on],
      status === 'held' ? on : null,
    ],
  )
}

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  await addTerms(service)
  for (const [at, name] of ['Parr Brook', 'Sutton Hey', 'Nook Lane'].entries()) {
    const id = await service.addSchool({ name: `${name} Primary School`, phase: 'Primary', urn: String(140_001 + at) })
    schools.push({ id, head: await service.addPerson({ role: 'headteacher', school: id, name: `Head of ${name}` }) })
  }
  await service.addSchool({ name: 'Carr Mill High School', phase: 'Secondary' })
  const [first] = schools
  consultant = await service.addPerson({ role: 'primary-consultant', school: first!.id, name: 'Cora Consultant' })
  adviser = await service.addPerson({ role: 'link-adviser', school: first!.id, name: 'Ann Adviser' })
  manager = await service.addPerson({ role: 'primary-strategy-manager', name: 'Pia Primary' })
  await aVisit(0, consultant, ['planning', 'team-teaching'], '2026-10-06')
  await aVisit(1, consultant, ['planning'], '2026-11-03', 'whole-day')
  await aVisit(0, consultant, ['joint-review-support'], '2026-11-04')
  await aVisit(0, consultant, ['planning'], '2026-12-04', 'half-day', 'booked')
  await aVisit(2, adviser, ['planning'], '2026-11-05')
  const days = [{ on: day('2026-10-20'), startsAt: 540, endsAt: 900 }]
  const course = await act(
    consultant,
    (work) =>
      putUpCourse(
        work,
        {
          ...{
            kind: 'inset-course',
            title: 'Guided reading',
            about: '',
            strand: 'support4success',
            phases: ['primary'],
          },
          ...{ strategies: ['primary-national-strategy'], place: null, places: 9, pricePence: 0, days },
          ...{ bookBy: day('2026-10-20'), givenBy: consultant },
        },
        'published',
      ),
    '2026-10-01T09:00:00Z',
  )
  await act(
    schools[0]!.head,
    (work) => bookPlaces(work, course, schools[0]!.id, { teacher: 3 }),
    '2026-10-02T09:00:00Z',
  )
  const { rows } = await service.db.owner.query<{ id: string }>('select id from course_bookings where course_id = $1', [
    course,
  ])
  await act(consultant, (work) => recordAttendance(work, course, { revision: 1, came: { [rows[0]!.id]: 2 } }))
  const fund = await act(service.administratorId, (work) => addFund(work, { source: 'standards-fund', year: 2026 }))
  const into = { pence: 900_000, minutes: 0, phase: null, perPupilPence: null, pupils: null, says: null }
  await act(service.administratorId, (work) => putIntoFund(work, fund, into))
  const drawn = { fundId: fund, schoolId: schools[0]!.id, purpose: 'national-strategies', pence: 125_000 }
  await act(manager, (work) => drawFromFund(work, drawn))
  await act(service.administratorId, (work) => drawFromFund(work, { ...drawn, pence: 77_700 }))
})

test('SH-78: the manager’s report says from live records in which schools the strategy worked, by type of work, days, courses and money', async () => {
  const browser = await browse(service, manager)
  const shown = await browser.visit('/strategies/primary-national-strategy')
  expect(shown.heading).toContain('2 of 3 schools worked with: 2 visits, 1½ days')
  expect(shown.texts('main p')[0]).toContain('who reports to the Regional DfES Directors')
  const rows = shown.texts('tbody tr').map((row) => row.replace(/\s+/g, ' ').trim())
  expect(rows[0]).toMatch(/^Planning ?2 ?1½ ?2$/)
  expect(rows[1]).toMatch(/^Team teaching ?1 ?½ ?1$/)
  expect(rows[2]).toMatch(/^Guided reading.*1 ?3 ?2$/)
  expect(shown.texts('h2').join()).toContain('Money deployed: £1,250')
  expect(rows[3]).toContain('National strategies')
  expect(shown.body).not.toContain('Support of a Joint Review')
})

test('SH-78: it is of a period and a phase: another term, another phase and another year show none of it', async () => {
  const browser = await browse(service, manager)
  for (const asked of ['term=summer', 'phase=early-years', 'year=2025']) {
    const shown = await browser.visit(`/strategies/primary-national-strategy?${asked}`)
    expect(shown.heading, asked).toContain('worked with: 0 visits, 0 days')
    expect(shown.body, asked).not.toContain('£1,250')
  }
  expect((await browser.visit('/strategies/primary-national-strategy?term=autumn')).heading).toContain('2 visits')
  const other = await browser.visit('/strategies/key-stage-3-strategy')
  expect([other.status, other.page.querySelector('main form[method=post]')]).toEqual([200, null])
  const mine = { year: '2026', revision: '0', words: 'Mine' }
  expect((await browser.post('/strategies/key-stage-3-strategy', mine)).status).toBe(403)
  expect((await browser.visit('/strategies/primary-national-strategy?year=1&term=<x>&phase=%00')).status).toBe(200)
})

test('SH-78: the manager writes beside it, nobody overwrites unseen, and it is kept as Word and PDF', async () => {
  const browser = await browse(service, manager)
  const at = '/strategies/primary-national-strategy'
  const form = 'main form[method=post]'
  expect((await browser.submit(at, { words: '' }, form)).errors).toEqual(['Enter what you want to say'])
  expect((await browser.submit(at, { words: 'Guided reading is spreading.' }, form)).status).toBe(303)
  expect((await browser.submit(at, { words: 'Late', revision: '0' }, form)).errors[0]).toContain(
    'Pia Primary changed this',
  )
  expect((await browser.submit(at, { words: 'x', year: '1999' }, form)).errors[0]).toContain('Choose a school year')
  const director = await browse(service, await service.addPerson({ role: 'director' }))
  const read = await director.visit(at)
  expect(read.body).toContain('Guided reading is spreading.')
  expect(read.page.querySelector(form)).toBeNull()
  expect((await director.post(at, { year: '2026', revision: '1', words: 'Mine' })).status).toBe(403)
  const word = await browser.visit(`${at}/report/word?year=2026`)
  expect(String(word.headers['content-disposition'])).toContain('.docx')
  expect((await (await browse(service, adviser)).visit(at)).status).toBe(403)
  expect((await (await browse(service, schools[0]!.head)).visit(at)).status).toBe(403)
})

test('SH-78, SH-82: what changed is told by the authority’s published figures, year by year, beside England', async () => {
  const england = { RECTYPE: '5', LEA: '', ESTAB: '', URN: '', SCHNAME: '', PTRWM_EXP: '65%' }
  const local = { ...england, RECTYPE: '3', LEA: '984', PTRWM_EXP: '61%' }
  const rows = schools.map((_, at) => ks2School({ URN: String(140_001 + at), ESTAB: String(3001 + at) }))
  await service.act(service.administratorId, (look) =>
    loadFigures(
      look,
      '2018-2019_ks2final.csv',
      fileOfFigures(KS2_HEADINGS, ...rows, ks2School(local), ks2School(england)),
    ),
  )
  const then = { now: '2020-10-12T08:40:00Z' }
  const shown = await (await browse(service, manager, then)).visit('/strategies/primary-national-strategy')
  const row = shown.texts('tbody tr').find((each) => each.includes('2018/19'))
  expect(row).toContain('2018/19 61%')
  expect(row).toContain('2018/19 65%')
})

test('SH-25: a school’s activities under the strategies stand by year: visits with their purpose, courses, and what is entered by hand', async () => {
  const [first, second] = schools
  const at = `/schools/${first!.id}/strategies`
  const browser = await browse(service, adviser)
  const on = { 'on-day': '9', 'on-month': '11', 'on-year': '2026' }
  const form = `main form[action="${at}"]`
  const entered = { strategy: 'key-stage-3-strategy', ...on, says: 'Transition day with the high school' }
  expect((await browser.submit(at, entered, form)).status).toBe(303)
  const last = { ...entered, 'on-year': '2025', says: 'Bridging units in mathematics' }
  expect((await browser.submit(at, last, form)).status).toBe(303)
  const shown = await browser.visit(at)
  expect(shown.texts('main h2').slice(0, 2)).toEqual(['2026/27', '2025/26'])
  const [year] = shown.texts('main section')
  for (const said of ['Specialist visit: Planning, Team teaching', 'Guided reading', 'Transition day', 'booked, Cora'])
    expect(year).toContain(said)
  expect(year).not.toContain('Bridging units')
  expect(year).not.toContain('Support of a Joint Review')
  const own = await browser.visit(`/schools/${first!.id}`)
  expect(own.texts('#strategies')[0]).toContain(
    'National Primary Strategy, 3 activities; Key Stage 3 Strategy, 1 activity',
  )
  expect((await browser.submit(at, {}, 'main form[action$="/strike-out"]')).status).toBe(303)
  expect((await browser.visit(at)).body).not.toContain('Transition day')
  const head = await browse(service, second!.head)
  expect((await head.visit(at)).status).toBe(404)
  expect((await head.visit(`/schools/${second!.id}/strategies`)).texts('main section')[0]).toContain('Planning')
})

test.each([
  [{}, 'Choose the strategy'],
  [{ strategy: 'nothing' }, 'Choose the strategy'],
  [{ says: '' }, 'Enter what was done'],
  [{ says: 'x'.repeat(201) }, 'Enter what was done in 200 characters'],
  [{ 'on-day': '31', 'on-month': '2' }, 'Enter the day'],
  [{ 'on-day': '13' }, 'Enter a day that has come'],
])('an activity that makes no sense gets one sentence: %o', async (differs, says) => {
  const right = { 'on-day': '9', 'on-month': '11', 'on-year': '2026', says: 'A day together' }
  const typed = { ...right, ...(Object.keys(differs).length > 0 && { strategy: 'key-stage-3-strategy' }), ...differs }
  const answer = await (
    await browse(service, adviser)
  ).submit(`/schools/${schools[0]!.id}/strategies`, typed, 'main form[action$="/strategies"]')
  expect([answer.status, answer.errors.length]).toEqual([422, 1])
  expect(answer.errors[0]).toContain(says)
})

test('SH-82: specialist advisers are recorded by area, work in all schools, and improvement in it across the authority is shown', async () => {
  const specialist = await service.addPerson({ role: 'specialist-adviser', name: 'Lily Literacy' })
  await aVisit(0, specialist, ['planning'], '2026-11-09')
  await aVisit(1, specialist, ['planning'], '2026-11-10')
  const keeper = await browse(service, service.administratorId)
  expect(
    (await keeper.submit('/areas', { person: consultant, area: 'literacy' }, 'main form[action="/areas"]')).errors[0],
  ).toContain('a role for Literacy')
  expect(
    (await keeper.submit('/areas', { person: specialist, area: 'latin' }, 'main form[action="/areas"]')).errors,
  ).toEqual(['Choose an area'])
  const record = () => keeper.submit('/areas', { person: specialist, area: 'literacy' }, 'main form[action="/areas"]')
  expect((await record()).status).toBe(303)
  expect((await record()).errors[0]).toContain('already')
  const reads = await browse(service, specialist)
  const shown = await reads.visit('/areas')
  expect(shown.heading).toBe('1 of 7 areas of specialists has somebody')
  expect(shown.texts('#literacy h2')[0]).toBe('Literacy: 2 visits held in 2 of 4 schools')
  expect(shown.texts('#literacy')[0]).toContain('Lily Literacy')
  expect(shown.texts('#literacy tbody tr')).toHaveLength(2)
  expect(shown.texts('#ict')[0]).toContain('nobody is recorded')
  for (const { id } of schools) expect((await reads.visit(`/schools/${id}`)).status).toBe(200)
  expect((await reads.post('/areas', { person: specialist, area: 'numeracy' })).status).toBe(403)
  expect((await (await browse(service, schools[0]!.head)).visit('/areas')).status).toBe(403)
  expect((await keeper.submit('/areas', {}, '#literacy form')).status).toBe(303)
  expect((await reads.visit('/areas')).texts('#literacy h2')[0]).toContain('nobody is recorded')
})

test('a service without strategies has no such pages, and another service finds nothing', async () => {
  const none = await aService({ model: 'wiltshire' })
  const browser = await browse(none, none.administratorId)
  for (const url of [
    '/strategies/primary-national-strategy',
    '/areas',
    `/schools/${await none.addSchool()}/strategies`,
  ])
    expect((await browser.visit(url)).status).toBe(404)
  const other = await aService({ model: 'st-helens' })
  const from = await browse(other, other.administratorId)
  expect((await from.visit(`/schools/${schools[0]!.id}/strategies`)).status).toBe(404)
  const { rows } = await service.db.owner.query<{ id: string }>('select id from strategy_activities limit 1')
  expect((await from.post(`/strategy-activities/${rows[0]!.id}/strike-out`)).status).toBe(404)
})
