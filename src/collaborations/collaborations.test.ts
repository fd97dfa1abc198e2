import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Answer, type Browser } from '../../test/support/browse.ts'

let service: TestService
const schools: Record<string, string> = {}
const heads: Record<string, string> = {}
const groups: Record<string, string> = {}
const at = (day: string) => ({ now: `${day}T09:00:00Z` })
const TODAY = '2026-11-12'

const date = (name: string, text: string) => {
  const [year = '', month = '', day = ''] = text.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

beforeAll(async () => {
  service = await aService({ model: 'rotherham' })
  for (const name of ['Oak', 'Elm', 'Ash', 'Fir', 'Birch', 'Larch']) {
    schools[name] = await service.addSchool({ name: `${name} School`, phase: 'Primary' })
    heads[name] = await service.addPerson({ role: 'headteacher', school: schools[name], name: `Head of ${name}` })
  }
  groups.south = await service.addGroup({
    kind: 'learning-community',
    name: 'LC South',
    schools: ['Oak', 'Elm', 'Ash', 'Fir'].map((each) => schools[each]!),
  })
  groups.north = await service.addGroup({
    kind: 'learning-community',
    name: 'LC North',
    schools: ['Birch', 'Larch'].map((each) => schools[each]!),
  })
})

const as = (name: string, day = TODAY): Promise<Browser> => browse(service, heads[name]!, at(day))
const setUp = async (name: string, kind: string, of: readonly string[], more: Record<string, string> = {}) =>
  (await as(name)).submit(`/collaborations/new?kind=${kind}&community=${groups.south!}`, {
    title: `A ${kind} ${of.join(' ')}`,
    schools: '',
    others: of.map((each) => `${each} School`).join('\n'),
    ...date('startedOn', '2026-11-02'),
    ...more,
  })
/** What stands in each place, its cells apart. */
const texts = ({ page }: Answer, selector: string) =>
  page.querySelectorAll(selector).map((each) =>
    each.innerHTML
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )

test('RO-31: a school review is commissioned by the head of a school, involves a leader of another, and is commissioned by nobody else', async () => {
  const about = { issue: 'Leadership of mathematics' }
  const none = await setUp('Oak', 'school-review', ['Oak'], about)
  expect(none.errors).toEqual([
    'A school review involves a leader of another school. Leader who reviews: nobody is named.',
  ])
  const part = 'person-reviews-involve-school-leaders'
  const own = await setUp('Oak', 'school-review', ['Oak'], { ...about, [part]: heads.Oak! })
  expect(own.errors[0]).toContain('Head of Oak is of a school that takes part.')
  const done = await setUp('Oak', 'school-review', ['Oak'], { ...about, [part]: heads.Elm! })
  expect(done.errors).toEqual([])
  const page = await (await as('Oak')).follow(done)
  expect(texts(page, '.govuk-summary-list__row').join(' | ')).toMatch(
    /Set up by Head of Oak.*Leader who reviews Head of Elm/,
  )
  // Who reviews reads it, and writes down when they met; another head knows nothing of it.
  const elm = await as('Elm')
  expect((await elm.visit(done.goesTo!)).status).toBe(200)
  expect((await elm.visit(`${done.goesTo!.split('?')[0]}/outcome`)).status).toBe(403)
  expect((await (await as('Birch')).visit(done.goesTo!)).status).toBe(404)
  const adviser = await service.addPerson({ role: 'ses-officer', name: 'An officer' })
  const officer = await browse(service, adviser, at(TODAY))
  expect((await officer.visit('/collaborations/new')).body).not.toContain('value="school-review"')
  const director = await service.addPerson({ role: 'ses-director', name: 'A director' })
  expect((await (await browse(service, director, at(TODAY))).visit('/collaborations/new')).status).toBe(403)
})

test('RO-41: a peer challenge has its peers and exactly one critical friend from outside the Learning Community', async () => {
  const kind = 'peer-challenge-of-a-community'
  const rule = 'A peer challenge has exactly one critical friend, from outside the Learning Community.'
  const [friend, words] = ['person-one-critical-friend-from-outside', 'words-one-critical-friend-from-outside']
  expect((await setUp('Oak', kind, ['Oak', 'Elm'])).errors).toEqual([
    `${rule} External critical friend: nobody is named.`,
  ])
  const near = await setUp('Oak', kind, ['Oak', 'Elm'], { [friend]: heads.Ash! })
  expect(near.errors).toEqual([`${rule} Head of Ash is of the same community.`])
  const both = await setUp('Oak', kind, ['Oak', 'Elm'], { [friend]: heads.Birch!, [words]: 'A head from Barnsley' })
  expect(both.errors).toEqual([`${rule} Choose somebody, or say it in words, not both.`])
  expect((await setUp('Oak', kind, ['Oak'], { [friend]: heads.Birch! })).errors[0]).toContain('This would be 1 school.')
  expect((await setUp('Oak', kind, ['Oak', 'Birch'], { [words]: 'A head from Barnsley' })).errors[0]).toContain(
    'Birch School is in LC North',
  )
  const done = await setUp('Oak', kind, ['Oak', 'Elm'], { [friend]: heads.Birch!, 'person-peers-by-name': heads.Elm! })
  expect(done.errors).toEqual([])
  const oak = await as('Oak')
  const base = done.goesTo!.split('?')[0]!
  const named = async () => texts(await oak.visit(base), '.govuk-summary-list__row').join(' | ')
  expect(await named()).toMatch(/Peer Head of Elm.*External critical friend Head of Birch/)
  // Another friend takes the place of the first: there is never a second.
  const other = await oak.submit(`${base}/people?part=one-critical-friend-from-outside`, {
    [words]: 'Ms Grey, Barnsley',
  })
  expect(other.errors).toEqual([])
  expect(await named()).toMatch(/External critical friend Ms Grey, Barnsley/)
  expect(await named()).not.toContain('Head of Birch')
  const { rows } = await service.db.owner.query(
    `select count(*)::integer as now from collaboration_people where authority_id = $1 and collaboration_id = $2 and part like 'one-%' and until_on is null`,
    [service.authorityId, base.split('/').at(-1)],
  )
  expect(rows).toEqual([{ now: 1 }])
})

test('RO-42: sharing of resources records the saving in pounds and pence, and what it released', async () => {
  const done = await setUp('Oak', 'resource-sharing', ['Oak', 'Elm'], { issue: 'One contract for grounds' })
  expect(done.errors).toEqual([])
  const oak = await as('Oak')
  const base = done.goesTo!.split('?')[0]!
  const missing = await oak.submit(`${base}/outcome`, { outcome: 'One contract in place of two' })
  expect(missing.errors.join()).toMatch(/Enter the saving\..*Say what it released\./)
  const wrong = await oak.submit(`${base}/outcome`, { outcome: 'One contract', saving: 'much', released: 'An hour' })
  expect(wrong.errors).toEqual(['Enter the saving in pounds, for example 4000 or 4000.50'])
  const said = {
    outcome: 'One contract in place of two',
    saving: '4,250.75',
    released: 'A day of the leader of reading',
  }
  expect((await oak.submit(`${base}/outcome`, said)).errors).toEqual([])
  const facts = texts(await oak.visit(base), '.govuk-summary-list__row').join(' | ')
  expect(facts).toMatch(/Saved £4,250\.75.*What it released A day of the leader of reading/)
  const { rows } = await service.db.owner.query(
    'select saving_pence from collaborations where authority_id = $1 and id = $2',
    [service.authorityId, base.split('/').at(-1)],
  )
  expect(rows).toEqual([{ saving_pence: 425_075 }])
})

test('RO-48: scrutiny of practice uses Local Leaders of Education, or says why not, and asks about every name of a teacher', async () => {
  const kind = 'peer-scrutiny'
  const about = { issue: 'Marking in science' }
  const without = await setUp('Oak', kind, ['Oak', 'Elm'], about)
  expect(without.errors.join()).toContain('Local Leaders of Education are used')
  const leader = await service.addPerson({ role: 'local-leader-of-education', name: 'Lena Gray', group: groups.south! })
  const part = 'person-local-leaders-are-used'
  const named = await setUp('Oak', kind, ['Oak', 'Elm'], { [part]: leader, issue: 'The lessons of Mrs Tibbs' })
  expect(named.errors.join()).toContain('This seems to name a pupil or a teacher: “Mrs Tibbs”')
  const done = await setUp('Oak', kind, ['Oak', 'Elm'], { ...about, [part]: leader })
  expect(done.errors).toEqual([])
  const base = done.goesTo!.split('?')[0]!
  const lle = await browse(service, leader, at(TODAY))
  const met = { sort: 'contact', ...date('heldOn', '2026-11-10') }
  expect((await lle.submit(`${base}/entries`, { ...met, about: 'Books of Miss Fenwick' })).errors.join()).toContain(
    'Miss Fenwick',
  )
  expect(
    (await lle.submit(`${base}/entries`, { ...met, about: 'Books of two classes in each school' })).errors,
  ).toEqual([])
  const page = await (await as('Elm')).visit(base)
  expect(texts(page, 'tbody tr').join()).toMatch(
    /10 November 2026 Other contact Books of two classes in each school Lena Gray/,
  )
})

test('RO-49: a support network has members by their job and meetings, and what was not held for the model’s time is due', async () => {
  const done = await setUp('Oak', 'support-network', ['Oak', 'Birch'], { title: 'Middle leaders', issue: '' })
  expect(done.errors).toEqual([])
  const base = done.goesTo!.split('?')[0]!
  const oak = await as('Oak')
  const joined = await oak.submit(`${base}/schools/add`, { school: 'larch school', who: 'Leader of reading' })
  expect(joined.errors).toEqual([])
  expect((await oak.submit(`${base}/schools/add`, { school: 'Larch School' })).errors).toEqual([
    'Larch School takes part already',
  ])
  const early = await oak.submit(`${base}/entries`, { ...date('heldOn', '2026-10-01'), about: 'Before it began' })
  expect(early.errors).toEqual(['A meeting lies before its first day'])
  const late = await oak.submit(`${base}/entries`, { ...date('heldOn', '2026-11-13'), about: 'To come' })
  expect(late.errors).toEqual(['A meeting is written down once it is past'])
  await oak.submit(`${base}/entries`, { ...date('heldOn', '2026-11-09'), about: 'How to watch lessons together' })
  const page = await oak.visit(base)
  expect(texts(page, 'tbody tr').join(' | ')).toMatch(/Larch School LC North Leader of reading/)
  expect(texts(page, 'tbody tr').join(' | ')).toMatch(/9 November 2026 Meeting How to watch lessons together/)
  const due = async (name: string, day: string) => (await (await as(name, day)).visit('/')).body
  expect(await due('Larch', '2026-12-01')).not.toContain('Middle leaders')
  const later = await due('Larch', '2027-02-03')
  expect(later).toContain('Meet, or write down that you did: Middle leaders')
  expect(await due('Ash', '2027-02-03')).not.toContain('Middle leaders')
})

test('RO-51: a shared post is appointed by one of its schools or jointly, with a job description and nobody’s name', async () => {
  const kind = 'joint-staffing'
  const none = await setUp('Oak', kind, ['Oak', 'Elm'])
  expect(none.errors.join()).toMatch(
    /An appointment is made by an individual school.*A shared role has a job description/,
  )
  const job = { job: 'Leads French in three schools, a day and a half in each.' }
  const which = await setUp('Oak', kind, ['Oak', 'Elm'], {
    ...job,
    appointment: 'one-school',
    appointedBy: 'Ash School',
  })
  expect(which.errors).toEqual(['Name the school that appoints: one of those that take part, by its URN or whole name'])
  const named = await setUp('Oak', kind, ['Oak', 'Elm'], { appointment: 'joint', job: 'Mrs Tibbs leads French.' })
  expect(named.errors.join()).toContain('“Mrs Tibbs” in the job description')
  const one = await setUp('Oak', kind, ['Oak', 'Elm'], { ...job, appointment: 'one-school', appointedBy: 'elm school' })
  expect(one.errors).toEqual([])
  const facts = async (answer: { goesTo: string | undefined }) =>
    texts(await (await as('Oak')).visit(answer.goesTo!), '.govuk-summary-list__row').join(' | ')
  expect(await facts(one)).toMatch(
    /Appointed By one school: Elm School \| Job description Leads French in three schools/,
  )
  const joint = await setUp('Oak', kind, ['Oak', 'Elm', 'Ash'], { ...job, appointment: 'joint' })
  expect(await facts(joint)).toContain('Appointed By the schools jointly')
})

const PARTNERING = {
  issue: 'Boys’ writing',
  measure: 'Boys in Year 4 at the expected standard in writing, in per cent',
  baseline: '52',
}

test('RO-53: a smart partnering records issue, start and the improvement made, from where it began and in how many weeks, and ends once that is said', async () => {
  const kind = 'smart-partnering-of-schools'
  const lacks = await setUp('Oak', kind, ['Oak', 'Elm'], { issue: 'Boys’ writing' })
  expect(lacks.errors.join()).toContain('Say by what it is measured.')
  const done = await setUp('Oak', kind, ['Oak', 'Elm'], { ...PARTNERING, ...date('finishesOn', '2027-03-22') })
  expect(done.errors).toEqual([])
  const base = done.goesTo!.split('?')[0]!
  expect((await (await as('Elm', '2027-02-20')).visit('/')).body).not.toContain('Say what came of it: A smart')
  expect((await (await as('Elm', '2027-03-01')).visit('/')).body).toContain('Say what came of it: A smart-partnering')
  const elm = await as('Elm', '2027-03-22')
  const early = await elm.submit(`${base}/end`, date('endedOn', '2027-03-22'))
  expect(early.errors).toEqual(['What came of it is said before it ends. Say it first.'])
  const number = await elm.submit(`${base}/outcome`, { outcome: 'Boys write more, and at length' })
  expect(number.errors.join()).toContain('Say what it is now.')
  await elm.submit(`${base}/outcome`, { outcome: 'Boys write more, and at length', reached: '68' })
  expect(texts(await elm.visit(base), '.govuk-summary-list__row').join(' | ')).toMatch(
    /About Boys’ writing.*First day Monday 2 November 2026.*At the beginning 52 \| Now 68, from 52 in 20 weeks.*What came of it Boys write more, and at length/,
  )
  const before = await elm.submit(`${base}/end`, date('endedOn', '2026-11-01'))
  expect(before.errors).toEqual(['The last day lies before its first day'])
  expect((await elm.submit(`${base}/end`, date('endedOn', '2027-03-19'))).errors).toEqual([])
  const page = await elm.visit(base)
  expect(page.texts('.govuk-tag')).toContain('Ended 19 March 2027')
  expect(page.body).not.toContain('Add a meeting')
  const list = await elm.visit('/collaborations.csv?over=yes')
  expect(list.body).toContain('52,68')
})

test('RO-52: two who each add the school that would be the third at once: one comes in, the other is the fourth and refused', async () => {
  const kind = 'smart-partnering-of-schools'
  const done = await setUp('Oak', kind, ['Oak', 'Elm'], PARTNERING)
  const base = done.goesTo!.split('?')[0]!
  const [one, other] = [await as('Oak'), await as('Elm')]
  const both = await Promise.all([
    one.submit(`${base}/schools/add`, { school: 'Ash School' }),
    other.submit(`${base}/schools/add`, { school: 'Fir School' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(both.flatMap(({ errors }) => errors)).toEqual([
    'Smart partnering joins two or three schools around one core issue. This would be 4 schools.',
  ])
  expect(texts(await one.visit(base), 'tbody tr')).toHaveLength(3)
  const across = await setUp('Oak', kind, ['Oak', 'Elm'], PARTNERING)
  const north = await one.submit(`${across.goesTo!.split('?')[0]!}/schools/add`, { school: 'Birch School' })
  expect(north.errors[0]).toContain('The schools of a smart partnering are of one Learning Community.')
})

test('XX-13: a school that leaves its community goes on in what it does, which the page says; one too few cannot leave', async () => {
  const pine = await service.addSchool({ name: 'Pine School', phase: 'Primary' })
  const yew = await service.addSchool({ name: 'Yew School', phase: 'Primary' })
  heads.Pine = await service.addPerson({ role: 'headteacher', school: pine })
  const west = await service.addGroup({ kind: 'learning-community', name: 'LC West', schools: [pine, yew] })
  const done = await setUp('Pine', 'smart-partnering-of-schools', ['Pine', 'Yew'], PARTNERING)
  expect(done.errors).toEqual([])
  const base = done.goesTo!.split('?')[0]!
  await service.db.owner.query(
    `update group_memberships set finished_on = '2026-12-31' where authority_id = $1 and group_id = $2 and school_id = $3`,
    [service.authorityId, west, yew],
  )
  expect((await (await as('Pine', '2026-12-31')).visit(base)).body).not.toContain('no longer')
  const later = await as('Pine', '2027-01-04')
  const page = await later.visit(base)
  expect(page.texts('.govuk-inset-text')[0]).toContain('Pine School is in LC West, Yew School is in none')
  expect((await later.submit(`${base}/entries`, { ...date('heldOn', '2027-01-04'), about: 'Goes on' })).status).toBe(
    303,
  )
  const place = page.page
    .querySelectorAll('a')
    .find((a) => a.textContent === 'Change Yew School')!
    .getAttribute('href')!
  expect((await later.submit(place, date('leftOn', '2027-01-04'))).errors[0]).toContain(
    '1 school would be left. End it whole instead.',
  )
})

test('bad input: a community of one school, an end before the beginning, a school that nobody knows, one of no school of one’s own', async () => {
  const alone = await service.addSchool({ name: 'Alone School', phase: 'Primary' })
  heads.Alone = await service.addPerson({ role: 'headteacher', school: alone })
  await service.addGroup({ kind: 'learning-community', name: 'LC Alone', schools: [alone] })
  const one = await setUp('Alone', 'smart-partnering-of-schools', ['Alone'], PARTNERING)
  expect(one.errors).toEqual([
    'Smart partnering joins two or three schools around one core issue. This would be 1 school.',
  ])
  const before = await setUp('Oak', 'support-network', ['Oak', 'Elm'], date('finishesOn', '2026-11-01'))
  expect(before.errors).toEqual(['It cannot end before it begins'])
  const unknown = await setUp('Oak', 'support-network', ['Oak', 'Nowhere'])
  expect(unknown.errors.join()).toContain('There is no school Nowhere School. Write its URN or its whole name')
  const others = await setUp('Oak', 'support-network', ['Elm', 'Ash'])
  expect(others.errors).toEqual(['A support network is set up by one of the schools that take part: add your own'])
  const oak = await as('Oak')
  expect((await oak.visit('/collaborations?kind=%22&community=x&after=y&over=z&school=%3C')).status).toBe(200)
  expect((await oak.visit('/collaborations/new?kind=none&community=zz')).status).toBe(200)
})
