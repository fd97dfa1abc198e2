import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readModel } from '#model/index.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { saveRecord } from '#records/index.ts'
import { sendForAccuracy, sendReply } from '#replies/index.ts'
import { doWork, keepDraft } from '#work/work.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Browser } from '../support/browse.ts'

// Story 4.3, the steps of every school's year: its partner's five days, its contact, its hypotheses, its annual report, the strategy.
// The steps of a request, its partnership and the categories are told in stories of their own.

const TERMS = [
  ['1 September 2010', '22 October 2010'],
  ['1 November 2010', '17 December 2010'],
  ['4 January 2011', '18 February 2011'],
  ['28 February 2011', '8 April 2011'],
  ['26 April 2011', '27 May 2011'],
  ['6 June 2011', '22 July 2011'],
] as const
const typed = (terms: readonly (readonly [string, string])[]) =>
  Object.fromEntries(
    terms.flatMap(([from, to], at) => [
      [`term-${at + 1}-startedOn`, from],
      [`term-${at + 1}-finishedOn`, to],
    ]),
  )
const dated = (field: string, on: string) => {
  const [year = '', month = '', of = ''] = on.split('-')
  return { [`${field}-day`]: of, [`${field}-month`]: month, [`${field}-year`]: year }
}

let service: TestService
const schools = { avon: '', pewsey: '', savernake: '' }
const people: Record<string, string> = {}
const as = (person: string, on: string): Promise<Browser> =>
  browse(service, person === 'office' ? service.administratorId : people[person], { now: `${on}T09:00:00Z` })
const holds = async (name: string, role: string, place: string) =>
  (await as('office', '2010-09-01')).submit(`/people/${people[name]}/roles/add?role=${role}`, {
    scope: 'school',
    place,
    ...dated('startedOn', '2010-09-01'),
  })

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'wiltshire', now: '2010-09-01T09:00:00Z', schoolYear: 2010 })
  schools.avon = await service.addSchool({ name: 'Avon Vale' })
  schools.pewsey = await service.addSchool({ name: 'Pewsey Down' })
  schools.savernake = await service.addSchool({ name: 'Savernake' })
  const add = async (name: string, role: string, school: string) => {
    people[name] = await service.addPerson({ role, name: `${name} Person`, school })
  }
  await add('Joan', 'school-improvement-partner', schools.avon)
  await add('Karl', 'school-improvement-partner', schools.savernake)
  await add('Liam', 'local-authority-contact', schools.avon)
  await add('Harriet', 'headteacher', schools.avon)
  await add('Colin', 'chair-of-governors', schools.avon)
})

describe('step 1: terms, partners and contacts', () => {
  test('WI-56: six terms are set; terms that overlap are refused, and a year without the sixth asks for a reason', async () => {
    const office = await as('office', '2010-09-01')
    const url = '/calendar/2010/change'
    const overlap = TERMS.map((term, at) => (at === 1 ? (['22 October 2010', term[1]] as const) : term))
    expect((await office.submit(url, typed(overlap))).errors.join()).toMatch(
      /Term 2 must begin after Term 1 ends, on 22 October/,
    )
    const five = await office.submit(url, typed(TERMS.slice(0, 5)))
    expect(five.errors.join()).toMatch(/2010\/11 would have no dates for Term 6/)
    expect((await office.submit(url, typed(TERMS))).status).toBe(303)
    expect((await office.visit('/calendar')).body).toMatch(/6 June to 22 July 2011/)
  })

  test('WI-15, WI-30: each school has a partner, which no other school’s is; the report lists those without a contact until each is named', async () => {
    const office = await as('office', '2010-09-01')
    const without = async (role: string) =>
      (await office.visit(`/reports/schools-without?role=${role}`)).texts('tbody th a')
    expect(await without('school-improvement-partner')).toEqual(['Pewsey Down'])
    expect((await holds('Joan', 'school-improvement-partner', 'Pewsey Down')).status).toBe(303)
    expect(await without('school-improvement-partner')).toEqual([])
    expect((await holds('Karl', 'school-improvement-partner', 'Pewsey Down')).errors.join()).toMatch(
      /Every school has one School Improvement Partner/,
    )
    expect((await holds('Liam', 'local-authority-contact', 'Pewsey Down')).errors).toEqual([])
    expect(await without('local-authority-contact')).toEqual(['Savernake'])
    expect((await holds('Karl', 'local-authority-contact', 'Savernake')).errors.join()).toMatch(
      /is someone other than its School Improvement Partner/,
    )
    expect((await holds('Liam', 'local-authority-contact', 'Savernake')).status).toBe(303)
    expect(await without('local-authority-contact')).toEqual([])
  })
})

test('step 2, WI-16, WI-17: the school is due 5.0 days of its partner over six terms, of which 3.0 in school', async () => {
  const liam = await as('Liam', '2010-09-01')
  const shown = await liam.visit(`/schools/${schools.avon}/days`)
  expect(shown.heading).toMatch(/5 days due/)
  expect(shown.body).toMatch(/In school: 3 days, 0 of them booked or held/)
  expect(shown.texts('tbody td').join(' ')).toMatch(/1 · ½ · 1 · 1 · ½ · 1/)
  const allocate = (days: string) =>
    liam.submit(`/schools/${schools.avon}/days/allocate`, {
      ...{ who: `${people.Joan}|school-improvement-partner`, days, kind: 'partner-time' },
      'reason.capacity-is-known': 'Joan says in October what she has',
    })
  expect((await allocate('0.17')).errors.join()).toMatch(/whole or half days/)
  expect((await allocate('5')).status).toBe(303)
  const head = await as('Harriet', '2010-09-02')
  expect((await head.visit(`/schools/${schools.avon}/days`)).heading).toMatch(/5 days due, 5 days allocated/)
})

describe('service follows the need of the school', () => {
  test('WI-10: days beyond what every school is due name the need behind them, and who saw it', async () => {
    const office = await as('office', '2010-09-06')
    const shown = await office.visit(`/schools/${schools.avon}/days`)
    expect(shown.body).toMatch(/LA category:.*No LA category/s)
    const carla = await service.addPerson({ role: 'consultant', school: schools.avon, name: 'Carla Consultant' })
    const give = (differs: Record<string, string>) =>
      office.submit(`/schools/${schools.avon}/days/allocate`, {
        ...{ who: `${carla}|consultant`, days: '2', kind: 'partnership-working' },
        ...{ 'reason.capacity-is-known': 'Not said yet', ...differs },
      })
    expect((await give({})).errors.join()).toMatch(/matched to the needs of individual schools.*Name the need/)
    const seen = { need: 'Writing of boys in Key Stage 2', needSeenBy: people.Joan ?? '' }
    expect((await give(seen)).status).toBe(303)
    const head = await (await as('Harriet', '2010-09-07')).visit(`/schools/${schools.avon}/days`)
    expect(head.body).toMatch(/Writing of boys in Key Stage 2, identified by Joan Person/)
  })
})

test('step 3, WI-58, WI-59: data hypotheses go to two schools before the visit of term 1, and the report shows the third without', async () => {
  const joan = await as('Joan', '2010-09-20')
  for (const [school, asks] of [
    [schools.avon, 'Progress in writing lags behind reading in Years 5 and 6.'],
    [schools.pewsey, 'Able children are not stretched in mathematics.'],
  ] as const) {
    const booked = await joan.submit(`/schools/${school}/visits/book/scheduled-visit`, {
      ...{ adviser: people.Joan ?? '', length: 'whole-day', purposes: 'progress-of-all-children' },
      ...dated('on', school === schools.avon ? '2010-09-30' : '2010-09-29'),
    })
    expect(booked.errors).toEqual([])
    const visit = booked.goesTo?.split('?')[0] ?? ''
    if (school === schools.avon) people.firstVisit = visit
    await joan.submit(`${visit}/questions`, { asks }, 'form[action$="/questions"]')
    const issued = await joan.submit(`${visit}/questions`, {}, 'form[action$="/questions/issue"]')
    expect(issued.errors).toEqual([])
  }
  const report = await (await as('office', '2010-09-20')).visit('/hypotheses?stands=none')
  expect(report.texts('main tbody th')).toEqual(['Savernake'])
  const read = await (await as('Harriet', '2010-09-21')).visit(`${people.firstVisit}/questions`)
  expect(read.body).toContain('Progress in writing lags behind reading')
})

test('WI-18: the head proposes dates and a focus; the partner takes one, and the visit is booked and confirmed with them', async () => {
  const head = await as('Harriet', '2010-10-05')
  const proposed = await head.submit(`/schools/${schools.avon}/visits/propose/scheduled-visit`, {
    ...dated('on1', '2010-11-08'),
    ...dated('on2', '2010-11-15'),
    focus: 'Writing in Year 6',
  })
  const joan = await as('Joan', '2010-10-06')
  const shown = await joan.visit(proposed.goesTo ?? '')
  const date = shown.page.querySelector('input[name=date]')?.getAttribute('value') ?? ''
  const accepted = await joan.submit(proposed.goesTo ?? '', { date })
  expect(accepted.errors).toEqual([])
  const { rows } = await service.db.owner.query<{ id: string; focus: string; confirmed: boolean }>(
    `select id, focus, confirmed_on is not null as confirmed from visits where authority_id = $1 and booked_for = '2010-11-08'`,
    [service.authorityId],
  )
  expect(rows).toMatchObject([{ focus: 'Writing in Year 6', confirmed: true }])
  people.secondVisit = `/visits/${rows[0]?.id}`
})

const book = async (on: string, length: string, differs: Record<string, string> = {}, type = 'scheduled-visit') => {
  const joan = await as('Joan', '2011-01-04')
  return joan.submit(`/schools/${schools.avon}/visits/book/${type}`, {
    ...{ adviser: people.Joan ?? '', length, purposes: 'self-evaluation' },
    ...dated('on', on),
    ...differs,
  })
}
const hold = async (visit: string, on: string) => (await as('Joan', on)).submit(`${visit}/held`, dated('heldOn', on))

describe('step 16: five days, three of them in school', () => {
  const off = { place: 'off-site' }

  test('WI-16, WI-17: with 4.0 used and the three in school gone, half a day in school asks for a reason and off site is saved, up to 5.0', async () => {
    await hold(people.firstVisit ?? '', '2010-09-30')
    await hold(people.secondVisit ?? '', '2010-11-08')
    for (const [on, length, place] of [
      ['2011-01-10', 'whole-day', {}],
      ['2011-03-14', 'half-day', {}],
      ['2011-05-23', 'whole-day', off],
    ] as const) {
      const booked = await book(on, length, place)
      expect(booked.errors).toEqual([])
      const visit = booked.goesTo?.split('?')[0] ?? ''
      if (on === '2011-01-10') people.thirdVisit = visit
      await hold(visit, on)
    }
    const page = await (await as('Joan', '2011-06-06')).visit(`/schools/${schools.avon}/days`)
    expect(page.body).toMatch(/In school: 3 days, 3 of them booked or held/)
    const inSchool = await book('2011-06-13', 'half-day')
    expect(inSchool.errors.join(' ')).toMatch(/Of the 5 days, 3 are in school/)
    expect(inSchool.page.querySelector('textarea[name^="reason."]')).not.toBeNull()
    const saved = await book('2011-06-13', 'half-day', off)
    expect(saved.errors).toEqual([])
    people.offSite = saved.goesTo?.split('?')[0] ?? ''
  })

  test('WI-22: half a day for headteacher performance management is booked off site, and has no place for its content', async () => {
    const prepared = await book('2011-06-14', 'half-day', off, 'performance-management')
    expect(prepared.errors).toEqual([])
    const visit = prepared.goesTo?.split('?')[0] ?? ''
    const joan = await as('Joan', '2011-06-14')
    for (const place of ['record', 'record/write', 'preparation', 'agenda', 'questions'])
      expect((await joan.visit(`${visit}/${place}`)).status, place).toBe(404)
    const page = await joan.visit(visit)
    expect(page.page.querySelectorAll('main textarea')).toHaveLength(0)
    await hold(visit, '2011-06-14')
  })

  test('WI-16: a further half day is refused whatever the reason; worked all the same it is saved, marked over, and put before who may raise it', async () => {
    const refused = await book('2011-06-15', 'half-day', { ...off, 'reason.five-days-for-each-school': 'Needed' })
    expect(refused.errors.join(' ')).toMatch(/time allocation of 5 days per school.*It can be raised by/)
    expect(refused.page.querySelector('textarea[name^="reason."]')).toBeNull()
    await hold(people.offSite ?? '', '2011-06-13')
    const monday = '/people/' + people.Joan + '/weeks/2011-06-13'
    const joan = await as('Joan', '2011-06-17')
    const worked = await joan.submit(`${monday}/entries`, {
      ...{ kind: 'office', hours: '3:15', school: 'Avon Vale', function: 'self-evaluation' },
      ...dated('on', '2011-06-15'),
    })
    expect(worked.errors).toEqual([])
    const { rows } = await service.db.owner.query<{ week: string }>(
      `select distinct date_trunc('week', held_on)::date::text as week from visits where authority_id = $1 and school_id = $2 and held_on is not null`,
      [service.authorityId, schools.avon],
    )
    for (const { week } of rows)
      expect((await joan.submit(`/people/${people.Joan}/weeks/${week}`, {}, 'form[action$="/confirm"]')).status).toBe(
        303,
      )
    const liam = await as('Liam', '2011-06-20')
    expect((await liam.visit('/misfits')).body).toMatch(/Avon Vale had 5½ days in 2010\/11: half a day more/)
  })

  test('WI-16: only a manager raises it, with the reason; then the half day is booked', async () => {
    const raise = `/schools/${schools.avon}/days/raise`
    expect((await (await as('Joan', '2011-06-20')).visit(raise)).status).toBe(403)
    const liam = await as('Liam', '2011-06-20')
    expect((await liam.submit(raise, { days: '0.5' })).errors.join()).toMatch(/Enter why it is raised/)
    expect((await liam.submit(raise, { days: '0.17', because: 'A sixth' })).errors.join()).toMatch(/half days/)
    expect((await liam.submit(raise, { days: '0.5', because: 'The report is to be written' })).errors).toEqual([])
    const last = await book('2011-06-23', 'half-day', off)
    expect(last.errors).toEqual([])
    people.lastVisit = last.goesTo?.split('?')[0] ?? ''
    expect((await liam.visit(`/schools/${schools.avon}/days`)).body).toMatch(/The report is to be written/)
  })
})

test('step 17, WI-35: a partner of the South takes a school of the North: a notice and no more', async () => {
  const kennet = await service.addSchool({ name: 'Kennet' })
  const ramsbury = await service.addSchool({ name: 'Ramsbury' })
  await service.addGroup({ kind: 'geographical-area', name: 'The North', schools: [schools.avon, kennet] })
  await service.addGroup({ kind: 'geographical-area', name: 'The South', schools: [schools.savernake, ramsbury] })
  const nadia = await service.addPerson({ role: 'local-authority-contact', school: ramsbury, name: 'Nadia Person' })
  const office = await as('office', '2011-06-13')
  const managed = await office.submit(`/people/${people.Karl}/manager`, {
    ...{ whoId: nadia, ...dated('startedOn', '2011-06-13') },
  })
  expect(managed.errors).toEqual([])
  const notices = async () => (await office.visit(`/people/${people.Karl}`)).texts('.govuk-inset-text').join()
  expect(await notices()).toBe('')
  const taken = await office.submit(`/people/${people.Karl}/roles/add?role=school-improvement-partner`, {
    ...{ place: 'Kennet', ...dated('startedOn', '2011-06-13') },
  })
  expect(taken.errors).toEqual([])
  expect(await notices()).toMatch(
    /Karl Person works in The North.*Nadia Person in The South.*ideally of one geographical area/,
  )
})

describe('step 18: term 6, and the annual report', () => {
  const write = (visit: string, on: string, words: Record<string, string>) =>
    service.act(
      people.Joan ?? '',
      (look) =>
        keepDraft(look, (work) =>
          saveRecord(work, visit.slice('/visits/'.length), {
            sections: Object.entries(words).map(([section, body]) => ({
              ...{ section, body, judgement: null, isNotDiscussed: false, restsOn: [], fromRevision: 0 },
            })),
          }),
        ),
      { now: `${on}T15:00:00Z` },
    )
  const issue = async (visit: string, on: string) => {
    const at = { now: `${on}T16:00:00Z` }
    const id = visit.slice('/visits/'.length)
    const publicUrl = 'http://localhost:3000'
    await service.act(people.Joan ?? '', (look) => doWork(look, (work) => sendForAccuracy(work, id, { publicUrl })), at)
    const typedReply = { lines: [], says: '', wasSays: '' }
    await service.act(
      people.Harriet ?? '',
      (look) => doWork(look, (work) => sendReply(work, id, { typed: typedReply, answer: 'accurate' })),
      at,
    )
  }

  test('WI-27: notes of visit fill the sections they touched', async () => {
    for (const [visit, on, words] of [
      [people.firstVisit, '2010-10-04', { achievement: 'Writing lags behind.', targets: 'Ambitious in reading.' }],
      [
        people.secondVisit,
        '2010-11-10',
        { 'teaching-and-learning': 'Two lessons seen together.', achievement: 'Boys catch up.' },
      ],
      [
        people.thirdVisit,
        '2011-01-12',
        {
          'serving-children': 'Well, but for boys who write.',
          tracking: 'Each half term now.',
          'planning-for-improvement': 'The plan names what will be seen.',
        },
      ],
    ] as const) {
      await write(visit ?? '', on, words)
      await issue(visit ?? '', on)
    }
    const issued = await (await as('Harriet', '2011-01-13')).visit(`${people.firstVisit}/record`)
    expect(issued.body).toContain('Ambitious in reading.')
  })

  test('WI-57, WI-11: the head owns the self evaluation; the partner moderates it in term 6, and the school names its priorities for the coming year', async () => {
    const head = await as('Harriet', '2011-06-20')
    const joan = await as('Joan', '2011-06-23')
    const begin = `/schools/${schools.avon}/self-evaluation/begin`
    expect((await joan.post(begin, { framework: 'sef' })).status).toBe(403)
    const begun = await head.submit(begin, { framework: 'sef' })
    const own = `/self-evaluations/${/[0-9a-f-]{36}/.exec(begun.goesTo ?? '')?.[0] ?? ''}`
    const area = (await head.visit(own)).page.querySelector('a[href*="/areas/"]')?.getAttribute('href') ?? ''
    expect((await head.submit(area, { says: 'As we see it.', grade: '2' })).errors).toEqual([])
    expect((await joan.visit(own)).status).toBe(404)
    const shared = await head.submit(`${own}/share`, { 'reason.evaluating-graded': 'Those first.' })
    expect(shared.errors).toEqual([])
    expect((await joan.post(area, { says: 'As I see it.', grade: '4' })).status).toBe(403)
    expect((await joan.visit(own)).body).toContain('As we see it.')

    const visit = people.lastVisit ?? ''
    await hold(visit, '2011-06-23')
    const moderated = { 'is.moderated': 'yes', 'says.moderated': 'One grade lower for writing.' }
    expect((await joan.submit(`${visit}/self-evaluation`, moderated, '#established form')).errors).toEqual([])
    const named = await head.submit(`${own}/points/add`, { kind: 'priority', says: 'Boys write more', forYear: '2011' })
    expect(named.errors).toEqual([])
    const read = await (await as('Joan', '2011-06-24')).visit(`/schools/${schools.avon}/self-evaluation`)
    expect(read.texts('#priority li').join()).toMatch(/Boys write more.*2011\/12/)
    const points = await service.db.owner.query(
      `select 1 from self_evaluation_points where authority_id = $1 and self_evaluation_id is null`,
      [service.authorityId],
    )
    expect(points.rows).toEqual([])
  })

  test('WI-28: the draft of the report gathers the notes by section, shows the empty ones, and is issued on 8 July', async () => {
    const place = `/schools/${schools.avon}/annual-reports/2010`
    const joan = await as('Joan', '2011-06-24')
    const draft = await joan.follow(await joan.submit(place))
    expect(draft.heading).toMatch(/One section is empty/)
    const fields = (id: string) => draft.page.querySelector(`textarea[name="body.${id}"]`)?.text ?? ''
    expect(fields('achievement')).toMatch(/Writing lags behind\..*Boys catch up\./s)
    expect(fields('targets')).toContain('Ambitious in reading.')
    expect(fields('partnership-working')).toBe('')
    const later = await as('Joan', '2011-07-08')
    await later.submit(place, {}, 'form[action$="/hand-in"]')
    const issued = await later.follow(await later.submit(place, {}, 'form[action$="/issue"]'))
    expect(issued.body).toMatch(/8 July 2011/)
    const read = await (await as('Colin', '2011-07-11')).visit(place)
    expect(read.body).toContain('Boys catch up.')
    expect(read.texts('.wm-muted').length).toBeGreaterThan(0)
  })
})

test('step 20, WI-79: the strategy says when it was last updated, and an edition of 20 July 2011 keeps the one before', async () => {
  const pdf = (words: string) => Buffer.from(`%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n%${words}`)
  const asks = await (await as('office', '2010-12-02')).visit('/library')
  const link = asks.page.querySelector('a[href*="item=improving-schools-strategy"]')?.getAttribute('href') ?? ''
  const office = await as('office', '2010-12-02')
  const added = await office.upload(link, [{ name: 'strategy.pdf', content: pdf('2010') }])
  const page = added.goesTo?.split('?')[0] ?? ''
  const head = await as('Harriet', '2010-12-03')
  expect((await head.visit(page)).body).toContain('Last updated: Thursday 2 December 2010')
  const later = await as('office', '2011-07-20')
  await later.upload(`${page}/versions`, [{ name: 'strategy.pdf', content: pdf('2011') }], {
    says: 'Six kinds of lead.',
    goes: 'published',
  })
  const read = await (await as('Harriet', '2011-07-21')).visit(page)
  expect(read.body).toContain('Last updated: Wednesday 20 July 2011')
  expect(read.texts('#earlier li')[0]).toMatch(/Version 1.?Published 2 December 2010/)
  expect((await head.visit(`${page}/versions/1`)).bytes.equals(pdf('2010'))).toBe(true)
})

describe('a year without a sixth term', () => {
  test('WI-56, WI-16: the five days still add up over the terms there are, and the annual report keeps its day', async () => {
    const office = await as('office', '2011-09-01')
    const later = (text: string) => text.replace('2011', '2012').replace('2010', '2011')
    const five = TERMS.slice(0, 5).map(([from, to]) => [later(from), later(to)] as const)
    const reason = { 'reason.every-term-has-dates': 'The building is closed from June' }
    const url = '/calendar/2011/change'
    const friday = { 'reason.terms-begin-and-end-in-the-week': 'As the schools agreed' }
    expect((await office.submit(url, { ...typed(five), ...reason, ...friday })).errors).toEqual([])
    const days = await office.visit(`/schools/${schools.savernake}/days?year=2011`)
    expect(days.heading).toMatch(/5 days due/)
    expect(days.texts('tbody td').join(' ')).toMatch(/1 · 1 · 1 · 1 · 1/)
    const karl = await as('Karl', '2012-06-20')
    expect((await karl.visit('/')).body).toMatch(/annual report on school self evaluation: 2011\/12.*22 July 2012/s)
  })
})

test('WI-56: a model whose year has lost its sixth term is refused where something still names it', () => {
  const text = readFileSync('models/wiltshire.yaml', 'utf8')
  const { faults } = readModel(text.replace('    - { id: term-6, name: Term 6 }\n', ''), 'wiltshire')
  expect(JSON.stringify(faults)).toContain('there is no term term-6')
})

test('WI-80: the scope is primary, and the model alone adds another phase', async () => {
  const text = readFileSync('models/wiltshire.yaml', 'utf8')
  const more = text
    .replace('registerPhases: [Secondary, Middle deemed secondary,', 'registerPhases: [Middle deemed secondary,')
    .replace(
      'phases:\n  - id: primary',
      'phases:\n  - { id: secondary, name: Secondary, served: true, registerPhases: [Secondary], source: WI-80 }\n  - id: primary',
    )
  for (const [modelText, without, due] of [
    [text, ['Primary'], /Nothing is due/],
    [more, ['Primary', 'Secondary'], /5 days due/],
  ] as const) {
    const its = await aService({ modelText, now: '2010-09-01T09:00:00Z', schoolYear: 2010 })
    await its.addSchool({ name: 'Primary' })
    const secondary = await its.addSchool({ name: 'Secondary', phase: 'Secondary' })
    const office = await browse(its, its.administratorId)
    const report = await office.visit('/reports/schools-without?role=school-improvement-partner')
    expect(report.texts('tbody th a')).toEqual(without)
    expect((await office.visit(`/schools/${secondary}/days?year=2010`)).heading).toMatch(due)
  }
})
