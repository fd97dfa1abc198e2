import { beforeAll, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { aStrength } from '../support/a-strength.ts'
import { browse } from '../support/browse.ts'

// Rotherham, September 2011 to July 2012: help between schools, from what is needed to what changed (source 004, sections 8 and 13; story 4.5, steps 13 and 16).

let service: TestService
const schools: Record<string, string> = {}
const heads: Record<string, string> = {}
const who: Record<string, string> = {}
const offers: Record<string, string> = {}
const at = (moment: string) => ({ now: `${moment}T09:00:00Z` })
const as = (key: string, moment: string) => browse(service, who[key] ?? heads[key]!, at(moment))
const one = async (text: string, ...values: unknown[]) =>
  (await service.db.owner.query<Record<string, unknown>>(text, values)).rows[0]
const dated = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
const idIn = (goesTo: string | undefined) => goesTo?.split('/').at(-1)?.split('?')[0] ?? ''
const left = async (offer: string) =>
  (
    await one(
      'select half_days - half_days_taken - half_days_matched as left from strength_points where id = $1',
      offers[offer],
    )
  )?.left

const asks = { kind: 'school-to-school', aspect: 'teaching-and-learning', days: '2', isPriority: 'yes' }
async function need(school: string, says: object, moment = '2011-09-12', by = school): Promise<string> {
  const sent = await (await as(by, moment)).submit(`/schools/${schools[school]}/help/new`, { ...asks, ...says })
  expect(sent.errors).toEqual([])
  return idIn(sent.goesTo)
}
async function chosen(needId: string, offer: string, says: object = {}, moment = '2011-09-13', by = 'nora') {
  const page = await as(by, moment)
  return page.submit(`/brokering/needs/${needId}/choose`, {
    strengthId: offers[offer]!,
    because: 'The nearest that fits.',
    ...says,
  })
}
const terms = {
  ...{ aims: 'Boys write more, and better.', who: 'The leader of English', days: '2' },
  ...{ ...dated('startsOn', '2011-09-26'), ...dated('reviewOn', '2011-11-14'), ...dated('endsOn', '2011-12-16') },
}
async function begun(matchId: string, giver: string, receiver: string, says: object = {}) {
  const address = `/brokering/matches/${matchId}`
  const sent = await (await as(receiver, '2011-09-14')).submit(`${address}/terms`, { ...terms, ...says })
  expect(sent.errors).toEqual([])
  expect((await (await as(receiver, '2011-09-15')).submit(`${address}/agree`)).status).toBe(303)
  expect((await (await as(giver, '2011-09-16')).submit(`${address}/agree`, { released: 'yes' })).status).toBe(303)
}

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'rotherham', now: '2011-09-01T09:00:00Z', schoolYear: 2011 })
  for (const name of ['Oak', 'Elm', 'Ash', 'Fir', 'Birch', 'Larch', 'Alone']) {
    schools[name] = await service.addSchool({ name: `${name} School`, phase: 'Primary' })
    heads[name] = await service.addPerson({ role: 'headteacher', school: schools[name], name: `Head of ${name}` })
  }
  const group = (name: string, of: string[]) =>
    service.addGroup({ kind: 'learning-community', name, schools: of.map((each) => schools[each]!) })
  await group('LC South', ['Oak', 'Elm', 'Ash', 'Fir'])
  const north = await group('LC North', ['Birch', 'Larch'])
  await group('LC Alone', ['Alone'])
  who.nora = await service.addPerson({ role: 'consultant-head', name: 'Nora' })
  who.sue = await service.addPerson({ role: 'ses-director', name: 'Sue' })
  who.sam = await service.addPerson({ role: 'ses-officer', name: 'Sam' })
  // The head of Oak is a Local Leader of Education of schools of the other community.
  await service.db.owner.query(
    `insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, group_id, standing, started_on)
     values ($1, gen_random_uuid(), $2, 'local-leader-of-education', $3, 'consultant-head', 'group', $4, 'substantive', '2010-09-01')`,
    [service.authorityId, heads.Oak, service.modelVersionId, north],
  )
  const offer = async (
    name: string,
    school: string,
    title: string,
    halfDays: number,
    aspect = 'teaching-and-learning',
  ) => {
    offers[name] = await aStrength(service, schools[school]!, { title, halfDays, aspect, confirmedOn: '2011-09-01' })
  }
  await offer('oak-writing', 'Oak', 'Boys’ writing through drama', 8)
  await offer('birch-writing', 'Birch', 'Boys’ writing in every year', 8)
  await offer('fir-writing', 'Fir', 'Writing journals', 1)
  await offer('oak-leading', 'Oak', 'Leadership of a small school', 12, 'leadership')
  await offer('larch-leading', 'Larch', 'Succession planning', 4, 'leadership')
})

test('RO-29, RO-47, RO-89: from a strength found one press asks for it; a Consultant Head sees who could help, own community first, with the reasons, and chooses one', async () => {
  const elm = await as('Elm', '2011-09-12')
  const found = await elm.visit('/strengths?q=boys+writing')
  const ask = [...found.page.querySelectorAll('main a')].find((a) => a.textContent?.includes('Ask for it'))!
  const form = await elm.visit(ask.getAttribute('href')!)
  expect(form.body).toContain('Boys’ writing through drama')
  const asked = await elm.submit(ask.getAttribute('href')!, { ...asks, title: 'Boys’ writing in Year 4' })
  expect(asked.status).toBe(303)
  const needId = idIn(asked.goesTo)
  // Schools that are neither asked nor asking do not know of it.
  for (const other of ['Ash', 'Birch'])
    expect((await (await as(other, '2011-09-12')).visit(`/brokering/needs/${needId}`)).status).toBe(404)
  expect((await elm.visit(`/brokering/needs/${needId}/choose`)).status).toBe(403)
  const nora = await as('nora', '2011-09-13')
  const page = await nora.visit(`/brokering/needs/${needId}/choose`)
  const proposed = page.texts('.govuk-radios__item label').map((text) => text.trim().split(':')[0])
  expect(proposed.slice(0, 2)).toEqual(['Oak School', 'Birch School'])
  const [first = '', second = ''] = page.texts('.govuk-radios__hint')
  expect(first).toContain('The school asked for it')
  expect(first).toContain('in the same Learning Community, LC South')
  expect(first).toContain('4 days of 4 days are left')
  expect(second).toContain('in another Learning Community, LC North')
  // Fir has half a day, and two days are asked for: it is said, and not proposed.
  expect(page.body).toContain('only 0.5 days of 0.5 days left')
  expect((await chosen(needId, 'oak-writing', { because: '' })).errors.join()).toContain('Enter why')
  expect((await chosen(needId, 'fir-writing')).errors.join()).toContain('Nobody gives more days than they offer')
  const sent = await chosen(needId, 'oak-writing')
  expect(sent.status).toBe(303)
  expect(await left('oak-writing')).toBe(4)
  expect((await chosen(needId, 'birch-writing')).errors.join()).toContain('Somebody is chosen for it already')
  const match = await nora.visit(`/brokering/matches/${idIn(sent.goesTo)}`)
  expect(match.body).toContain('The nearest that fits.')
  expect((await (await as('Oak', '2011-09-13')).visit(`/brokering/matches/${idIn(sent.goesTo)}`)).status).toBe(200)
  expect((await (await as('Ash', '2011-09-13')).visit(`/brokering/matches/${idIn(sent.goesTo)}`)).status).toBe(404)
})

test('RO-89: what lies outside the core priorities is brokered by the Consultant Heads: the SES Director is refused, and brokers what belongs to one', async () => {
  const outside = await need('Ash', { title: 'Writing journals', days: '0.5', isPriority: '' })
  const refused = await chosen(outside, 'fir-writing', { days: '0.5' }, '2011-09-13', 'sue')
  expect(refused.status).toBe(422)
  expect(refused.errors.join()).toContain(
    'Work other than the core priorities is brokered and arranged by the Consultant Heads',
  )
  expect((await chosen(outside, 'fir-writing', { days: '0.5' })).status).toBe(303)
  const within = await need('Ash', { title: 'Boys’ writing', days: '1' })
  expect((await chosen(within, 'birch-writing', { days: '1' }, '2011-09-13', 'sue')).status).toBe(303)
  const given = await (await as('nora', '2011-09-14')).visit('/brokering?status=matched')
  expect(given.texts('tbody tr').join()).toContain('Writing journals')
})

test('RO-32: targeted support has objectives and dated actions: without them nothing is agreed; a date outside its days is refused', async () => {
  const needId = await need('Ash', { kind: 'targeted-support', title: 'Boys’ writing in Year 6', days: '1' })
  const address = `/brokering/matches/${idIn((await chosen(needId, 'birch-writing', { days: '1' })).goesTo)}`
  const ash = await as('Ash', '2011-09-14')
  const said = { ...terms, days: '1' }
  const none = await ash.submit(`${address}/terms`, said)
  expect(none.errors).toEqual([
    expect.stringContaining('It has no objective yet'),
    expect.stringContaining('It has no action with a date yet'),
  ])
  expect(none.errors[0]).toContain('Targeted support keeps focus and structure')
  expect((await ash.submit(`${address}/agree`)).errors.join()).toContain('to be written before anybody agrees')
  const objectives = 'Boys write as much as girls\nEvery class publishes a book'
  const undated = await ash.submit(`${address}/terms`, {
    ...said,
    objectives,
    'action-1': 'Model lessons in two classes',
  })
  expect(undated.errors.join()).toContain('Enter what is done and by what day')
  const late = { 'action-1': 'Model lessons in two classes', ...dated('action-1-on', '2012-03-01') }
  expect((await ash.submit(`${address}/terms`, { ...said, objectives, ...late })).errors.join()).toContain(
    'between the first day and the last',
  )
  const whole = { ...late, ...dated('action-1-on', '2011-10-14') }
  expect((await ash.submit(`${address}/terms`, { ...said, objectives, ...whole })).status).toBe(303)
  const page = await ash.visit(address)
  expect(page.texts('li').join()).toMatch(
    /Every class publishes a book.*Model lessons in two classes, by .*14 October 2011/s,
  )
  expect((await ash.submit(`${address}/agree`)).status).toBe(303)
  // Whoever agreed to other words has not agreed to these.
  expect(
    (
      await (
        await as('Birch', '2011-09-15')
      ).submit(`${address}/terms`, { ...said, objectives, ...whole, who: 'Two leaders' })
    ).status,
  ).toBe(303)
  expect((await ash.visit(address)).body).toContain('Not yet')
})

test('RO-87: two schools agree directly, without a commission and at no cost, release staff, log it, review it, and say what changed', async () => {
  const before = await left('birch-writing')
  const found = `/schools/${schools.Fir}/help/new`
  const fir = await as('Fir', '2011-09-12')
  const direct = { ...asks, title: 'Boys’ writing in Year 2', isDirect: 'yes', isPriority: '', days: '1' }
  expect((await fir.submit(found, direct)).errors.join()).toContain('Find the school that you want to ask first')
  const asked = await fir.submit(`${found}?strength=${offers['birch-writing']}`, direct)
  const needId = idIn(asked.goesTo)
  const sent = await chosen(needId, 'birch-writing', { days: '1' }, '2011-09-13', 'Fir')
  const address = `/brokering/matches/${idIn(sent.goesTo)}`
  expect(await left('birch-writing')).toBe(Number(before) - 2)
  const said = { ...terms, days: '1', release: '1' }
  expect((await fir.visit(`${address}/terms`)).body).not.toContain('What it costs')
  expect((await fir.submit(`${address}/terms`, said)).status).toBe(303)
  expect((await fir.submit(`${address}/agree`)).status).toBe(303)
  expect((await fir.submit(`${address}/agree`)).errors.join()).toContain('You have agreed already')
  const birch = await as('Birch', '2011-09-16')
  expect((await birch.submit(`${address}/agree`)).errors.join()).toContain(
    'Staff are released by the head of their school',
  )
  expect((await birch.submit(`${address}/agree`, { released: 'yes' })).status).toBe(303)
  expect((await fir.visit(address)).body).toContain('released by the head')
  expect(await one('select pence from help_matches where need_id = $1', needId)).toEqual({ pence: 0 })
  // The log: nothing of a day to come; what goes beyond the days agreed is written and marked.
  const october = await as('Birch', '2011-10-03')
  const day = { says: 'Two lessons seen and talked over.', days: '0.5' }
  expect((await october.submit(`${address}/log`, { ...day, ...dated('heldOn', '2011-10-04') })).errors[0]).toContain(
    'a day that has come',
  )
  expect((await october.submit(`${address}/log`, { ...day, ...dated('heldOn', '2011-10-03') })).status).toBe(303)
  expect((await october.submit(`${address}/log`, { ...day, days: '1', ...dated('heldOn', '2011-10-03') })).status).toBe(
    303,
  )
  expect((await october.visit(address)).texts('h2').join()).toContain(
    '1.5 days of 1 day worked: 0.5 days more than was agreed',
  )
  const impact = {
    changed: 'Boys write a page more a week.',
    stays: 'The drama week.',
    ...dated('changedByOn', '2011-12-09'),
  }
  const december = await as('Fir', '2011-12-12')
  expect((await december.submit(`${address}/done`, impact)).errors.join()).toContain('Nothing was reviewed yet')
  expect(
    (
      await december.submit(`${address}/review`, {
        says: 'It works in two classes of three.',
        ...dated('heldOn', '2011-11-14'),
      })
    ).status,
  ).toBe(303)
  expect((await december.submit(`${address}/done`, { ...impact, changed: '' })).errors.join()).toContain(
    'Enter what changed',
  )
  expect((await december.submit(`${address}/done`, impact)).status).toBe(303)
  expect(await one('select status from help_needs where id = $1', needId)).toEqual({ status: 'met' })
  expect(
    (await december.submit(`${address}/log`, { ...day, ...dated('heldOn', '2011-12-10') })).errors.join(),
  ).toContain('not under way')
})

test('RO-50: a Local Leader of Education coaches another head, is named, and what came of it is told to all schools', async () => {
  const needId = await need('Elm', {
    kind: 'coaching',
    aspect: 'leadership',
    title: 'Leading a small school',
    days: '2',
  })
  const nora = await as('nora', '2011-09-13')
  const page = await nora.visit(`/brokering/needs/${needId}/choose`)
  expect(page.texts('.govuk-radios__hint')[0]).toContain('Given by Head of Oak')
  expect((await chosen(needId, 'oak-leading', { personId: heads.Birch! })).errors.join()).toContain(
    'Choose who gives it',
  )
  const matchId = idIn((await chosen(needId, 'oak-leading', { personId: heads.Oak! })).goesTo)
  await begun(matchId, 'Oak', 'Elm')
  const elm = await as('Elm', '2011-11-21')
  await elm.submit(`/brokering/matches/${matchId}/review`, {
    says: 'Weekly talks help.',
    ...dated('heldOn', '2011-11-14'),
  })
  const larch = await as('Larch', '2011-12-13')
  expect((await larch.visit('/brokering/published')).body).not.toContain('Leading a small school')
  const impact = {
    changed: 'The head has a plan for each week.',
    stays: 'A talk each term.',
    ...dated('changedByOn', '2011-12-09'),
  }
  expect((await (await as('Elm', '2011-12-12')).submit(`/brokering/matches/${matchId}/done`, impact)).status).toBe(303)
  const told = await larch.visit('/brokering/published')
  expect(told.body).toMatch(/Leading a small school.*Head of Oak of Oak School.*The head has a plan for each week/s)
  expect(told.texts('section').join()).not.toContain('Elm')
})

test('RO-94: Consultant Heads broker what Teaching Schools do to build capacity: each kind is there, and who offers for a Teaching School bid comes first', async () => {
  const kinds = (await (await as('Ash', '2011-09-12')).visit(`/schools/${schools.Ash}/help/new`)).texts(
    'select[name=kind] option',
  )
  for (const kind of [
    'Initial Teacher Training',
    'Graduate Teacher Programme',
    'Recruitment',
    'Succession planning',
    'Leadership development',
    'Improvement with a Teaching School',
  ])
    expect(kinds).toContain(kind)
  const bid = await service.addGroup({ kind: 'teaching-school-bid', name: 'Connected bid', schools: [schools.Larch!] })
  await service.db.owner.query('update strength_points set offered_for = $1 where id = $2', [
    bid,
    offers['larch-leading'],
  ])
  const needId = await need('Birch', {
    kind: 'succession-planning',
    aspect: 'leadership',
    title: 'Succession planning',
    days: '1',
  })
  const page = await (await as('nora', '2011-09-13')).visit(`/brokering/needs/${needId}/choose`)
  expect(page.texts('.govuk-radios__hint')[0]).toContain('It is offered for Connected bid')
  expect((await chosen(needId, 'larch-leading', { days: '1' })).status).toBe(303)
})

test('bad input: a school takes its offer back in the middle: what both agreed goes on and says so; what waits cannot be agreed; ended, its days are given back and the need is open again', async () => {
  const offer = await aStrength(service, schools.Birch!, {
    title: 'Science outdoors',
    halfDays: 6,
    confirmedOn: '2011-09-01',
  })
  offers.science = offer
  const underWay = idIn((await chosen(await need('Ash', { title: 'Science outdoors' }), 'science')).goesTo)
  await begun(underWay, 'Birch', 'Ash')
  const waits = idIn(
    (await chosen(await need('Fir', { title: 'Science outdoors', days: '1' }), 'science', { days: '1' })).goesTo,
  )
  const birch = await as('Birch', '2011-10-03')
  await (await as('Fir', '2011-09-14')).submit(`/brokering/matches/${waits}/terms`, { ...terms, days: '1' })
  const point = `/strengths/points/${offer}`
  expect((await birch.submit(`${point}/offer`, { days: '2' })).errors.join()).toContain(
    '3 days of it are promised to schools',
  )
  expect((await birch.submit(point, {}, `form[action="${point}/take-back"]`)).status).toBe(303)
  const page = await (await as('Ash', '2011-10-03')).visit(`/brokering/matches/${underWay}`)
  expect(page.body).toContain('has taken its offer back. What both heads agreed goes on')
  expect((await (await as('Fir', '2011-10-03')).submit(`/brokering/matches/${waits}/agree`)).errors.join()).toContain(
    'taken its offer back',
  )
  const due = await (await as('nora', '2011-10-03')).visit(`/due?school=${schools.Ash}`)
  expect(due.status).toBe(200)
  await birch.submit(`/brokering/matches/${underWay}/log`, {
    says: 'One day outside.',
    days: '1',
    ...dated('heldOn', '2011-10-03'),
  })
  expect(
    (await birch.submit(`/brokering/matches/${underWay}/give-up`, { because: 'Our leader of science has left.' }))
      .status,
  ).toBe(303)
  expect(
    await one('select status from help_needs where id = (select need_id from help_matches where id = $1)', underWay),
  ).toEqual({ status: 'open' })
  // A day was worked, and a day is promised elsewhere: the other is given back.
  expect(await one('select half_days_matched as promised from strength_points where id = $1', offer)).toEqual({
    promised: 4,
  })
  expect((await birch.submit(`/brokering/matches/${underWay}/give-up`, { because: 'Again' })).errors.join()).toContain(
    'This is over',
  )
})

test('bad input: a community of one school, nothing left, and not now: each need says why nobody is proposed', async () => {
  const needId = await need('Alone', { title: 'Use of finance', aspect: 'finance' })
  const nora = await as('nora', '2011-09-13')
  const whyFor = async () => (await nora.visit(`/brokering/needs/${needId}/choose`)).body
  expect(await whyFor()).toContain('Nobody else offers anything of this aspect')
  offers.finance = await aStrength(service, schools.Larch!, {
    title: 'Use of finance',
    aspect: 'finance',
    halfDays: 2,
    confirmedOn: '2011-09-01',
  })
  expect(await whyFor()).toContain('Nobody who offers it has 2 days left')
  const larch = await as('Larch', '2011-09-13')
  expect(
    (await larch.submit(`/schools/${schools.Larch}/not-now`, { because: 'An inspection is expected.' })).status,
  ).toBe(303)
  expect(await whyFor()).toContain('All who offer it give no help just now')
  expect((await chosen(needId, 'finance', { days: '1' })).errors.join()).toContain(
    'Larch School gives no help just now',
  )
  // That it is so is known to others, and why is not.
  const alone = await as('Alone', '2011-09-13')
  expect((await alone.visit('/strengths?q=finance&ring=other-communities')).texts('tbody tr').join()).toContain(
    'Not now',
  )
  expect((await alone.visit(`/schools/${schools.Larch}/not-now`)).status).toBe(404)
  expect((await alone.visit(`/schools/${schools.Larch}/strengths`)).body).not.toContain('inspection')
  expect((await nora.visit(`/schools/${schools.Larch}/not-now`)).body).toContain('An inspection is expected.')
  // Whoever brokers says it too, apart: the school giving again does not undo that.
  expect((await nora.submit(`/schools/${schools.Larch}/not-now`, { because: 'It has enough to do.' })).status).toBe(303)
  expect((await larch.submit(`/schools/${schools.Larch}/not-now`, {}, `form[action$="/again"]`)).status).toBe(303)
  expect(await whyFor()).toContain('All who offer it give no help just now')
  expect((await nora.submit(`/schools/${schools.Larch}/not-now`, {}, `form[action$="/again"]`)).status).toBe(303)
  expect((await chosen(needId, 'finance', { days: '1' })).status).toBe(303)
})

test('XX-09: two who choose the same last day at once: one is given it, the other is told', async () => {
  offers.last = await aStrength(service, schools.Oak!, { title: 'Marking', halfDays: 2, confirmedOn: '2011-09-01' })
  const needs = [await need('Elm', { title: 'Marking', days: '1' }), await need('Ash', { title: 'Marking', days: '1' })]
  const sent = await Promise.all(needs.map((id) => chosen(id, 'last', { days: '1' })))
  expect(sent.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(sent.find(({ status }) => status === 422)?.errors.join()).toContain('Nobody gives more days than they offer')
  expect(await left('last')).toBe(0)
})
