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
  expect(page.heading).toContain('Of 6 of 7 kinds of programme nothing is to come')
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
  expect((await fir.visit('/courses/programmes')).heading).toContain('Of 5 of 7')
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
