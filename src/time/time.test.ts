import { beforeAll, describe, expect, test } from 'vitest'
import { addFund, putIntoFund } from '#funds/index.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { allocate, hasDays, wanted } from '../../test/support/days.ts'
import { confirmWeek } from './week/confirm-week.ts'

type Held = { adviser: string; school: string; type: string; on: string } & Record<string, unknown>

/** A visit as it stands once it was held. */
async function held(service: TestService, { adviser, school, type, on, ...more }: Held): Promise<string> {
  const row = {
    ...{ authority_id: service.authorityId, id: newId(), school_id: school, model_version_id: service.modelVersionId },
    ...{ visit_type: type, may_have_record: true, adviser_id: adviser, length: 'half-day', purposes: [] },
    ...{ status: 'held', booked_for: on, held_on: on, ...more },
  }
  const names = Object.keys(row)
  await service.db.owner.query(
    `insert into visits (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
  return row.id
}

const linesOf = async (service: TestService, personId: string) => {
  const { rows } = await service.db.owner.query<Record<string, unknown>>(
    `select part, minutes, function, is_in_school, fund_id is not null as paid, unfunded_because, day_kind, says, counts_on::text, happened_on::text
     from ledger_lines where authority_id = $1 and person_id = $2 order by id`,
    [service.authorityId, personId],
  )
  return rows
}
const sumOf = (rows: readonly Record<string, unknown>[]) => rows.reduce((all, { minutes }) => all + Number(minutes), 0)

describe('the weeks of a consultant', () => {
  let service: TestService
  let school: string
  let academy: string
  let consultant: string
  let adviser: string
  let fund: string
  let carl: Browser
  let admin: Browser
  const week = () => `/people/${consultant}/weeks/2026-11-02`

  beforeAll(async () => {
    learnFromRooms()
    service = await aService({ model: 'st-helens' })
    await addTerms(service)
    school = await service.addSchool({ name: 'Parr Brook Primary School' })
    academy = await service.addSchool({ name: 'Carr Mill Academy', type: 'Academy converter' })
    await service.db.owner.query("update schools set type_group_name = 'Academies' where id = $1", [academy])
    consultant = await service.addPerson({ role: 'primary-consultant', school, name: 'Carl Consultant' })
    adviser = await service.addPerson({ role: 'link-adviser', school, name: 'Ann Adviser' })
    await hasDays(service, consultant, 60)
    fund = await service.act(service.administratorId, (look) =>
      doWork(look, (work) => addFund(work, { source: 'standards-fund', year: 2026 })),
    )
    const put = { pence: 0, minutes: 3900, phase: null, perPupilPence: null, pupils: null, says: null }
    await service.act(service.administratorId, (look) => doWork(look, (work) => putIntoFund(work, fund, put)))
    for (const to of [school, academy])
      await allocate(
        service,
        service.administratorId,
        { schoolId: to },
        wanted({
          ...{ personId: consultant, role: 'primary-consultant', kind: 'raising-achievement-plan', halfDays: 8 },
          ...{ fund: to === school ? 'standards-fund' : null, need: 'Numeracy', needSeenById: adviser },
        }),
      )
    carl = await browse(service, consultant)
    admin = await browse(service, service.administratorId)
  })

  test('XX-09, SH-85, ES-70: a held visit stands in its week by itself, and is confirmed at one press with day, need and fund', async () => {
    const of = { adviser: consultant, school, type: 'specialist-visit' }
    const visit = await held(service, { ...of, on: '2026-11-03', purposes: ['team-teaching'] })
    await held(service, { ...of, on: '2026-11-04', status: 'cancelled', held_on: null, cancelled_because: 'Snow' })
    await held(service, { ...of, on: '2026-11-05', status: 'booked', held_on: null })
    const page = await carl.visit('/time')
    expect(page.heading).toMatch(/1 week to confirm/)
    const rows = page.texts('table:first-of-type tbody tr').map((text) => text.replaceAll(/\s+/g, ' '))
    expect(rows.filter((row) => row.includes('Parr Brook'))).toHaveLength(3)
    expect(rows[0]).toMatch(
      /Specialist visit.*in school.*Team teaching.*Raising Achievement Plan, Standards Fund.*3 hours 15 minutes/,
    )
    expect((await carl.visit('/')).body).toContain('Confirm the time of 2 to 8 November 2026')
    const done = await carl.submit('/time', {}, 'form[action$="/confirm"]')
    expect((await carl.follow(done)).heading).toMatch(/Every week is confirmed/)
    const lines = await linesOf(service, consultant)
    expect(
      lines.map(({ part, minutes, function: is, is_in_school: there, paid }) => [part, minutes, is, there, paid]),
    ).toEqual([
      ['visit', 195, 'team-teaching', true, true],
      ['preparation', 60, 'team-teaching', false, true],
      ['writing', 30, 'team-teaching', false, true],
    ])
    expect(lines[0]).toMatchObject({
      day_kind: 'raising-achievement-plan',
      says: 'Numeracy',
      happened_on: '2026-11-03',
    })
    expect((await admin.visit(`/funds/${fund}`)).heading).toMatch(/9 days 1 hour 45 minutes left of 10 days/)
    expect((await carl.visit('/')).body).not.toContain('Confirm the time')
    expect((await carl.post(`${week()}/confirm`)).errors.join(' ')).toMatch(/confirmed already/)
    expect(visit).toBeTruthy()
  })

  test('XX-09: it is opened again with a reason and changed; the first value stays, and further lines put the ledger right', async () => {
    const open = 'form[action$="/open"]'
    expect((await carl.submit(week(), {}, open)).errors.join(' ')).toMatch(/Enter why/)
    expect((await carl.submit(week(), { because: 'It was cut short' }, open)).status).toBe(303)
    const change =
      (await carl.visit(week())).page.querySelector('a[href*="entries?entry="]')?.getAttribute('href') ?? ''
    for (const [hours, says] of [
      ['soon', /Enter how long it took in hours/],
      ['-1', /Enter how long it took in hours/],
      ['25', /Enter how long it took in hours/],
      ['', /Enter how long it took in hours/],
      ['23:30', /has more than 24 hours/],
    ] as const)
      expect((await carl.submit(change, { hours })).errors.join(' '), hours).toMatch(says)
    expect((await carl.submit(change, { function: 'flowers' })).errors.join(' ')).toMatch(/Choose a function/)
    expect((await carl.submit(change, { hours: '1:30' })).status).toBe(303)
    expect((await carl.submit(change, { hours: '2', revision: '1' })).errors.join(' ')).toMatch(/while you had it open/)
    expect((await carl.visit(week())).texts('tbody tr')[0]?.replaceAll(/\s+/g, ' ')).toMatch(
      /1 hour 30 minutes Changed ?First 3 hours 15 minutes/,
    )
    expect((await carl.post(`${week()}/confirm`, { shown: '3.1' })).errors.join(' ')).toMatch(
      /changed while you had it open/,
    )
    expect((await carl.submit(week(), {}, 'form[action$="/confirm"]')).status).toBe(303)
    const lines = await linesOf(service, consultant)
    expect(lines).toHaveLength(5)
    expect(lines.slice(3).map(({ minutes }) => minutes)).toEqual([-195, 90])
    expect(sumOf(lines)).toBe(180)
    expect((await carl.visit('/time.csv?year=2026')).body).toMatch(
      /2026-11-03,Parr Brook Primary School,Specialist visit,Visit,Team teaching,Yes,90,195/,
    )
    expect((await carl.visit('/time.xlsx')).bytes.subarray(0, 2).toString()).toBe('PK')
  })

  test('SH-79: a day that no fund pays for is saved, marked, and put before whoever keeps funds, who settles it', async () => {
    const days = { personId: consultant, role: 'primary-consultant', kind: 'raising-achievement-plan', halfDays: 2 }
    const seen = { need: 'Numeracy', needSeenById: adviser, fund: 'standards-fund' }
    const given = allocate(service, service.administratorId, { schoolId: academy }, wanted({ ...days, ...seen }))
    expect(await given.catch(String)).toMatch(/Carr Mill Academy is not a maintained school/)
    // It was allocated before the school became an academy.
    await service.db.owner.query("update allocations set fund = 'standards-fund' where school_id = $1", [academy])
    await held(service, {
      adviser: consultant,
      school: academy,
      type: 'specialist-visit',
      on: '2026-10-27',
      purposes: ['planning'],
    })
    const place = `/people/${consultant}/weeks/2026-10-26`
    expect((await carl.submit(place, {}, 'form[action$="/confirm"]')).status).toBe(303)
    const unpaid = (await linesOf(service, consultant)).filter(({ paid }) => paid === false)
    expect(sumOf(unpaid)).toBe(285)
    expect(unpaid[0]?.unfunded_because).toMatch(/Carr Mill Academy is not a maintained school/)
    expect((await admin.visit('/')).body).toContain('Say what pays for time that no fund pays for: 3 entries')
    expect((await admin.visit('/reports/reasons')).body).toContain('Carr Mill Academy is not a maintained school')
    const ledger = await admin.visit('/ledger?kind=unfunded')
    const line = ledger.page.querySelector('a[href^="/ledger/lines/"]')?.getAttribute('href') ?? ''
    const again = await admin.submit(line, { fund, because: 'Try it' })
    expect(again.errors.join(' ')).toMatch(/is not a maintained school/)
    expect((await admin.submit(line, { fund: '', because: 'Paid by the service' })).status).toBe(303)
    expect((await carl.visit(line)).status).toBe(404)
    await service.db.owner.query(
      "update schools set type_name = 'Community school', type_group_name = 'Local authority maintained schools' where id = $1",
      [academy],
    )
    const left = (await admin.visit('/ledger?kind=unfunded')).page.querySelector('a[href^="/ledger/lines/"]')
    expect((await admin.submit(left?.getAttribute('href') ?? '', { fund, because: 'It was maintained' })).status).toBe(
      303,
    )
    expect(
      (await linesOf(service, consultant)).filter(({ paid, minutes }) => paid && Number(minutes) > 0).length,
    ).toBeGreaterThan(3)
  })

  test('XX-09: other time is added by hand, on a day of the week that has come, also by somebody with nothing to give', async () => {
    await service.db.owner.query('update capacities set half_days = 0 where person_id = $1', [consultant])
    const place = `/people/${consultant}/weeks/2026-11-09/entries`
    const meeting = { kind: 'meeting', 'on-day': '10', 'on-month': '11', 'on-year': '2026', hours: '1.5' }
    for (const [wrong, says] of [
      [{ kind: '' }, /Choose what it was/],
      [{ kind: 'sleep' }, /Choose what it was from the list/],
      [{ 'on-day': '13' }, /lies ahead/],
      [{ 'on-day': '2' }, /Enter a day of this week/],
      [{ 'on-day': '31' }, /Enter the day/],
      [{ hours: '0' }, /Enter how long it took/],
      [{ school: 'Nowhere' }, /There is no school Nowhere/],
      [{ allocation: newId() }, null],
    ] as const) {
      const answer = await carl.submit(place, { ...meeting, ...wrong })
      if (says) expect(answer.errors.join(' '), JSON.stringify(wrong)).toMatch(says)
      else expect(answer.status).toBe(422)
    }
    expect((await carl.submit(place, meeting)).status).toBe(303)
    const ahead = `/people/${consultant}/weeks/2026-11-09`
    expect((await carl.post(`${ahead}/confirm`)).errors.join(' ')).toMatch(/from its Friday, Friday 13 November 2026/)
    const later = await browse(service, consultant, { now: '2026-11-13T16:00:00Z' })
    expect((await later.submit(ahead, {}, 'form[action$="/confirm"]')).status).toBe(303)
    expect((await linesOf(service, consultant)).at(-1)).toMatchObject({ part: 'other', minutes: 90 })
  })

  test('XX-09: of two presses at once the second finds the first’s; nothing stands twice', async () => {
    await held(service, { adviser: consultant, school, type: 'specialist-visit', on: '2026-10-20' })
    const before = (await linesOf(service, consultant)).length
    const press = () =>
      service.act(consultant, (look) => doWork(look, (work) => confirmWeek(work, consultant, day('2026-10-19'))))
    const both = await Promise.all([press(), press()].map((each) => each.then(() => 'done').catch(String)))
    expect(both.filter((each) => each === 'done')).toHaveLength(1)
    expect((await linesOf(service, consultant)).length - before).toBe(3)
  })

  test('XX-09: a week of a term that is closed is not opened again; time confirmed late counts on an open day', async () => {
    await held(service, { adviser: consultant, school, type: 'specialist-visit', on: '2026-07-14' })
    await held(service, { adviser: consultant, school, type: 'specialist-visit', on: '2026-07-07' })
    const of = (monday: string) => `/people/${consultant}/weeks/${monday}`
    expect((await carl.submit(of('2026-07-06'), {}, 'form[action$="/confirm"]')).status).toBe(303)
    expect((await admin.submit('/ledger/periods', { period: 'school-year|2025-09-01' })).status).toBe(303)
    const shut = await carl.submit(of('2026-07-06'), { because: 'Wrong' }, 'form[action$="/open"]')
    expect(shut.errors.join(' ')).toMatch(/lies in what is closed: School year 2025\/26/)
    expect((await carl.submit(of('2026-07-13'), {}, 'form[action$="/confirm"]')).status).toBe(303)
    expect((await linesOf(service, consultant)).at(-1)).toMatchObject({
      counts_on: '2026-11-12',
      happened_on: '2026-07-14',
    })
  })

  test('XX-09: somebody else’s week is read by who sees all days, and confirmed by nobody but them', async () => {
    const other = await browse(service, await service.addPerson({ role: 'link-adviser', school }))
    expect((await other.visit(week())).status).toBe(404)
    expect((await other.post(`${week()}/confirm`)).status).toBe(404)
    expect((await other.visit(`/time?of=${consultant}`)).status).toBe(404)
    expect((await admin.visit(week())).status).toBe(200)
    expect((await admin.visit(`/time?of=${consultant}`)).heading).toMatch(/of Carl Consultant/)
    expect((await admin.post(`${week()}/open`, { because: 'x' })).status).toBe(403)
    expect((await carl.visit(`/people/${consultant}/weeks/2026-11-03`)).status).toBe(404)
    expect((await carl.visit(`/people/${consultant}/weeks/never`)).status).toBe(404)
    expect((await carl.visit(`${week()}/entries?entry=nothing`)).status).toBe(404)
  })
})

describe('the time of a School Improvement Partner', () => {
  test('WI-25, WI-22, WI-16: by six functions, in school and off site; beyond what is due it is saved, marked, and put before who allocates', async () => {
    const service = await aService({ model: 'wiltshire' })
    await addTerms(service)
    const school = await service.addSchool({ name: 'Avon Primary School' })
    const partner = await service.addPerson({ role: 'school-improvement-partner', school, name: 'Sue Partner' })
    const [sue, admin] = [await browse(service, partner), await browse(service, service.administratorId)]
    const of = { adviser: partner, school, type: 'scheduled-visit', length: 'whole-day' }
    for (const [at, purposes] of [
      ['self-evaluation', 'guidance-and-challenge'],
      ['progress-of-all-children'],
      ['validating-judgements'],
      ['need-for-partnership'],
      ['guidance-and-challenge'],
    ].entries())
      await held(service, { ...of, on: `2026-11-0${2 + at}`, purposes, off_site: at >= 3 })
    const closed = { type: 'performance-management', may_have_record: false }
    await held(service, { ...of, ...closed, length: 'half-day', on: '2026-11-06', purposes: [] })
    expect((await sue.submit('/time', {}, 'form[action$="/confirm"]')).status).toBe(303)
    const report = await admin.visit('/time/report')
    expect(report.heading).toMatch(/5½ days, 3½ days of them in school/)
    const rows = report.texts('tbody tr').map((text) => text.replaceAll(/\s+/g, ' ').trim())
    expect(rows).toHaveLength(6)
    // A whole day of two functions: half of it for each.
    expect(rows[0]).toMatch(/Exploring the school self evaluation.*half a day.*no days.*half a day/)
    expect(rows.find((row) => row.includes('Agreeing whether partnership'))).toMatch(/no days/)
    expect(rows.at(-1)).toMatch(/Headteacher performance management.*half a day/)
    expect((await admin.visit('/time/report.csv')).body).toMatch(/Headteacher performance management,195,0/)
    expect((await admin.visit('/time/report/pdf')).headers['content-type']).toBe('application/pdf')
    const { rows: sums } = await service.db.owner.query<{ there: number; off: number }>(
      `select sum(minutes) filter (where is_in_school)::int as there, sum(minutes) filter (where not is_in_school)::int as off
       from ledger_lines where authority_id = $1`,
      [service.authorityId],
    )
    expect(sums[0]).toEqual({ there: 3 * 390 + 195, off: 2 * 390 })
    expect((await admin.visit('/misfits')).body).toMatch(/Avon Primary School had 5½ days/)
    expect((await admin.visit('/reports/reasons')).body).toMatch(/time allocation of 5 days per school/)
  })
})
