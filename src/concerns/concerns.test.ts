import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { listRecordedNames } from '#history/index.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { draftNotice, issueNotice } from '#notices/index.ts'
import { newId } from '#shared/id.ts'
import { addDays, day, type PlainDate } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { listProgram } from '../../test/house/source-files.ts'
import { A_CONCERNS_RULE, aConcern } from '../../test/support/a-concern.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { allRecordedOf } from './all-recorded.ts'
import { formalFindings, seriousConcernsOf } from './ask-concerns.ts'
import { whyCannotBeGiven, whyOpenAlready } from './confidence-rules.ts'
import { concernsHeldOf } from './concerns-held.ts'

let service: TestService
let school: string
let joan: string
let karl: string
let hal: string
let cath: string

const on = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const as = (person: string, now?: string) => browse(service, person, now ? { now: `${now}T09:00:00Z` } : {})
const raising = () => `/schools/${school}/concerns/raise`
const TALKED = () => ({ title: 'Attendance', said: 'It has fallen.', withPerson: hal, ...on('talkedOn', '2026-11-10') })
const placeOf = (goesTo: string | undefined) => goesTo!.replace(/\?.*/, '')

beforeAll(async () => {
  service = await aService({ model: 'wiltshire' })
  school = await service.addSchool({ name: 'Avon Vale Primary' })
  joan = await service.addPerson({ role: 'school-improvement-partner', name: 'Joan Partner', school })
  karl = await service.addPerson({ role: 'consultant', name: 'Karl Consultant', school })
  hal = await service.addPerson({ role: 'headteacher', name: 'Hal Head', school, startedOn: '2026-01-01' })
  cath = await service.addPerson({ role: 'chair-of-governors', name: 'Cath Chair', school })
})

const BAD: [name: string, answers: Record<string, string>, says: string][] = [
  ['nothing that it is about', { title: '' }, 'Enter what it is about'],
  ['too long a name', { title: 'a'.repeat(201) }, 'in 200 characters or fewer'],
  ['a name of two lines', { title: 'a\nb' }, 'in one line'],
  ['nothing said', { said: ' ' }, 'Enter what was said'],
  ['too much said', { said: 'a'.repeat(2001) }, 'in 2000 characters or fewer'],
  ['a control character', { said: 'a\u0007b' }, 'without control characters'],
  ['no day', on('talkedOn', '--'), 'never a surprise. Enter the day'],
  ['no such day', on('talkedOn', '2026-02-31'), 'as a day, a month and a year'],
  ['a day ahead', on('talkedOn', '2026-11-13'), 'That day lies ahead'],
  ['a day before its head was one', on('talkedOn', '2025-12-31'), 'was not Headteacher'],
  ['nobody', { withPerson: '' }, 'Choose with whom'],
  ['what is no person', { withPerson: 'Hal' }, 'Choose with whom'],
  ['somebody of nowhere', { withPerson: '00000000-0000-4000-8000-000000000001' }, 'was not Headteacher'],
  ['a kind that there is not', { kind: 'grave' }, 'Choose as what it is recorded'],
]

test.each(BAD)('WI-08, bad input, %s: one clear sentence, and nothing is kept', async (_name, answers, says) => {
  const refused = await (await as(joan)).submit(raising(), { ...TALKED(), ...answers })
  expect(refused.status).toBe(422)
  expect(refused.errors).toEqual([expect.stringContaining(says)])
  expect((await as(hal).then((own) => own.visit(`/schools/${school}/concerns`))).texts('main .wm-rows li')).toEqual([])
})

test('WI-08: a concern is talked about with whoever acts as head on that day, is recorded, taken up again and closed with what came of it', async () => {
  const dee = await service.addPerson({ role: 'senior-leader', name: 'Dee Deputy', school })
  await service.db.owner.query(
    `insert into covers (authority_id, id, person_id, covered_id, reason, started_on, finished_on)
     values ($1, $2, $3, $4, 'Away', '2026-11-02', '2026-11-06')`,
    [service.authorityId, newId(), dee, hal],
  )
  const desk = await as(joan)
  const talked = { ...TALKED(), title: 'Reading', withPerson: dee }
  expect((await desk.submit(raising(), talked)).errors[0]).toContain('That was: Hal Head')
  const saved = await desk.submit(raising(), { ...talked, ...on('talkedOn', '2026-11-06') })
  const own = placeOf(saved.goesTo)
  const page = await (await as(hal)).visit(own)
  expect(page.heading).toContain('Talked about: Reading')
  expect(page.body).toContain('with Dee Deputy, acting for Hal Head')
  expect(page.texts('main form')).toEqual([])
  expect((await desk.submit(`${own}/record`, { kind: 'serious-concern' })).errors).toEqual([])
  expect((await desk.submit(`${own}/talk`, { ...TALKED(), withPerson: cath })).errors[0]).toContain(
    'was not Headteacher',
  )
  expect((await desk.submit(`${own}/talk`, TALKED())).errors).toEqual([])
  const stale = await desk.submit(`${own}/close`, { cameOf: 'It rose.', revision: '1' })
  expect(stale.errors).toEqual([expect.stringContaining('Joan Partner changed this')])
  expect((await desk.submit(`${own}/close`, { cameOf: '' })).errors).toEqual(['Enter what came of it'])
  expect(await service.look(joan, (look) => seriousConcernsOf(look, school))).toHaveLength(1)
  expect((await desk.submit(`${own}/close`, { cameOf: 'It rose.' })).errors).toEqual([])
  expect((await desk.submit(`${own}/talk`, TALKED())).errors[0]).toContain('This concern is closed')
  expect(await service.look(joan, (look) => seriousConcernsOf(look, school))).toEqual([])
})

test('WI-08: where it concerns the head it is talked about with the chair; the head reads it all the same', async () => {
  const desk = await as(joan)
  const about = { ...TALKED(), title: 'Leadership', aboutTheHead: 'yes' }
  expect((await desk.submit(raising(), about)).errors[0]).toContain('was not Chair of governors')
  const saved = await desk.submit(raising(), { ...about, withPerson: cath, kind: 'concern' })
  expect((await (await as(hal)).visit(placeOf(saved.goesTo))).heading).toContain('Concern: Leadership')
})

test('XX-05: of two people who record the same concern at once the second is told; struck out it counts no more, taken back it does', async () => {
  const desk = await as(joan)
  const saved = await desk.submit(raising(), { ...TALKED(), title: 'Writing', kind: 'serious-concern' })
  const own = placeOf(saved.goesTo)
  expect((await (await as(karl)).submit(raising(), { ...TALKED(), title: 'writing' })).errors).toEqual([
    expect.stringContaining('A concern of this name goes on'),
  ])
  const serious = () => service.look(joan, (look) => seriousConcernsOf(look, school))
  expect((await desk.submit(`${own}/strike-out`, { reason: 'twice' })).errors).toEqual([])
  expect(await serious()).toEqual([])
  expect((await desk.submit(`${own}/close`, { cameOf: 'It rose.' })).errors[0]).toContain('was struck out')
  expect((await desk.submit(`${own}/restore`)).errors).toEqual([])
  expect(await serious()).toHaveLength(1)
})

test('XX-13: the concerns of a school go with it when it becomes another; at one that has closed nothing is begun', async () => {
  const before = await service.addSchool({ name: 'Old Primary', urn: '811001' })
  const after = await service.addSchool({ name: 'New Academy', urn: '811002' })
  const id = await aConcern(service, before, { kind: 'serious-concern', title: 'Safety' })
  await service.db.owner.query(
    `insert into school_links (authority_id, id, urn, linked_urn, linked_name, link_type)
     values ($1, $2, '811002', '811001', 'Old Primary', 'Predecessor')`,
    [service.authorityId, newId()],
  )
  await service.db.owner.query(`update schools set status = 'closed' where id = $1`, [before])
  const head = await service.addPerson({ role: 'headteacher', school: after })
  const adviser = await service.addPerson({ role: 'consultant', school: after })
  expect((await (await as(head)).visit(`/schools/${after}/concerns`)).body).toContain('Safety')
  expect((await (await as(head)).visit(`/concerns/${id}`)).status).toBe(200)
  await service.look(adviser, async (look) => {
    expect(await seriousConcernsOf(look, after)).toMatchObject([{ id, title: 'Safety' }])
    expect(await formalFindings(look, after, service.today)).toEqual([])
  })
  expect((await (await as(adviser)).submit(`/concerns/${id}/close`, { cameOf: 'A new roof.' })).errors).toEqual([])
  const closed = await (
    await as(service.administratorId)
  ).submit(`/schools/${before}/concerns/raise`, {
    ...{ title: 'Roof', said: 'It leaks.', withName: 'Whoever led it', ...on('talkedOn', '2026-11-10') },
  })
  expect(closed.errors).toEqual(['Old Primary has closed: nothing is begun there.'])
})

describe('WI-09: what is given in confidence', () => {
  const SECRET = 'The chair is about to resign'
  const giving = () => `/schools/${school}/in-confidence`
  const given = (answers: Record<string, string> = {}) => ({
    says: SECRET,
    readers: karl,
    ...on('opensOn', '2026-12-01'),
    ...answers,
  })
  /** Every place at a school that somebody can read, and what they would draw out of it. */
  async function tracesFor(person: string, now?: string): Promise<string> {
    const desk = await as(person, now)
    const pages = []
    for (const at of ['', '/concerns', '/recorded', '/history'])
      pages.push((await desk.visit(`/schools/${school}${at}`)).body)
    pages.push((await desk.visit('/search?q=resign')).body, (await desk.visit('/')).body)
    const held = await service.look(
      person,
      (look) => concernsHeldOf(look, school),
      now ? { now: `${now}T09:00:00Z` } : {},
    )
    return `${pages.join()} ${JSON.stringify(held)}`.replaceAll(/value="[^"]*"/g, '')
  }

  test('until its day its writer and its readers alone know that it exists, and from that day the head reads it like the rest', async () => {
    const desk = await as(joan)
    const form = await desk.visit(giving())
    expect(form.body).toContain('only you and the readers whom you name know that it exists')
    expect(form.body).toContain('From that day on the headteacher reads it')
    const others = [hal, cath, service.administratorId]
    const before = await Promise.all(others.map((person) => tracesFor(person)))
    expect((await desk.submit(giving(), given())).errors).toEqual([])
    const { rows } = await service.db.owner.query<{ id: string }>('select id from confidences where school_id = $1', [
      school,
    ])
    const own = `/confidences/${rows[0]?.id}`
    for (const person of [joan, karl]) {
      expect((await (await as(person)).visit(own)).body).toContain(SECRET)
      expect((await (await as(person)).visit(`/schools/${school}/concerns`)).body).toContain('In confidence until')
      expect((await (await as(person)).visit(`/schools/${school}`)).body).toContain('In confidence until')
    }
    const plain = (text: string) => text.replaceAll(/<[^>]*>|\s+/g, ' ')
    for (const [at, person] of others.entries()) {
      expect((await (await as(person)).visit(own)).status).toBe(404)
      expect((await (await as(person)).post(own, { revision: '1' })).status).toBe(404)
      expect(plain(await tracesFor(person))).toBe(plain(before[at] ?? ''))
    }
    const drawn = await service.look(joan, (look) => concernsHeldOf(look, school))
    expect(JSON.stringify(drawn)).not.toContain(SECRET)
    expect((await (await as(karl)).post(own, { revision: '1' })).status).toBe(403)
    expect((await (await as(hal, '2026-11-30')).visit(own)).status).toBe(404)
    expect((await (await as(hal, '2026-12-01')).visit(own)).body).toContain(SECRET)
    const traces = await tracesFor(hal, '2026-12-01')
    for (const words of ['Open since 1 December 2026', 'What was given in confidence is open', SECRET])
      expect(traces).toContain(words)
  })

  test('its writer opens it before its day, and never later than was said', async () => {
    const other = await service.addSchool({ name: 'Pewsey Down Primary' })
    const head = await service.addPerson({ role: 'headteacher', school: other })
    const at = `/schools/${other}/in-confidence`
    const admin = await as(service.administratorId)
    const reader = await service.addPerson({ role: 'head-of-schools-branch', name: 'Hana Head of branch' })
    expect((await admin.submit(at, given({ readers: reader }))).errors).toEqual([])
    const { rows } = await service.db.owner.query<{ id: string }>('select id from confidences where school_id = $1', [
      other,
    ])
    const own = `/confidences/${rows[0]?.id}`
    const later = service.db.owner.query(`update confidences set opens_on = '2026-12-02' where id = $1`, [rows[0]?.id])
    await expect(later).rejects.toThrow(/confidences_are_never_prolonged/)
    expect((await (await as(head)).visit(own)).status).toBe(404)
    expect((await admin.submit(own)).errors).toEqual([])
    expect((await (await as(head)).visit(own)).heading).toContain('Open since Thursday 12 November 2026')
    expect((await admin.post(own, { revision: '2' })).errors).toEqual(['This is open since Thursday 12 November 2026.'])
  })

  test.each([
    ['nothing', { says: '' }, 'Enter what is given in confidence'],
    ['no reader', { readers: '' }, 'Choose who reads it'],
    ['a reader who is no person', { readers: 'Karl' }, 'Choose who reads it'],
    ['no day', on('opensOn', '--'), 'Enter the day from which'],
    ['today', on('opensOn', '2026-11-12'), 'Enter a day from tomorrow to Wednesday 12 May 2027'],
    ['a day too late', on('opensOn', '2027-05-13'), 'Enter a day from tomorrow'],
  ])('bad input, %s: one clear sentence', async (_name, answers, says) => {
    const refused = await (await as(joan)).submit(giving(), given(answers))
    expect([refused.status, refused.errors]).toEqual([422, [expect.stringContaining(says)]])
  })

  test('nobody of the school can be named, nor one’s own self', async () => {
    for (const readers of [hal, cath, joan])
      expect((await (await as(joan)).submit(giving(), given({ readers }))).errors[0]).toContain('Choose who reads it')
  })

  test('its day is from tomorrow to the last that the model gives', () => {
    const rule = service.model.concerns!.inConfidence!
    const why = (opensOn: string) =>
      whyCannotBeGiven(rule, { readers: [karl], opensOn: day(opensOn) }, [{ personId: karl }], service.today)
    expect(['2026-11-13', '2027-05-12'].flatMap(why)).toEqual([])
    expect(['2026-11-12', '2027-05-13'].flatMap(why).map(({ source }) => source)).toEqual(['WI-09', 'WI-09'])
    expect(whyOpenAlready({ opensOn: day('2026-11-13') }, service.today)).toEqual([])
  })
})

test('WI-08: where the model says so a notice waits too, and is issued once a concern was talked about', async () => {
  const rule = A_CONCERNS_RULE.replace('notices: false', 'notices: true')
  const modelText = `${readFileSync('models/norfolk.yaml', 'utf8')}\n${rule}`
  const norfolk = await aService({ modelText })
  const at = await norfolk.addSchool()
  const kind = norfolk.model.notices.find(({ capacity }) => !capacity)!
  const act = <T>(job: Parameters<typeof doWork<T>>[1]) =>
    norfolk.act(norfolk.administratorId, (look) => doWork(look, job))
  const id = await act((work) =>
    draftNotice(work, at, kind.id, {
      grounds: [kind.grounds[0]!.id],
      parts: Object.fromEntries(kind.parts.map((part) => [part.id, 'Results in reading have fallen.'])),
      required: [{ what: 'A way to read better', by: addDays(norfolk.today, 60) }],
    }),
  )
  await expect(act((work) => issueNotice(work, id, { revision: 1 }))).rejects.toMatchObject({
    findings: [{ id: 'never-unawares', source: 'WI-08' }],
  })
  await aConcern(norfolk, at)
  await act((work) => issueNotice(work, id, { revision: 1 }))
})

test('where the model keeps no concerns nothing of the room is there, and nothing is asked', async () => {
  const none = await aService({ model: 'norfolk' })
  const desk = await browse(none, none.administratorId)
  const at = `/schools/${await none.addSchool()}`
  for (const url of ['/concerns', '/concerns/raise', '/in-confidence', '/recorded'])
    expect((await desk.visit(`${at}${url}`)).status).toBe(404)
  expect((await desk.visit(at)).page.querySelector('#concerns')).toBeNull()
  await none.look(none.administratorId, async (look) => {
    expect(await formalFindings(look, at.slice(9), none.today)).toEqual([])
  })
})

/** Every event that a room knows how to tell, by its name, and whether its room says which of them are recorded or sent. */
const rooms = listProgram()
  .filter(({ path }) => /events?\.ts$/.test(path))
  .map(({ text }) => ({
    saysWhich: text.includes('  recorded: ['),
    names: [...text.matchAll(/^ {4}'([a-z-]+\.[a-z-]+)':/gm)].map(([, name = '']) => name),
  }))
const taught = [...new Set(rooms.flatMap(({ names }) => names))].sort()

let recorded: readonly string[]

const FIRST = day('2025-01-01')
const dayOf = (name: string) => addDays(FIRST, taught.indexOf(name))

/** One event of each name, each on a day of its own, as somebody of the service may have caused it. */
async function happened(of: string, audience: string): Promise<void> {
  await service.db.owner.query(
    `with written as (
       insert into events (authority_id, id, at, actor_id, name, audience, changes)
       select $1, gen_random_uuid(), $2::date + place::int - 1 + time '12:00', $3, name, $4, '{}'
       from unnest($5::text[]) with ordinality as t (name, place) order by place
       returning authority_id, id, sequence)
     insert into event_subjects (authority_id, id, event_id, sequence, subject_kind, subject_id)
     select authority_id, gen_random_uuid(), id, sequence, 'school', $6 from written`,
    [service.authorityId, FIRST, service.administratorId, audience, taught, of],
  )
}

describe('WI-09: all that was recorded or sent', () => {
  let told: string
  let reader: string

  beforeAll(async () => {
    learnFromRooms()
    recorded = listRecordedNames()
    told = await service.addSchool({ name: 'Savernake Primary' })
    reader = await service.addPerson({ role: 'headteacher', name: 'Sal Head', school: told })
    await happened(told, 'see-school')
  })

  /** The days of all lines, page after page, the newest first. */
  async function daysFor(person: string, of = told): Promise<PlainDate[]> {
    const days: PlainDate[] = []
    for (let after: number | undefined, turns = 0; turns < 20; turns += 1) {
      const page = await service.look(person, (look) => allRecordedOf(look, of, { after, limit: 20 }))
      days.push(...page.lines.map(({ on }) => on))
      if (page.older === undefined) return days
      after = page.older
    }
    throw new Error('the pages do not end')
  }

  test('WI-09: every kind of concern, note and judgement that was recorded, and all that was sent, stands there once, the newest first; nothing else does', async () => {
    expect(taught.length).toBeGreaterThan(150)
    expect(recorded.filter((name) => !taught.includes(name))).toEqual([])
    const wanted = [...recorded].map(dayOf).sort().reverse()
    expect(await daysFor(reader)).toEqual(wanted)
    expect(await daysFor(service.administratorId)).toEqual(wanted)
  })

  /** What somebody outside would call recorded or sent, by the verb of its name. */
  const VERBS =
    /\.(issued|report-issued|questions-issued|corrected|sent|sent-again|decided|judged|recorded|evaluated|logged|challenged|sanctioned|sent-back|evidence-validated|tool-judged|grades-agreed|served|complied|not-complied)$/

  /** What has such a verb and is nothing of the kind: of a person, not of a school. */
  const OTHERWISE = ['area.recorded']

  test('WI-09: a room that says what it records leaves out nothing that it issues, sends, judges or decides', () => {
    const said = rooms
      .flatMap(({ saysWhich, names }) => (saysWhich ? names : []))
      .filter((name) => VERBS.test(name) && !OTHERWISE.includes(name))
    expect(said.length).toBeGreaterThan(20)
    expect(said.filter((name) => !recorded.includes(name))).toEqual([])
  })

  test.each([
    [
      'a draft',
      [
        'annual-report.begun',
        'notice.drafted',
        'notice.changed',
        'review.report-written',
        'case-review.report-written',
      ],
    ],
    ['a comment of a checker', ['record.check-passed', 'record.check-returned', 'annual-report.check-returned']],
    ['what is handed in to be checked', ['record.handed-in', 'annual-report.handed-in']],
    ['an allocation that is not sent yet', ['days.allocated', 'days.changed', 'days.withdrawn']],
    ['what a round says before it is sent', ['need-round.proposed', 'need-round.said', 'need-round.agreed']],
  ])('WI-09: not among it is %s', (_what, names) => {
    expect(names.filter((name) => !taught.includes(name))).toEqual([])
    expect(names.filter((name) => recorded.includes(name))).toEqual([])
  })

  test('WI-09: what is written for the service alone stands there for nobody, whatever it is called', async () => {
    const other = await service.addSchool({ name: 'Pewsey Down Primary' })
    await happened(other, 'write')
    const own = await service.addPerson({ role: 'headteacher', name: 'Penny Head', school: other })
    expect(await daysFor(own, other)).toEqual([])
    expect(await daysFor(service.administratorId, other)).toEqual([])
  })

  test('WI-09: the head reads it on one page of the school, each line with where it is read; another head does not', async () => {
    const own = await browse(service, reader)
    const link = (await own.visit(`/schools/${told}`)).page.querySelector(
      `#concerns a[href="/schools/${told}/recorded"]`,
    )
    expect(link).not.toBeNull()
    const page = await own.visit(`/schools/${told}/recorded`)
    expect(page.heading).toContain('Everything recorded or sent about your school')
    expect(page.texts('main .wm-rows li')).toHaveLength(50)
    expect(page.page.querySelectorAll('main .wm-rows li > a')).toHaveLength(50)
    expect(page.body).toContain(`50 of ${recorded.length}, newest first`)
    const older = page.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
    expect((await own.visit(older)).texts('main .wm-rows li')).toHaveLength(Math.min(50, recorded.length - 50))
    const stranger = await service.addPerson({ role: 'headteacher', school: await service.addSchool() })
    expect((await (await browse(service, stranger)).visit(`/schools/${told}/recorded`)).status).toBe(404)
    const governor = await service.addPerson({ role: 'governor', school: told })
    expect((await (await browse(service, governor)).visit(`/schools/${told}/recorded`)).status).toBe(403)
  })
})
