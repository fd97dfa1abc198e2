import { beforeAll, describe, expect, test } from 'vitest'
import { statementJobs } from '#days/index.ts'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Answer, type Browser } from '../support/browse.ts'
import { clearQueue, jobsAtWork, until } from '../support/jobs-at-work.ts'

// Story 4.4: the school year 2017/18 of a team that works through partnerships, steps 5 to 11, 16 and 18, told through the pages.

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
/** The rows of a page's tables and lists, each cell apart. */
const rowsOf = ({ page }: Answer, of = 'tbody tr') =>
  page.querySelectorAll(of).map((row) =>
    row.childNodes
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
      .join(' | '),
  )

describe('4.4 partnerships and workplans', () => {
  let service: TestService
  const schools: Record<string, string> = {}
  const groups: Record<string, string> = {}
  const people: Record<string, string> = {}
  const as = (person: string, date: string): Promise<Browser> =>
    browse(service, people[person] ?? '', { now: `${date}T09:00:00Z` })
  const give = async (
    date: string,
    place: string,
    days: string,
    kind: string,
    differs: Record<string, string> = {},
    year = '2017',
  ) =>
    (await as('dora', date)).submit(`${place}/days/allocate?year=${year}`, {
      ...{ who: `|${SPP}`, days, kind, year },
      ...differs,
    })
  const one = (workplan: string) => `/workplans/2017/${workplan}`
  const core = async (workplan: string, days: string) =>
    (await as('dora', '2017-08-16')).submit(`${one(workplan)}/core`, { who: `|${SPP}`, days })
  const publish = async (workplan: string, date = '2017-08-16') =>
    (await as('dora', date)).submit(one(workplan), {}, `form[action="${one(workplan)}/ready"]`)
  const allocationsOf = async (place: string) =>
    (
      await service.db.owner.query<{ id: string; half_days: number }>(
        `select id, half_days from allocations where authority_id = $1 and (school_id = $2 or group_id = $2) and withdrawn_on is null and school_year = 2017`,
        [service.authorityId, place],
      )
    ).rows
  const takeBack = async (place: string) => {
    for (const { id } of await allocationsOf(place))
      await (await as('dora', '2017-08-16')).submit(`/allocations/${id}/withdraw`, { because: 'Planned anew' })
  }

  beforeAll(async () => {
    service = await aService({ model: 'essex', now: '2017-08-16T09:00:00Z', schoolYear: 2016 })
    for (const [at, dates] of TERMS.entries())
      await service.db.owner.query(
        'insert into terms (authority_id, id, school_year, term, started_on, finished_on) values ($1, $2, 2017, $3, $4, $5)',
        [service.authorityId, newId(), service.model.calendar.terms[at]?.id, ...dates],
      )
    const add = async (key: string, phase = 'Primary', differs = {}) => {
      schools[key] = await service.addSchool({ name: `School ${key}`, phase, ...differs })
      return schools[key]
    }
    const p1 = ['E1', 'A1', 'B1', 'C1', 'D1', 'F1', 'G1', 'H1']
    const p2 = ['V1', ...Array.from({ length: 11 }, (_, at) => `P2-${at + 1}`)]
    for (const key of [...p1, ...p2, 'U1', 'U2', 'U3']) await add(key)
    await service.db.owner.query(`update schools set resourced_provision = 'Resourced provision' where id = $1`, [
      schools.E1,
    ])
    const asheA = Array.from({ length: 6 }, (_, at) => `SA-${at + 1}`)
    const asheB = Array.from({ length: 5 }, (_, at) => `SB-${at + 1}`)
    for (const key of [...asheA, ...asheB]) await add(key, 'Secondary')
    await add('S1', 'Not applicable', { type: 'Community special school' })
    await add('R1', 'Not applicable', { type: 'Pupil referral unit' })
    const group = async (key: string, kind: string, keys: readonly string[]) => {
      groups[key] = await service.addGroup({ kind, name: key, schools: keys.map((each) => schools[each] ?? '') })
      if (kind === 'partnership')
        await service.db.owner.query('update groups set is_recognised = true where id = $1', [groups[key]])
    }
    await group('P1', 'partnership', p1)
    await group('P2', 'partnership', p2)
    await group('ASHE A', 'partnership', asheA)
    await group('ASHE B', 'partnership', asheB)
    await group('SLIS West', 'slis-partnership', ['S1'])
    await group('North', 'quadrant', [...p1, ...asheA, 'U1', 'S1'])
    await group('South', 'quadrant', [...p2, ...asheB, 'U2', 'U3'])
    people.dora = await service.addPerson({ role: 'director', name: 'Dora Director' })
    people.ada = service.administratorId
    for (const [key, place] of [
      ['quinn', 'North'],
      ['lena', 'South'],
    ] as const)
      people[key] = await service.addPerson({
        role: 'quadrant-lead',
        name: `${key} Lead`,
        group: groups[place]!,
        startedOn: '2016-09-01',
      })
    people.sam = await service.addPerson({ role: SPP, name: 'Sam Partner', group: groups.P2!, startedOn: '2016-09-01' })
    people.pia = await service.addPerson({
      role: SPP,
      name: 'Pia Partner',
      group: groups['ASHE A']!,
      startedOn: '2016-09-01',
    })
    for (const [key, school] of [
      ['hal', 'B1'],
      ['ann', 'A1'],
      ['eve', 'E1'],
      ['una', 'U1'],
      ['vera', 'V1'],
    ] as const)
      people[key] = await service.addPerson({
        role: 'headteacher',
        name: `${key} Head`,
        school: schools[school]!,
        startedOn: '2012-09-01',
      })
    const dora = await as('dora', '2017-08-15')
    for (const key of ['sam', 'pia'])
      await dora.submit(`/people/${people[key]}/days/capacity?year=2017`, {
        days: '70',
        year: '2017',
        ...on('startedOn', '2017-09-01'),
        ...on('finishedOn', '2018-08-31'),
      })
  })

  test('step 5, ES-18, ES-19, ES-23, ES-25: days follow the size: 16, 24, 12 and 10 are 62, with 50 of the year before beside them', async () => {
    for (const [key, days] of [
      ['P1', '16'],
      ['P2', '24'],
      ['ASHE A', '12'],
      ['ASHE B', '10'],
    ] as const) {
      const page = await (await as('dora', '2017-08-15')).visit(`/groups/${groups[key]}/days?year=2017`)
      expect([key, page.heading]).toEqual([key, expect.stringContaining(`${days} days due`)])
      expect((await give('2017-08-15', `/groups/${groups[key]}`, days, 'partnership-agreed')).errors).toEqual([])
    }
    const dora = await as('dora', '2017-08-15')
    expect((await dora.visit('/workplans?year=2017')).body).toContain('of 2016/17 nobody said yet')
    await dora.submit('/workplans?year=2017', { days: '50' }, 'form[action="/workplans/before"]')
    const page = await dora.visit('/workplans?year=2017')
    expect(page.texts('h2')).toContain('62 days to partnerships in 2017/18, 50 days in 2016/17: 12 days more')
    const list = await dora.visit('/workplans/partnerships?year=2017')
    expect(list.heading).toContain('4 of 4 school improvement partnerships have not agreed yet')
    expect(list.texts('tbody th .wm-grid__sub')).toEqual(['6 schools', '5 schools', '8 schools', '12 schools'])
  })

  test('step 5, ES-53, ES-54: the special school and the unit have days of their own, and the first keeps its SLIS partnership', async () => {
    const dora = await as('dora', '2017-08-15')
    for (const [key, days] of [
      ['S1', '3'],
      ['R1', '2'],
    ] as const) {
      expect((await dora.visit(`/schools/${schools[key]}/days?year=2017`)).heading).toContain(`${days} days due`)
      const given = await give('2017-08-15', `/schools/${schools[key]}`, days, 'special-or-pupil-referral-unit')
      expect(given.errors).toEqual([])
    }
    expect((await dora.visit(`/schools/${schools.S1}`)).body).toContain('SLIS West')
    expect((await dora.visit(`/groups/${groups['SLIS West']}/plan?year=2017`)).status).toBe(404)
  })

  test('step 10, ES-51, ES-52, ES-55: six days for the vulnerable school and two for the provision leave 24 and 16 to their partnerships', async () => {
    const listed = await (
      await as('dora', '2017-08-15')
    ).submit(`/schools/${schools.V1}/need/decide/vulnerable`, {
      ...{ reason: 'in-words', reasonWords: 'Results fell for three years.', says: 'Results fell for three years.' },
      ...on('startsOn', '2017-08-15'),
    })
    expect(listed.errors).toEqual([])
    expect((await give('2017-08-15', `/schools/${schools.V1}`, '6', 'vulnerable-school')).errors).toEqual([])
    expect((await give('2017-08-15', `/schools/${schools.E1}`, '2', 'enhanced-provision')).errors).toEqual([])
    for (const key of ['U1', 'U2', 'U3'])
      expect((await give('2017-08-15', `/schools/${schools[key]}`, '0.5', 'half-day-visit')).errors).toEqual([])
    const dora = await as('dora', '2017-08-15')
    for (const [key, days] of [
      ['P2', '24'],
      ['P1', '16'],
    ] as const)
      expect((await dora.visit(`/groups/${groups[key]}/plan?year=2017`)).heading).toContain(`${days} days to agree on`)
  })

  test('step 6, ES-11, ES-22, ES-70: half or less for partnerships is refused on publishing, 40 of 60 is ready, and a sixty-first day is refused', async () => {
    const none = await publish('primary-workplan')
    expect(none.errors.join()).toContain('Say first how many days the primary workplan is funded for')
    const dora = await as('dora', '2017-08-16')
    for (const [workplan, days] of [
      ['primary-workplan', '60'],
      ['secondary-workplan', '32'],
      ['special-and-referral', '5'],
    ] as const)
      expect((await dora.submit(one(workplan), { days }, `form[action="${one(workplan)}/total"]`)).errors).toEqual([])
    await takeBack(groups.P1 ?? '')
    for (const [days, says] of [
      ['5', '29 days of 60 days'],
      ['1', '30 days of 60 days'],
    ] as const) {
      expect((await give('2017-08-16', `/groups/${groups.P1}`, days, 'partnership-agreed')).errors).toEqual([])
      expect((await publish('primary-workplan')).errors.join()).toContain(says)
    }
    await takeBack(groups.P1 ?? '')
    expect((await give('2017-08-16', `/groups/${groups.P1}`, '16', 'partnership-agreed')).errors).toEqual([])
    expect((await core('primary-workplan', '10.5')).errors).toEqual([])
    const full = await dora.visit(one('primary-workplan'))
    expect(full.heading).toContain('60 days of 60 days allocated')
    expect(rowsOf(full).sort()).toEqual([
      'Core capacity | 10½',
      'Enhanced provision | 2',
      'Half-day visit | 1½',
      'Partnership, agreed with its headteachers | 40',
      'Vulnerable school | 6',
    ])
    const more = await core('primary-workplan', '1')
    expect(more.errors.join()).toContain('with this it would hold 61 days: 1 day too many')
    expect((await core('primary-workplan', '0.5')).errors.join()).toContain('half a day too many')
    expect((await give('2017-08-16', `/schools/${schools.U1}`, '0.5', 'half-day-visit')).errors.join()).toContain(
      'funded for',
    )
    for (const workplan of ['primary-workplan', 'secondary-workplan', 'special-and-referral'])
      expect((await publish(workplan)).errors).toEqual([])
    expect((await dora.visit(one('secondary-workplan'))).body).toContain('22 days (69%) to partnerships')
    expect((await dora.visit('/workplans?year=2017')).heading).toContain('Every workplan is ready')
  })

  test('step 6, ES-11: a workplan is not made smaller than what it holds', async () => {
    const less = await (
      await as('dora', '2017-08-16')
    ).submit(
      ...([one('primary-workplan'), { days: '59.5' }, `form[action="${one('primary-workplan')}/total"]`] as const),
    )
    expect(less.errors.join()).toContain('half a day too many')
  })

  test('step 7, ES-68, ES-69: nobody outside the team sees the allocation before it is sent', async () => {
    const given = await (
      await as('ada', '2017-08-16')
    ).submit(`/people/${people.sam}/roles/add?role=${SPP}`, {
      ...{ scope: 'group', place: 'P1', ...on('startedOn', '2017-09-01') },
    })
    expect(given.errors).toEqual([])
    for (const date of ['2017-08-17', '2017-09-01', '2017-09-03']) {
      const hal = await as('hal', date)
      for (const hidden of [
        '/workplans?year=2017',
        '/workplans/2017/primary-workplan',
        '/workplans/partnerships?year=2017',
        '/workplans/areas?year=2017',
        '/days?year=2017',
        `/groups/${groups.P1}/days?year=2017`,
        `/schools/${schools.B1}/days?year=2017`,
        `/schools/${schools.B1}/statements/2017`,
        `/people/${people.sam}/days?year=2017`,
      ])
        expect([hidden, (await hal.visit(hidden)).status]).toEqual([hidden, 404])
      const plan = await hal.visit(`/groups/${groups.P1}/plan?year=2017`)
      expect(plan.heading).toContain('The days of 2017/18 were not sent to schools yet')
      const pages = [
        `/schools/${schools.B1}`,
        `/schools/${schools.B1}/people`,
        `/groups/${groups.P1}`,
        `/people/${people.sam}`,
      ]
      for (const url of [...pages, '/', '/search?q=Sam', `/groups/${groups.P1}/plan?year=2017`]) {
        const { body, status } = await hal.visit(url)
        expect([url, date, status === 404 || !body.includes('Sam Partner')]).toEqual([url, date, true])
        expect([url, date, body.includes('16 days')]).toEqual([url, date, false])
      }
      expect((await hal.visit(`/groups/${groups.P1}/plan/uses?year=2017`)).status).toBe(403)
    }
    const issue = await (
      await as('dora', '2017-09-01')
    ).submit(...([`/schools/${schools.B1}/statements/2017`, {}, 'form[action$="/issue"]'] as const))
    expect(issue.errors.join()).toContain('sent to all schools at once')
    const all = await (await as('dora', '2017-09-01')).post('/days/statements', { year: '2017' })
    expect(all.errors.join()).toContain('sent to all schools at once')
  })

  test('step 7, ES-69: on 4 September it is sent to all schools, and the list of those without is empty', async () => {
    await clearQueue(service)
    const dora = await as('dora', '2017-09-04')
    expect((await dora.visit('/days/statements?year=2017&stands=none')).texts('tbody th a').length).toBe(36)
    const sent = await dora.submit('/workplans?year=2017', {}, 'form[action="/workplans/send"]')
    expect(sent.errors).toEqual([])
    const atWork = await jobsAtWork({ ...service, now: new Date('2017-09-04T09:00:00Z') }, statementJobs())
    await until(
      async () => (await dora.visit('/days/statements?year=2017')).heading,
      (found) => found.includes('Every school was sent'),
    ).finally(() => atWork.stop())
    expect((await dora.visit('/days/statements?year=2017&stands=none')).texts('tbody th a')).toEqual([])
    const again = await dora.post('/workplans/send', { year: '2017' })
    expect(again.errors.join()).toContain('was sent already')
    const hal = await as('hal', '2017-09-04')
    const plan = await hal.visit(`/groups/${groups.P1}/plan`)
    expect(plan.heading).toContain('16 days to agree on')
    expect(plan.body).toContain('Sam Partner')
    expect((await hal.visit(`/schools/${schools.B1}/people`)).body).toContain('Sam Partner')
    expect((await hal.visit(`/schools/${schools.B1}/statements/2017`)).status).toBe(200)
  })

  test('step 9, ES-32, ES-71: eight of sixteen days are no majority, nine are accepted with their day and who agreed', async () => {
    const hal = await as('hal', '2017-09-27')
    const plan = `/groups/${groups.P1}/plan`
    const use = (usedFor: string, days: string, ledBy: string) => hal.submit(`${plan}/uses`, { usedFor, days, ledBy })
    expect((await use('Moderation of writing', '4', 'heads')).errors).toEqual([])
    expect((await use('Reviews of each other’s schools', '4', 'service')).errors).toEqual([])
    const agree = (answers: Record<string, string | string[]> = {}) =>
      hal.submit(`${plan}/agree`, {
        ...on('agreedOn', '2017-09-27'),
        heads: [people.hal ?? '', people.ann ?? ''],
        ...answers,
      })
    expect((await agree()).errors.join()).toContain('8 days of 16 days are not a majority')
    expect((await use('Reading', '8.5', 'heads')).errors.join()).toContain('half a day more than there is')
    expect((await use('Leadership of mathematics', '1', 'together')).errors).toEqual([])
    expect((await agree({ heads: [] })).errors.join()).toContain('Choose the headteachers')
    expect((await agree(on('agreedOn', '2017-10-27'))).errors.join()).toContain('lies ahead')
    expect((await agree()).errors).toEqual([])
    const page = await hal.visit(plan)
    expect(page.heading).toContain('16 days, of which 9 are agreed')
    expect(page.body).toContain('hal Head (School B1)')
    expect(page.texts('.wm-stats li')).toEqual(
      expect.arrayContaining([
        '9agreed with headteachers',
        '7left for what is not negotiable',
        '31%led or led together by headteachers',
      ]),
    )
    const list = await (await as('dora', '2017-09-28')).visit('/workplans/partnerships')
    expect(rowsOf(list).find((row) => row.startsWith('P1'))).toMatch(/16 \| 16 \| 9, 27 September 2017 \| 31%/)
  })

  test('step 9, ES-26, ES-27, ES-29: a head takes out nothing that is not negotiable, and may take out what was agreed', async () => {
    const hal = await as('hal', '2017-09-27')
    const plan = `/groups/${groups.P1}/plan`
    const page = await hal.visit(plan)
    for (const name of [
      'Data analysis',
      'OFSTED readiness',
      'Newly appointed headteachers',
      'Outcomes for vulnerable pupils',
    ])
      expect(page.texts('#non-negotiable h3')).toContain(name)
    const refused = await hal.submit(`${plan}/items/readiness-for-inspection/remove`)
    expect(refused.errors.join()).toContain('“OFSTED readiness” cannot be taken out of the plan')
    expect((await hal.visit(plan)).texts('#non-negotiable h3')).toHaveLength(4)
    const [link] = page.page
      .querySelectorAll('#agreed a')
      .filter(({ text }) => text.includes('Leadership of mathematics'))
    expect((await hal.submit(link?.getAttribute('href') ?? '')).errors).toEqual([])
    expect((await hal.visit(plan)).body).toContain('changed since, and is to be agreed again')
    expect(
      (await hal.submit(`${plan}/uses`, { usedFor: 'Leadership of mathematics', days: '1', ledBy: 'together' })).errors,
    ).toEqual([])
    expect((await (await as('una', '2017-09-27')).visit(plan)).status).toBe(404)
  })

  test('ES-28: data is analysed with headteachers, and with none of them it is not', async () => {
    const url = `/groups/${groups.P2}/plan/done/data-analysis-of-the-partnership`
    const sam = await as('sam', '2017-10-11')
    const said = { ...on('doneOn', '2017-10-10'), ledBy: 'together', school: '' }
    expect((await sam.submit(url, { ...said, heads: '0' })).errors.join()).toContain('Say how many took part')
    expect((await sam.submit(url, { ...said, heads: '9', ...on('doneOn', '2017-11-10') })).errors.join()).toContain(
      'lies ahead',
    )
    expect((await sam.submit(url, { ...said, heads: '9' })).errors).toEqual([])
    expect((await sam.visit(`/groups/${groups.P2}/plan`)).body).toContain(
      'Last done on Tuesday 10 October 2017, with 9 headteachers',
    )
    expect((await (await as('vera', '2017-10-11')).visit(url)).status).toBe(403)
  })

  test('step 16, ES-29, ES-30: the list of inspections and a new appointment stand under what is not negotiable', async () => {
    const dora = await as('dora', '2017-10-02')
    const listed = await dora.submit(`/schools/${schools.C1}/readiness`, { because: 'Last inspected in 2013' })
    expect(listed.errors).toEqual([])
    const seen = await (await as('dora', '2018-01-18')).visit(`/groups/${groups.P1}/plan`)
    expect(seen.texts('#non-negotiable li').join()).toContain('School C1not evaluated yet')
    const hal = await (await as('hal', '2018-01-18')).visit(`/groups/${groups.P1}/plan`)
    expect(hal.texts('#non-negotiable li').join()).not.toContain('School C1')
    const before = await (await as('sam', '2018-01-18')).visit(`/groups/${groups.P2}/plan`)
    expect(before.texts('#non-negotiable li').join()).not.toContain('Nia New')
    people.nia = await service.addPerson({
      role: 'headteacher',
      name: 'Nia New',
      school: schools['P2-3']!,
      startedOn: '2018-01-18',
    })
    const then = await (await as('sam', '2018-01-18')).visit(`/groups/${groups.P2}/plan`)
    expect(then.texts('#non-negotiable li').join()).toContain('School P2-3Nia New, since 18 January 2018to do')
    const url = `/groups/${groups.P2}/plan/done/newly-appointed-headteachers`
    const said = { school: schools['P2-3'] ?? '', heads: '1', ledBy: 'heads', ...on('doneOn', '2018-01-18') }
    expect((await (await as('sam', '2018-01-18')).submit(url, said)).errors).toEqual([])
    const done = await (await as('sam', '2018-01-19')).visit(`/groups/${groups.P2}/plan`)
    expect(done.texts('#non-negotiable li').join()).toContain('done Thursday 18 January 2018')
  })

  test('step 11, ES-20, ES-33: no visit of its own for a school of a partnership, one half-day outside of one, and no second as core', async () => {
    const book = async (by: string, type: string, school: string, date: string) =>
      (await as(by, '2017-09-28')).submit(`/schools/${schools[school]}/visits/book/${type}`, {
        ...{ ...on('on', date), adviser: people[by] ?? '', length: 'half-day' },
      })
    const single = await book('sam', 'individual-visit', 'B1', '2017-10-09')
    expect(single.errors.join()).toContain('receives no individual visit')
    expect(single.errors.join()).toContain('can be ordered as a traded activity')
    // Quinn leads the quadrant, and recommends to the school what is refused as core: half a day, as it was wanted.
    const refused = await book('quinn', 'individual-visit', 'B1', '2017-10-09')
    const link = refused.page
      .querySelectorAll('main a')
      .find(({ text }) => text.trim() === 'Recommend that the school orders it instead: A further visit')
      ?.getAttribute('href')
    expect(link).toBe(`/schools/${schools.B1}/catalogue/further-visit/recommend?schoolYear=2017&days=0.5`)
    const recommend = await (await as('quinn', '2017-09-28')).visit(link ?? '')
    expect(recommend.status).toBe(200)
    expect(recommend.page.querySelector('input[name=days]')?.getAttribute('value')).toBe('0.5')
    expect(recommend.page.querySelector('select[name=schoolYear] option[selected]')?.getAttribute('value')).toBe('2017')
    expect((await book('sam', 'half-day-visit', 'B1', '2017-10-09')).errors.join()).toContain(
      'no recognised partnership',
    )
    expect((await book('quinn', 'half-day-visit', 'U1', '2017-10-09')).errors).toEqual([])
    const days = await (await as('dora', '2017-09-29')).visit(`/schools/${schools.U1}/days`)
    expect(rowsOf(days)[0]).toMatch(/half-day visit in the academic year.*\| half a day.*\| ½ \| ½ \| 0 \| 0$/)
    const second = await book('quinn', 'half-day-visit', 'U1', '2018-02-06')
    expect(second.errors.join()).toContain('There is one half-day visit per academic year; a second can be bought.')
    const count = await service.db.owner.query('select count(*)::int as n from visits where school_id = any ($1)', [
      [schools.U1, schools.B1],
    ])
    expect(count.rows).toEqual([{ n: 1 }])
  })

  test('step 18, ES-24: nine schools give 18 days; kept to the end of the year by a decision, or reckoned anew where the workplan has them', async () => {
    const dora = await as('dora', '2018-03-05')
    const joined = await (
      await as('ada', '2018-03-05')
    ).submit(`/groups/${groups.P1}/members/add`, {
      school: 'School U3',
      ...on('startedOn', '2018-03-05'),
    })
    expect(joined.errors).toEqual([])
    const plan = `/groups/${groups.P1}/plan`
    expect((await dora.visit(plan)).body).toContain('9 schools give 18 days, and 16 days are')
    expect((await dora.visit('/')).body).toContain('Decide on the days of P1 in 2017/18')
    const anew = await dora.submit(`${plan}/size`, { decision: 'recalculated', because: 'U3 joined' })
    expect(anew.errors.join()).toContain('it would hold 62 days: 2 days too many')
    expect((await dora.submit(`${plan}/size`, { decision: 'kept', because: '' })).errors.join()).toContain('Enter why')
    expect((await dora.submit(`${plan}/size`, { decision: 'kept', because: 'Two terms are over.' })).errors).toEqual([])
    const kept = await (await as('hal', '2018-03-06')).visit(plan)
    expect(kept.heading).toContain('16 days, of which 9')
    expect(kept.body).toContain('9 schools give 18 days')
    expect(kept.body).toContain('kept at 16 days to the end of the year')
    expect((await dora.visit('/')).body).not.toContain('Decide on the days of P1')
    const again = await dora.submit(`${plan}/size`, { decision: 'kept', because: 'Once more' })
    expect(again.errors.join()).toContain('decided on already')
  })

  test('step 18, ES-24: with days in the workplan they are reckoned anew to 18, and fall again when a school leaves', async () => {
    const dora = await as('dora', '2018-03-07')
    await dora.submit(one('primary-workplan'), { days: '70' }, `form[action="${one('primary-workplan')}/total"]`)
    const joins = { school: 'School U2', ...on('startedOn', '2018-03-07') }
    await (await as('ada', '2018-03-07')).submit(`/groups/${groups.P2}/members/add`, joins)
    const plan = `/groups/${groups.P2}/plan`
    expect((await dora.submit(`${plan}/size`, { decision: 'recalculated', because: 'U2 joined' })).errors).toEqual([])
    expect((await allocationsOf(groups.P2 ?? '')).reduce((sum, each) => sum + each.half_days, 0)).toBe(52)
    await service.db.owner.query(
      `update group_memberships set finished_on = '2018-03-07' where group_id = $1 and school_id = $2`,
      [...[groups.P2, schools.U2]],
    )
    const later = await as('dora', '2018-03-08')
    expect((await later.submit(`${plan}/size`, { decision: 'recalculated', because: 'U2 left' })).errors).toEqual([])
    expect((await allocationsOf(groups.P2 ?? '')).reduce((sum, each) => sum + each.half_days, 0)).toBe(48)
  })

  test('ES-12, ES-13: by quadrant, how many partnerships and schools there are, how many people, their days and what is due', async () => {
    const page = await (await as('dora', '2017-10-02')).visit('/workplans/areas')
    expect(rowsOf(page)).toEqual([
      expect.stringMatching(/^North \| 2 \| 16 \| 33½ \| 2 \| 70, of 1 unknown \| /),
      expect.stringMatching(/^South \| 2 \| 19 \| 41 \| 2 \| 70, of 1 unknown \| /),
      expect.stringMatching(/^In none of them \| 0 \| 1 \| 2 \| 0 \| 0 \| /),
    ])
    expect((await (await as('hal', '2017-10-02')).visit('/workplans/areas')).status).toBe(404)
  })
})
