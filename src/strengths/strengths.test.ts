import { beforeAll, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { aStrength } from '../../test/support/a-strength.ts'
import { browse } from '../../test/support/browse.ts'
import { readOwnModel } from '../model/model-examples.ts'
import { isStale, liveUntil, marksOf, whatIsMissing, whyCannotBeSaid, whyCannotBeVerified } from './strength-rules.ts'

const rule = readOwnModel('rotherham').strengths!
let service: TestService
let oak: string
let people: Record<'oak' | 'elm' | 'far' | 'nora' | 'lead' | 'officer' | 'director', string>

beforeAll(async () => {
  service = await aService({ model: 'rotherham' })
  oak = await service.addSchool({ name: 'Oak Primary School', phase: 'Primary' })
  const elm = await service.addSchool({ name: 'Elm Primary School', phase: 'Primary' })
  const far = await service.addSchool({ name: 'Far Special School', type: 'Community special school' })
  const south = await service.addGroup({ kind: 'learning-community', name: 'LC South', schools: [oak, elm] })
  await service.addGroup({ kind: 'learning-community', name: 'LC North', schools: [far] })
  people = {
    oak: await service.addPerson({ role: 'headteacher', school: oak, name: 'Olive Oak' }),
    elm: await service.addPerson({ role: 'headteacher', school: elm, name: 'Ellen Elm' }),
    far: await service.addPerson({ role: 'headteacher', school: far, name: 'Fay Far' }),
    nora: await service.addPerson({ role: 'consultant-head', name: 'Nora North' }),
    lead: await service.addPerson({ role: 'learning-community-lead', group: south, name: 'Lee Lead' }),
    officer: await service.addPerson({ role: 'ses-officer', name: 'Sam Officer' }),
    director: await service.addPerson({ role: 'ses-director', name: 'Dee Director' }),
  }
})

const SAID = {
  sort: 'strength',
  aspect: 'teaching-and-learning',
  title: 'Phonics',
  about: 'Daily.',
  evidence: 'Year 1 check',
}
const say = async (who: string, differs: object = {}) =>
  (await browse(service, who)).submit(`/schools/${oak}/strengths/new`, { ...SAID, ...differs })
const idOf = async (title: string) => {
  const { rows } = await service.db.owner.query<{ id: string }>(
    `select id from strength_points where authority_id = $1 and title = $2 and status <> 'withdrawn'`,
    [service.authorityId, title],
  )
  return rows[0]!.id
}

test('RO-56, RO-57, RO-58: what an audit says is unverified until a head of another school and a Consultant Head have tested it, and what they looked at is kept', async () => {
  expect((await say(people.oak)).status).toBe(303)
  const point = `/strengths/points/${await idOf('Phonics')}`
  const atHome = await browse(service, people.oak)
  expect((await atHome.visit(point)).texts('.govuk-tag')).toEqual(['Unverified'])
  expect((await (await browse(service, people.far)).visit(point)).status).toBe(404)
  const nora = await browse(service, people.nora)
  const verify = `/schools/${oak}/strengths/verify`
  const by = { headId: people.elm, withId: people.nora, lookedAt: 'The phonics check of three years' }
  expect((await nora.submit(verify, { ...by, lookedAt: '' })).errors[0]).toContain('Enter what was looked at')
  expect((await nora.submit(verify, by)).status).toBe(303)
  const seen = await (await browse(service, people.far)).visit(point)
  expect(seen.status).toBe(200)
  expect(seen.texts('main').join()).toContain(
    'by Ellen Elm with Nora North. They looked at: The phonics check of three years',
  )
})

test('RO-59: the school’s own head cannot verify its audit, as head or beside one; nor one head alone, nor two who were not there', async () => {
  await say(people.oak, { title: 'Handwriting' })
  const verify = `/schools/${oak}/strengths/verify`
  const atHome = await browse(service, people.oak)
  const own = await atHome.submit(verify, { headId: people.oak, withId: people.nora, lookedAt: 'Books' })
  expect(own.status).toBe(422)
  expect(own.errors.join()).toContain(
    'A head cannot quality assure the audit of the school that they lead. Olive Oak works at this school',
  )
  const others = await atHome.submit(verify, { headId: people.elm, withId: people.nora, lookedAt: 'Books' })
  expect(others.errors.join()).toContain('One of the two writes it down')
  const nora = await browse(service, people.nora)
  expect(
    (await nora.submit(verify, { headId: people.elm, withId: people.far, lookedAt: 'Books' })).errors.join(),
  ).toContain('Choose with whom')
  expect((await (await browse(service, people.officer)).visit(verify)).status).toBe(403)
  expect((await atHome.visit(`/strengths/points/${await idOf('Handwriting')}`)).texts('.govuk-tag')).toEqual([
    'Unverified',
  ])
})

test('RO-60: a point that is said anew waits to be verified again; what it said before stands in the record with its dates and its checks', async () => {
  const before = await aStrength(service, oak, { title: 'Choir', confirmedOn: '2026-10-01' })
  const atHome = await browse(service, people.oak)
  const done = await atHome.submit(`/strengths/points/${before}/change`, { title: 'Choir and orchestra' })
  expect(done.status).toBe(303)
  expect((await atHome.visit(done.goesTo!)).texts('.govuk-tag')).toEqual(['Unverified'])
  const record = await atHome.visit(`/schools/${oak}/strengths`)
  expect(record.texts('details li').join()).toContain(
    'Choir, strength, said Wednesday 1 September 2010, until Thursday 12 November 2026: Said anew',
  )
  expect((await atHome.submit(`/strengths/points/${before}/withdraw`, { because: 'Again' })).errors[0]).toContain(
    'withdrawn',
  )
  const story = (await atHome.visit(`/schools/${oak}`)).texts('.wm-timeline li').join()
  expect(story).toContain('Choir and orchestra: said anew')
})

test('RO-61: what was not confirmed within a year shows as stale, and is asked for again of the Consultant Head of the school', async () => {
  const old = await aStrength(service, oak, { title: 'Gardening', confirmedOn: '2025-11-11' })
  const [tag] = (await (await browse(service, people.oak)).visit(`/strengths/points/${old}`)).texts('.govuk-tag')
  expect(tag).toContain('Stale: last verified 11 November 2025')
  const ofSouth = await service.addPerson({ role: 'consultant-head', school: oak, name: 'Omar Of' })
  expect((await (await browse(service, ofSouth)).visit('/')).body).toContain('to verify again')
  const confirmed = (on: string) => isStale(rule, { confirmedOn: day(on) }, day('2012-06-07'))
  expect([
    confirmed('2011-06-06'),
    confirmed('2011-06-07'),
    isStale(rule, { confirmedOn: null }, day('2012-06-07')),
  ]).toEqual([true, false, false])
  expect(liveUntil(rule, day('2011-06-06'))).toBe('2012-06-06')
})

test('RO-65: areas to develop are read by the school, its community’s link and the Consultant Heads, and by others only once the school opens them', async () => {
  expect((await say(people.nora, { sort: 'area', title: 'Attendance' })).status).toBe(303)
  const point = `/strengths/points/${await idOf('Attendance')}`
  const answers = async () =>
    Promise.all(
      (['oak', 'nora', 'lead', 'elm', 'far', 'officer', 'director'] as const).map(
        async (who) => (await (await browse(service, people[who])).visit(point)).status,
      ),
    )
  expect(await answers()).toEqual([200, 200, 200, 404, 404, 404, 404])
  const told = await (await browse(service, people.officer)).visit(`/schools/${oak}`)
  expect(told.body).not.toContain('Attendance')
  expect(told.body).toContain('A point of the audit: said in the audit')
  expect(
    (await (await browse(service, people.nora)).post(`${point}/open`, { revision: '1', isOpen: 'yes' })).status,
  ).toBe(403)
  const atHome = await browse(service, people.oak)
  expect((await atHome.submit(point, {}, `form[action="${point}/open"]`)).status).toBe(303)
  expect(await answers()).toEqual([200, 200, 200, 200, 200, 200, 200])
  expect((await atHome.submit(point, {}, `form[action="${point}/open"]`)).status).toBe(303)
  expect(await answers()).toEqual([200, 200, 200, 404, 404, 404, 404])
})

test('RO-37, RO-62, RO-63, RO-74: audits are viewed by community, phase, school and partnership: which are not complete, what is verified, when it last was', async () => {
  for (const [sort, aspect] of [
    ['performance', 'leadership'],
    ['expertise', 'leadership'],
    ['area', 'leadership'],
    ['strength', 'teaching-and-learning'],
  ] as const)
    await aStrength(service, service.authorityId && oak, {
      sort,
      aspect,
      title: `${sort} of oak`,
      ...(sort === 'strength' && { confirmedOn: '2026-11-01' }),
    })
  const nora = await browse(service, people.nora)
  const rows = async (by: string) =>
    (await nora.visit(`/strengths/audits?by=${by}`)).texts('tbody tr').map((row) => row.replaceAll(/\s+/g, ' '))
  const [north, south] = await rows('community')
  expect(north).toMatch(/LC North.*not complete: 1 of 1 to do.*never/)
  expect(south).toMatch(/LC South.*not complete: 1 of 2 to do/)
  expect((await rows('phase')).join()).toMatch(/Special.*Primary/)
  expect((await rows('school')).map((row) => /(not begun|begun|complete)/.exec(row)?.[0])).toEqual([
    'not begun',
    'not begun',
    'complete',
  ])
  expect((await rows('partnership')).join()).toContain('Teaching and learning')
  const far = await browse(service, people.far)
  const heads = (await far.visit('/strengths/audits')).texts('thead th').join()
  expect(heads).toContain('Areas that you may read')
  const community = await far.visit(
    (await far.visit('/strengths/audits')).page.querySelectorAll('tbody a')[1]!.getAttribute('href')!,
  )
  expect(community.body).toContain('Last assured on')
  expect(community.body).toContain('strength of oak')
  expect(community.body).not.toContain('area of oak')
})

test('RO-46: the service itself says what it needs and can give, in an audit of its own that is verified in the same way', async () => {
  const director = await browse(service, people.director)
  expect((await director.submit('/strengths/service/new', { ...SAID, title: 'Analysis of live figures' })).status).toBe(
    303,
  )
  expect(
    (await director.submit('/strengths/service/new', { ...SAID, sort: 'area', title: 'Advice on mathematics' })).status,
  ).toBe(303)
  expect((await director.visit('/strengths/service')).texts('tbody tr').join()).toMatch(
    /Analysis of live figures.*Advice on mathematics/s,
  )
  expect((await (await browse(service, people.far)).visit('/strengths/service')).status).toBe(404)
  const nora = await browse(service, people.nora)
  expect(
    (
      await nora.submit('/strengths/service/verify', {
        headId: people.far,
        withId: people.nora,
        lookedAt: 'What it gave',
      })
    ).status,
  ).toBe(303)
  const far = await browse(service, people.far)
  expect((await far.visit(`/strengths/points/${await idOf('Analysis of live figures')}`)).status).toBe(200)
  expect((await far.visit(`/strengths/points/${await idOf('Advice on mathematics')}`)).status).toBe(404)
})

test('RO-40: what a special school is good at bears the mark for early intervention by itself', async () => {
  const said = { ...SAID, sort: 'strength', marks: [] } as const
  expect(marksOf(rule, said, 'special')).toEqual(['early-intervention'])
  expect(marksOf(rule, said, 'primary')).toEqual([])
  expect(marksOf(rule, { ...said, marks: ['early-intervention'] }, 'primary')).toEqual(['early-intervention'])
  expect(marksOf(rule, { ...said, sort: 'area' }, 'special')).toEqual([])
})

test('RO-57: an audit is complete with performance, expertise and what must be; what may be is not asked for', () => {
  expect(rule.aspects.filter(({ required }) => required).map(({ id }) => id)).toEqual([
    'leadership',
    'teaching-and-learning',
  ])
  expect(rule.aspects.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['administration', 'finance', 'site', 'pastoral-care', 'families']),
  )
  const has = (sort: 'performance' | 'expertise' | 'strength' | 'area', aspect: string) => ({
    sort,
    aspect,
    status: 'unverified' as const,
  })
  const whole = [
    has('performance', 'leadership'),
    has('expertise', 'leadership'),
    has('strength', 'leadership'),
    has('area', 'teaching-and-learning'),
  ]
  expect(whatIsMissing(rule, whole)).toEqual([])
  expect(whatIsMissing(rule, whole.slice(0, 3))).toEqual(['a strength or an area to develop of teaching and learning'])
  expect(whatIsMissing(rule, [])).toHaveLength(4)
})

test('RO-58: two verify, neither of the school, and one of them writes it down', () => {
  const by = {
    head: { name: 'A', isHead: true, isOfSchool: false },
    with: { name: 'B', isWith: true, isOfSchool: false },
  }
  const whole = { ...by, areOne: false, isRecordedByOneOfThem: true, points: [{ status: 'unverified' as const }] }
  const ids = (differs: object) => whyCannotBeVerified(rule, { ...whole, ...differs }).map(({ id }) => id)
  expect(ids({})).toEqual([])
  expect(ids({ with: { ...by.with, isOfSchool: true } })).toEqual(['nobody-verifies-their-own-school'])
  expect(ids({ head: undefined })).toEqual(['audit-is-verified-by-two'])
  expect(ids({ areOne: true })).toEqual(['audit-is-verified-by-two'])
  expect(ids({ points: [] })).toEqual(['strength-points'])
  expect(ids({ points: [{ status: 'withdrawn' }] })).toEqual(['strength-status'])
})

test.each([
  [{ title: '' }, 'Enter what it is in a few words'],
  [{ sort: '' }, 'Choose what it is'],
  [{ aspect: 'nothing' }, 'Choose the aspect'],
  [{ marks: 'nothing' }, 'Choose only marks that stand here'],
])('a point that makes no sense gets one sentence: %o', async (differs, says) => {
  const answer = await say(people.oak, differs)
  expect([answer.status, answer.errors.length]).toEqual([422, 1])
  expect(answer.errors[0]).toContain(says)
})

test('of a closed school nothing more is said; another school’s audit is written by nobody of ours', async () => {
  expect(
    whyCannotBeSaid(rule, { ...SAID, sort: 'strength', marks: [] }, { name: 'Oak', isOpen: false }).map(({ id }) => id),
  ).toEqual(['strength-school-open'])
  expect((await (await browse(service, people.elm)).visit(`/schools/${oak}/strengths/new`)).status).toBe(404)
  const none = await aService({ model: 'norfolk' })
  expect((await (await browse(none, none.administratorId)).visit('/strengths/audits')).status).toBe(404)
})
