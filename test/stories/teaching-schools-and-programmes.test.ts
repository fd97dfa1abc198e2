import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../support/a-service.ts'
import { browse } from '../support/browse.ts'

// Rotherham, January to June 2012: steps 15 and 17 of story 4.5.

let service: TestService
const schools: Record<string, string> = {}
const heads: Record<string, string> = {}
let nora: string
let lead: string
const at = (moment: string) => ({ now: `${moment}T09:00:00Z` })
const as = (person: string, moment: string) => browse(service, person, at(moment))

beforeAll(async () => {
  service = await aService({ model: 'rotherham', now: '2011-04-04T09:00:00Z', schoolYear: 2011 })
  const add = async (name: string, differs: object = {}) => {
    schools[name] = await service.addSchool({ name: `${name} School`, phase: 'Primary', ...differs })
    heads[name] = await service.addPerson({ role: 'headteacher', school: schools[name], name: `Head of ${name}` })
  }
  for (const name of ['Birch', 'Beech', 'Hazel', 'Holly', 'Oak', 'Elm', 'Ash', 'Fir']) await add(name)
  for (const name of ['Northfield', 'Southfield']) await add(name, { phase: 'Secondary' })
  for (const name of ['Northgate', 'Southgate']) await add(name, { type: 'Community special school' })
  const group = (name: string, of: string[]) =>
    service.addGroup({ kind: 'learning-community', name, schools: of.map((each) => schools[each]!) })
  await group('LC North', ['Northfield', 'Birch', 'Beech', 'Hazel', 'Holly', 'Northgate'])
  await group('LC South', ['Southfield', 'Oak', 'Elm', 'Ash', 'Fir', 'Southgate'])
  nora = await service.addPerson({ role: 'consultant-head', name: 'Nora' })
  lead = await service.addPerson({ role: 'ses-officer', name: 'An officer' })
})

const date = (name: string, text: string) => {
  const [year = '', month = '', day = ''] = text.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
const groupNamed = (name: string) => service.addGroup({ kind: 'teaching-school-bid', name: `${name} bid`, schools: [] })
const bids: Record<string, string> = {}
let teaching: string

test('RO-69: schools bid by connected phase bids: a 0-19 bid beside them is refused, as is a second bid for a phase; each is decided once', async () => {
  const primary = await service.addGroup({
    kind: 'teaching-school-bid',
    name: 'Primary bid',
    schools: [schools.Oak!, schools.Elm!],
  })
  const [secondary, third] = [await groupNamed('Secondary'), await groupNamed('Another')]
  const consultant = await as(nora, '2011-06-06')
  const bid = (groupId: string, form: 'connected' | 'phases', phases: string[], on: string, more: object = {}) =>
    consultant.submit('/designations/bids/new', {
      ...{ groupId, form, phases, status: 'submitted', ...date('on', on), ...more },
    })
  expect((await bid(primary, 'phases', [], '2011-06-01')).errors.join()).toContain(
    'Choose the phases for which it bids',
  )
  expect((await bid(primary, 'phases', ['primary'], '2011-07-01')).errors.join()).toContain('recorded once it is so')
  const first = await bid(primary, 'phases', ['primary'], '2011-06-01')
  expect(first.status).toBe(303)
  bids.primary = first.goesTo!.replace(/\?.*/, '')
  expect((await bid(secondary, 'connected', [], '2011-06-02')).errors.join()).toContain(
    'either a connected 0-19 bid or connected phase bids',
  )
  expect((await bid(third, 'phases', ['primary'], '2011-06-02')).errors.join()).toContain(
    'A bid for Primary is not decided yet',
  )
  expect((await bid(primary, 'phases', ['special'], '2011-06-02')).errors.join()).toContain(
    'This group has a bid that is not decided',
  )
  const second = await bid(secondary, 'phases', ['secondary'], '2011-06-02', date('expectedOn', '2012-02-01'))
  bids.secondary = second.goesTo!.replace(/\?.*/, '')
  const early = await consultant.submit('/designations/new', {
    school: 'Oak School',
    ...date('designatedOn', '2011-06-05'),
  })
  expect(early.errors.join()).toContain('outstanding in leadership')
  // The outcome, by two at once: one comes second.
  const both = await Promise.all(
    [await as(nora, '2012-01-16'), await as(service.administratorId, '2012-01-16')].map((each) =>
      each.submit(`${bids.primary!}/move`, { status: 'successful', ...date('on', '2012-01-16') }),
    ),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
  expect(both.find(({ status }) => status === 422)!.errors.join()).toContain('a bid is decided once')
  const officer = await as(lead, '2012-01-16')
  expect((await officer.visit('/designations/bids/new')).status).toBe(403)
  expect((await officer.visit('/designations/bids')).heading).toContain('1 bid waits for its outcome')
  expect((await (await as(nora, '2012-01-16')).visit('/')).body).toContain('Say what came of the bid: Secondary bid')
})

test('RO-16: 16 January 2012: a primary Teaching School is designated, the secondary bid waits, special has none: shortage in secondary and special', async () => {
  const consultant = await as(nora, '2012-01-16')
  const designate = (school: string, more: object = {}) =>
    consultant.submit('/designations/new', {
      school: `${school} School`,
      ...date('designatedOn', '2012-01-16'),
      ...more,
    })
  const why = { 'reason.outstanding-in-what-counts': 'Inspected in 2010, before figures were loaded here.' }
  const bidId = bids.primary!.split('/').at(-1)!
  expect((await designate('Ash', { bidId })).errors.join()).toContain('Ash School is not among the schools of this bid')
  const undecided = { bidId: bids.secondary!.split('/').at(-1)! }
  expect((await consultant.post('/designations/new')).status).toBe(422)
  const pending = await consultant.submit('/designations/new', {
    ...{ school: 'Northfield School', ...undecided, ...date('designatedOn', '2012-01-16'), ...why },
  })
  expect(pending.errors.join()).toContain('The bid has not succeeded')
  // It is no candidate by what is loaded: that asks for a reason, which is kept.
  expect((await designate('Oak', { bidId })).errors.join()).toContain('Ofsted criteria of outstanding')
  const done = await designate('Oak', { bidId, ...why })
  expect(done.status).toBe(303)
  teaching = done.goesTo!.replace(/\?.*/, '')
  expect((await designate('Oak', { ...why })).errors.join()).toContain('Oak School is a Teaching School already')
  const head = await as(heads.Birch!, '2012-01-16')
  const list = await head.visit('/designations')
  expect(list.heading).toBe('Teaching Schools are wanted in special and secondary')
  const rows = list.texts('table:first-of-type tbody tr').map((row) => row.replaceAll(/\s+/g, ' '))
  expect(rows[0]).toMatch(/Primary.*1.*None.*None/)
  expect(rows[1]).toMatch(/Special.*0.*1 wanted.*None/)
  expect(rows[2]).toMatch(/Secondary.*0.*1 wanted.*Secondary bid.*Submitted/)
  const one = await head.visit(teaching)
  expect(one.texts('#bid-history tbody tr').map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/1 June 2011.*Submitted/),
    expect.stringMatching(/16 January 2012.*Successful/),
  ])
})

test('RO-72: an SLE without a designating Teaching School is refused, on every way; with one the record names it', async () => {
  const officer = await service.addPerson({ role: 'senior-leader', school: schools.Oak!, name: 'Sam Leader' })
  const consultant = await as(nora, '2012-01-16')
  const said = { person: 'Sam Leader', field: 'Mathematics', ...date('designatedOn', '2012-01-16') }
  const by = teaching.split('/').at(-1)!
  const alone = await consultant.submit('/designations/specialists/new', { ...said, designationId: '' })
  expect(alone.status).toBe(422)
  expect(alone.errors.join()).toContain('designated by a Teaching School, which the record names')
  // Nor by hand on file, nor by the role alone.
  const keeper = await as(service.administratorId, '2012-01-16')
  const onFile = await keeper.submit(`/people/${officer}/training/add`, {
    ...{ training: 'specialist-leader-designation', ...date('completedOn', '2012-01-16') },
  })
  expect(onFile.errors.join()).toContain('Designation by a Teaching School, which is named')
  const elsewhere = await as(heads.Elm!, '2012-01-16')
  expect((await elsewhere.visit('/designations/specialists/new')).status).toBe(403)
  const oak = await as(heads.Oak!, '2012-01-17')
  const early = await oak.submit('/designations/specialists/new', {
    ...{ ...said, designationId: by, ...date('designatedOn', '2012-01-13') },
  })
  expect(early.errors.join()).toContain('16 January 2012, when Oak School was designated')
  expect((await oak.submit('/designations/specialists/new', { ...said, designationId: by })).status).toBe(303)
  expect((await oak.submit('/designations/specialists/new', { ...said, designationId: by })).errors.join()).toContain(
    'Sam Leader is designated already, by Oak School',
  )
  const all = await elsewhere.visit('/designations/specialists')
  expect(all.texts('tbody tr').join()).toMatch(/Sam Leader.*Mathematics.*Oak School/s)
  expect((await keeper.visit(`/people/${officer}`)).body).toContain('Teaching School: Oak School. Mathematics')
})

const COURSE = {
  ...{ title: 'Leading from the middle', kind: 'middle-leadership', places: '40', place: 'The Centre' },
  ...{ days: '20 March 2012, 9:00 to 15:30', status: 'published', phases: '' },
  ...{ 'bookBy-day': '16', 'bookBy-month': '3', 'bookBy-year': '2012' },
}
const universal = 'access is not limited to targeted schools'
let course: string

test('RO-38: 5 March: the middle leadership programme, marked universal, is limited to six schools: refused; offered to all: saved', async () => {
  const officer = await as(lead, '2012-03-05')
  const six = ['Oak', 'Elm', 'Ash', 'Fir', 'Birch', 'Beech'].map((name) => `${name} School`).join('\n')
  const said = { ...COURSE, givenBy: lead, isUniversal: 'yes' }
  const limited = await officer.submit('/courses/new', { ...said, invited: six })
  expect(limited.status).toBe(422)
  expect(limited.errors.join()).toContain(universal)
  const saved = await officer.submit('/courses/new', said)
  expect(saved.status).toBe(303)
  course = saved.goesTo!.replace(/\?.*/, '')
  expect((await officer.visit(course)).body).toContain('Every school: a universal offer')
  const later = await officer.submit(`${course}/change`, { isUniversal: 'yes', invited: 'Oak School' })
  expect(later.errors.join()).toContain(universal)
  expect((await officer.submit(`${course}/change`, { isUniversal: [], invited: '' })).errors.join()).toContain(
    'stays universal',
  )
  const hazel = await as(heads.Hazel!, '2012-03-06')
  expect((await hazel.submit(`${course}/book`, { 'coming-middle-leader': '2' })).status).toBe(303)
})

test('RO-38: what is not universal may be for some schools, and others book no places on it', async () => {
  const officer = await as(lead, '2012-03-05')
  const said = { ...COURSE, title: 'A pilot for two', givenBy: lead }
  expect((await officer.submit('/courses/new', { ...said, invited: 'Nowhere School' })).errors.join()).toContain(
    'There is no school Nowhere School',
  )
  const pilot = (await officer.submit('/courses/new', { ...said, invited: 'Oak School\nElm School' })).goesTo!.replace(
    /\?.*/,
    '',
  )
  expect((await officer.visit(pilot)).body).toContain('Only Elm School and Oak School')
  const ash = await as(heads.Ash!, '2012-03-06')
  expect((await ash.submit(`${pilot}/book`, { 'coming-teacher': '1' })).errors.join()).toContain(
    'for the schools that were invited, and Ash School is not',
  )
  const oak = await as(heads.Oak!, '2012-03-06')
  expect((await oak.submit(`${pilot}/book`, { 'coming-teacher': '1' })).status).toBe(303)
  expect((await officer.submit(`${pilot}/change`, { invited: 'Elm School' })).errors.join()).toContain(
    'Oak School has places on it',
  )
})

test('RO-39: running it again without an evaluation by a Head, Consultant Head or LLE is refused; it is repeated once, and stays universal', async () => {
  const officer = await as(lead, '2012-03-21')
  const again = { days: '20 June 2012, 9:00 to 15:30', status: 'published' }
  const by = { 'bookBy-day': '15', 'bookBy-month': '6', 'bookBy-year': '2012' }
  const run = (answers: object = {}) => officer.submit(`${course}/repeat`, { ...again, ...by, ...answers })
  expect((await run()).errors.join()).toContain('was not held yet')
  expect((await officer.submit(`${course}/attendance`)).status).toBe(303)
  expect((await run()).errors.join()).toContain('evaluate a programme or activity carefully before it is repeated')
  // Nor does it go by another way: put up anew, under its name.
  const anew = { ...COURSE, ...again, ...by, givenBy: lead, title: 'leading from the middle' }
  expect((await officer.submit('/courses/new', anew)).errors.join()).toContain('run it again from there')
  expect((await officer.visit(`${course}/judge`)).status).toBe(403)
  expect((await officer.visit('/')).body).toContain('Have it evaluated: Leading from the middle')
  const oak = await as(heads.Oak!, '2012-04-02')
  const said = { worked: 'yes', words: 'Middle leaders look at books together now.' }
  expect((await oak.submit(`${course}/judge`, said)).status).toBe(303)
  expect((await oak.submit(`${course}/judge`, said)).errors.join()).toContain('You have evaluated it already')
  expect((await (await as(nora, '2012-04-03')).submit(`${course}/judge`, { ...said, worked: 'no' })).status).toBe(303)
  const heading = (await oak.visit(course)).texts('#programme h2').join()
  expect(heading).toBe('Evaluated by 2: 1 of them found that it worked')
  expect((await run({ isUniversal: [], invited: 'Oak School' })).errors.join()).toContain(universal)
  // Two at once: one comes second.
  const consultant = await as(nora, '2012-04-03')
  const open = { ...again, ...by, isUniversal: [], invited: '' }
  const both = await Promise.all([officer, consultant].map((each) => each.submit(`${course}/repeat`, open)))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(both.find(({ status }) => status === 422)!.errors.join()).toContain('repeated already')
  const next = await officer.visit(both.find(({ status }) => status === 303)!.goesTo!)
  expect(next.body).toContain('Every school: a universal offer')
  expect(next.body).toContain('Repeats')
  expect((await run({ title: 'Again', days: '21 June 2012, 9:00 to 15:30' })).errors.join()).toContain(
    'repeated already',
  )
})

test('RO-34, RO-35: induction and leadership programmes at all levels are kept: the page says of which nothing is to come', async () => {
  const officer = await as(lead, '2012-04-04')
  const page = await officer.visit('/courses/programmes')
  expect(page.heading).toContain('Nothing is to come of 6 of 7 kinds of programme')
  expect(page.texts('#induction tbody tr').map((row) => /^\s*([\w ]+?induction)/.exec(row)?.[1])).toEqual([
    'New headteacher induction',
    'NQT induction',
    'Other induction',
  ])
  expect(page.texts('#leadership tbody tr')).toHaveLength(3)
  expect(page.texts('#leadership tbody tr')[0]).toMatch(/Middle leadership programme.*1, from 20 June/s)
  expect(page.texts('#leadership tbody tr')[1]).toContain('Nothing to come')
  const induction = { ...COURSE, title: 'New heads together', kind: 'new-headteacher-induction', givenBy: lead }
  const on = { days: '30 April 2012, 9:00 to 12:00', 'bookBy-month': '4' }
  expect((await officer.submit('/courses/new', { ...induction, ...on })).status).toBe(303)
  const fir = await as(heads.Fir!, '2012-04-05')
  expect((await fir.visit('/courses/programmes')).heading).toContain('Nothing is to come of 5 of 7')
})

test('RO-44: CPD of associate staff is commissioned by heads across a Learning Community, joined by another, and answered by a course', async () => {
  const oak = await as(heads.Oak!, '2012-04-10')
  const groupId = async (name: string) =>
    (
      await service.db.owner.query<{ id: string }>('select id from groups where authority_id = $1 and name = $2', [
        service.authorityId,
        name,
      ])
    ).rows[0]!.id
  const said = { kind: 'associate-staff-cpd', title: 'Site staff and safety', about: 'Three half-days.' }
  const ask = (answers: object) => oak.submit('/courses/commissions/new', { ...said, ...answers })
  expect((await ask({ kind: 'nqt-induction' })).errors).toEqual(['Choose what heads may commission'])
  expect((await ask({ groups: await groupId('LC North') })).errors.join()).toContain('groups that the school is in')
  const made = await ask({ groups: await groupId('LC South') })
  expect(made.status).toBe(303)
  const one = made.goesTo!.replace(/\?.*/, '')
  const officer = await as(lead, '2012-04-11')
  expect((await officer.visit('/courses/commissions/new')).status).toBe(403)
  const elm = await as(heads.Elm!, '2012-04-11')
  const join = (browser: typeof elm) => browser.submit(one, {}, `form[action="${one}/join"]`)
  expect((await join(elm)).status).toBe(303)
  expect((await elm.post(`${one}/join`, { school: schools.Elm! })).errors.join()).toContain('behind it already')
  const birch = await as(heads.Birch!, '2012-04-11')
  expect((await join(birch)).errors.join()).toContain('groups that Birch School is not in')
  expect((await officer.visit(one)).heading).toContain('Site staff and safety: 2 schools stand behind it')
  const answer = {
    ...COURSE,
    title: 'Site staff',
    days: '9 May 2012, 9:00 to 12:00',
    'bookBy-month': '5',
    givenBy: lead,
  }
  const wrong = { ...answer, 'bookBy-day': '4', kind: 'nqt-induction' }
  expect((await officer.submit(`${one}/put-up`, wrong)).errors.join()).toContain(
    'the kind of course that was commissioned',
  )
  const right = { ...answer, 'bookBy-day': '4', kind: 'associate-staff-cpd' }
  const put = await officer.submit(`${one}/put-up`, right)
  expect(put.status).toBe(303)
  expect((await officer.visit(put.goesTo!)).body).toContain('Elm School and Oak School, across: LC South')
  expect((await officer.submit(`${one}/put-up`, right)).errors.join()).toContain('was answered')
  expect((await oak.visit('/courses/commissions')).texts('tbody tr')[0]).toContain('Answered')
})
