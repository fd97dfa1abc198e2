import { beforeAll, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { openConsultation } from '#consultations/index.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { aStrategicGroup, dated, type StrategicGroup } from '../support/a-strategic-group.ts'
import { aStrength } from '../support/a-strength.ts'
import { browse, type Browser } from '../support/browse.ts'

// Story 4.5, what stands beside the Strategic Group: whom it asks, from what it stays apart, whom it accepts (step 14), what it decides for the medium
// term (step 20).

let service: TestService
let group: StrategicGroup
let director: string

const LOG = '/deciding-group/liaison'
const BODIES = '/deciding-group/bodies'

beforeAll(async () => {
  service = await aService({ model: 'rotherham', now: '2011-05-09T09:00:00Z', schoolYear: 2010 })
  group = await aStrategicGroup(service)
  director = await service.addPerson({ role: 'ses-director', name: 'Sam Director' })
}, 60_000)

const asDirector = (on: string) => browse(service, director, { now: `${on}T09:00:00Z` })
const asKeeper = (on: string) => browse(service, service.administratorId, { now: `${on}T09:00:00Z` })
const optionOf = async (who: Browser, url: string, label: string) =>
  (await who.visit(url)).page
    .querySelectorAll('option')
    .find((each) => each.text.includes(label))
    ?.getAttribute('value') ?? ''

test('RO-25: the group asks the LA through a Consultant Head or the Director alone, each request with its answer, and everybody of the service reads the log', async () => {
  const on = '2011-05-20'
  const nora = await group.as('Nora', on)
  const through = await optionOf(nora, `${LOG}/new`, 'Nora Consultant')
  expect((await nora.visit(`${LOG}/new`)).texts('select[name="throughId"] option')).toEqual([
    'Choose',
    'Nora Consultant',
    'Omar Consultant',
    'Ruth Director',
  ])
  const asked = { sort: 'of-authority', title: 'Figures of all schools by autumn', throughId: through }
  const byHead = await nora.post(`${LOG}/new`, { ...asked, throughId: group.people.Oak ?? '', ...dated('askedOn', on) })
  expect(byHead.errors).toEqual([
    'The Strategic Group liaises with the LA through the Consultant Headteachers and the CYPS Strategic Director. Choose through whom.',
  ])
  const early = await nora.post(`${LOG}/new`, { ...asked, ...dated('askedOn', '2011-05-06') })
  expect(early.errors).toEqual(['The Strategic Group was not formed yet on that day.'])
  expect((await nora.post(`${LOG}/new`, { ...asked, ...dated('askedOn', on) })).status).toBe(303)
  const waits = await (await group.as('Oak', on)).visit(LOG)
  expect(waits.heading).toContain('One request waits for an answer')
  expect(waits.body).toContain('The Strategic Group asked the LA')

  const ruth = await group.as('Ruth', '2011-06-03')
  const answer = (await ruth.visit(LOG)).page.querySelector('a[href$="/answer"]')?.getAttribute('href') ?? ''
  const by = { answer: 'The Data Team sends them in October.', throughId: group.people.Ruth ?? '' }
  const before = await ruth.post(answer, { ...by, ...dated('answeredOn', '2011-05-19') })
  expect(before.errors[0]).toContain('It was asked on Friday 20 May 2011')
  const [one, two] = await Promise.all([
    ruth.post(answer, { ...by, ...dated('answeredOn', '2011-06-03') }),
    ruth.post(answer, { ...by, ...dated('answeredOn', '2011-06-03') }),
  ])
  expect([one.status, two.status]).toContain(303)
  expect((await ruth.post(answer, { ...by, answer: 'No.', ...dated('answeredOn', '2011-06-03') })).errors).toEqual([
    'It is answered already: ask again for another answer.',
  ])
  const read = await (await group.as('Glen', '2011-06-04')).visit(LOG)
  expect(read.heading).toContain('All that was asked is answered')
  expect(read.texts('tbody tr').join()).toContain('The Data Team sends them in October.')
  expect(read.texts('tbody tr').join()).toContain('through Ruth Director')
  expect((await (await group.as('Glen', '2011-06-04')).visit(`${LOG}.csv`)).body).toContain('Figures of all schools')
})

test('RO-25: the LA’s own request is in the log too; whoever is not of the group and liaises for nobody writes nothing in it', async () => {
  const on = '2011-06-06'
  const omar = await group.as('Omar', on)
  const throughId = group.people.Omar ?? ''
  const asked = { sort: 'of-body', title: 'A view on the floor targets', throughId, ...dated('askedOn', on) }
  expect((await omar.post(`${LOG}/new`, asked)).status).toBe(303)
  expect((await omar.visit(LOG)).body).toContain('The LA asked the Strategic Group')
  const outsider = await service.addPerson({ role: 'headteacher', school: await service.addSchool(), name: 'Out Head' })
  const other = await browse(service, outsider, { now: `${on}T09:00:00Z` })
  expect((await other.post(`${LOG}/new`, asked)).status).toBe(403)
  expect((await other.visit(LOG)).status).toBe(200)
})

test('RO-110: each other body stands with the person who liaises, one at a time, and its business is kept off the agenda', async () => {
  const on = '2011-06-10'
  const keeper = await asKeeper(on)
  expect((await keeper.visit(BODIES)).heading).toContain('Nobody liaises yet with 4 other bodies')
  const names = ['partnership-executive', 'phase-headteacher-groups', 'school-forum', 'appeals']
  for (const body of names) {
    const named = { name: 'Ruth Director', about: 'Hears and tells', ...dated('fromOn', '2011-06-01') }
    expect((await keeper.post(`${BODIES}/${body}/liaison`, named)).status).toBe(303)
  }
  expect((await keeper.visit(BODIES)).heading).toContain('Each other body has somebody who liaises')
  const forum = `${BODIES}/school-forum/liaison`
  const before = await keeper.post(forum, { name: 'Oak Head', ...dated('fromOn', '2011-05-31') })
  expect(before.errors[0]).toContain('Ruth Director liaises from Wednesday 1 June 2011')
  expect((await keeper.post(forum, { name: 'Oak Head', ...dated('fromOn', '2011-06-10') })).status).toBe(303)
  const read = await (await group.as('Glen', on)).visit(BODIES)
  expect(read.texts('tbody tr').find((row) => row.includes('School Forum'))).toContain('Oak Head')
  expect(read.texts('tbody tr').join()).toContain('until 10 June 2011')
  expect((await (await group.as('Glen', on)).post(forum, {})).status).toBe(403)

  const meeting = await group.meet(on)
  const ruth = await group.as('Ruth', on)
  const drawn = await ruth.post(`${meeting}/items`, { title: 'The School Forum’s formula', remit: 'priorities' })
  expect(drawn.errors[0]).toContain('The group stays separate from other bodies')
  expect(drawn.errors[0]).toContain('What belongs to School Forum is decided there')
  const told = { title: 'What the School Forum is told of progress', remit: 'communication' }
  expect((await ruth.post(`${meeting}/items`, told)).status).toBe(303)
})

test('RO-27, RO-28: the form of the Partnership Executive is put to heads by the SES Director, connects two bodies at least, and is set up once the consultation is over', async () => {
  const on = '2011-06-13'
  await service.act(
    director,
    (look) =>
      doWork(look, (work) =>
        openConsultation(work, undefined, {
          ...{ audience: 'schools', title: 'A Partnership Executive', says: 'What form should it have?' },
          ...{ othersAsked: 'Governors', opensOn: day('2011-06-13'), closesOn: day('2011-07-01') },
        }),
      ),
    { now: `${on}T09:00:00Z` },
  )
  const sam = await asDirector(on)
  const consultationId = await optionOf(sam, `${BODIES}/executive/form`, 'A Partnership Executive')
  const form = { says: 'Twelve members; it meets each term.', connects: 'schools-forum', consultationId }
  expect((await sam.post(`${BODIES}/executive/form`, form)).errors).toEqual(['Choose two or more that it connects'])
  const connects = ['the-improvement-partnership', 'schools-forum', 'leadership-of-prus']
  const unasked = await sam.post(`${BODIES}/executive/form`, { ...form, connects, consultationId: '' })
  expect(unasked.errors[0]).toContain('are consulted on its form before it is set up. Choose the consultation on it.')
  expect((await sam.post(`${BODIES}/executive/form`, { ...form, connects })).status).toBe(303)
  expect((await (await group.as('Glen', on)).visit(BODIES)).body).toContain('Its form is under consultation')
  expect((await (await group.as('Ruth', on)).post(`${BODIES}/executive/form`, form)).status).toBe(403)

  const settle = (await sam.visit(`${BODIES}/executive`)).page.querySelector('a[href$="/settle"]')?.getAttribute('href')
  const said = { heard: 'Heads want it smaller.', outcome: 'set-up' }
  expect((await (await asDirector('2011-07-01')).post(settle ?? '', said)).errors[0]).toContain(
    'The consultation on it is open until Friday 1 July 2011.',
  )
  expect((await (await asDirector('2011-07-02')).post(settle ?? '', said)).status).toBe(303)
  const read = await (await group.as('Glen', '2011-07-03')).visit(`${BODIES}/executive`)
  expect(read.heading).toContain('set up on 2 July 2011')
  expect(read.body).toContain('The leadership of PRUs')
  expect(read.body).toContain('Heads want it smaller.')
  expect(
    (await (await asDirector('2011-07-03')).post(`${BODIES}/executive/form`, { ...form, connects })).errors,
  ).toEqual(['It is set up already.'])
})

const PARTNERS = '/deciding-group/partners'
const idOf = (goesTo: string | undefined) => (goesTo ?? '').replace(/\?.*/, '').split('/').at(-1) ?? ''

test('step 14, RO-96, RO-98: a school of a neighbouring LA is proposed; Nora accepting it alone is refused; the group records value and contribution and accepts, and it is then found beyond the LA', async () => {
  const on = '2011-12-05'
  const nora = await group.as('Nora', on)
  const said = {
    ...{ name: 'Sheffield Park School', kind: 'school-of-another-authority', ofWhom: 'A neighbouring LA' },
    offers: 'Early reading, ten days',
  }
  expect((await nora.post(`${PARTNERS}/new`, { ...said, kind: 'friend' })).errors).toEqual([
    'Choose what the partner is',
  ])
  const proposed = await nora.post(`${PARTNERS}/new`, said)
  const partner = idOf(proposed.goesTo)
  expect((await nora.post(`${PARTNERS}/new`, said)).errors).toEqual(['Sheffield Park School is here already.'])
  const audit = '/strengths/service/new'
  const keeper = await asDirector(on)
  const point = {
    ...{ sort: 'strength', aspect: 'teaching-and-learning', title: 'Early reading', about: '', evidence: 'Visits' },
    partner: 'Sheffield Park School',
  }
  expect((await keeper.post(audit, point)).errors.join()).toContain('Choose a partner that is accepted, or none')

  const meeting = await group.meet(on)
  const item = await group.onAgenda(meeting, on, {
    ...{ title: 'Support from a neighbouring LA', remit: 'communication', about: `partner:${partner}` },
  })
  const decision = { says: 'It is accepted.', 'considered-0': 'Strong early reading', 'considered-1': 'Ten days' }
  expect((await nora.post(`${item}/decision`, decision)).errors).toEqual([
    'Only the Strategic Group decides this; nobody decides it alone. No votes of the Strategic Group are recorded on this.',
  ])
  expect((await nora.visit(`${PARTNERS}/${partner}`)).heading).toContain('Proposed')
  expect((await group.vote(item, on)).status).toBe(303)
  const unconsidered = await nora.post(`${item}/decision`, { says: 'It is accepted.' })
  expect(unconsidered.errors).toEqual([
    'Enter what was considered: The value that they could add',
    'Enter what was considered: The contribution that they could make',
  ])
  expect((await nora.post(`${item}/decision`, decision)).status).toBe(303)
  const read = await (await group.as('Glen', on)).visit(`${PARTNERS}/${partner}`)
  expect(read.heading).toContain('Accepted')
  expect(read.body).toContain('Strong early reading')
  expect(read.body).toContain('Ten days')
  expect((await (await group.as('Glen', on)).visit(PARTNERS)).heading).toContain('One partner from outside is accepted')

  expect((await keeper.post(audit, point)).status).toBe(303)
  await aStrength(service, null, { title: 'Early reading', partner: said.name, confirmedOn: on, halfDays: 20 })
  const elm = await group.as('Elm', on)
  expect((await elm.visit('/strengths?ring=beyond')).texts('tbody tr').join()).toContain('Sheffield Park School')
  expect((await elm.visit('/strengths')).body).not.toContain('Sheffield Park School')
  const ended = { because: 'It joined a trust', ...dated('endedOn', on) }
  expect((await (await group.as('Elm', on)).post(`${PARTNERS}/${partner}/end`, ended)).status).toBe(303)
  expect((await elm.visit('/strengths?ring=beyond')).body).not.toContain('Sheffield Park School')
  expect((await nora.post(`${PARTNERS}/${partner}/end`, ended)).errors).toEqual(['It is no partner: nothing ends.'])
})

test('RO-79, RO-81, RO-96: one head short in the middle of a meeting the group accepts no partner; what was voted waits until another head joins', async () => {
  const on = '2012-02-06'
  const nora = await group.as('Nora', on)
  const said = { name: 'A network of the north', kind: 'provider-from-elsewhere', ofWhom: 'Elsewhere', offers: 'Days' }
  const partner = idOf((await nora.post(`${PARTNERS}/new`, said)).goesTo)
  const about = { remit: 'communication', about: `partner:${partner}` }
  const item = await group.onAgenda(await group.meet(on), on, { title: 'A network', ...about })
  expect((await group.vote(item, on)).status).toBe(303)
  const keeper = await asKeeper(on)
  const members = (await keeper.visit('/deciding-group')).page.querySelectorAll('a[href$="/leaves"]')
  for (const name of ['Elm Head', 'Ash Head']) {
    const leaves = members.find((each) => each.text.includes(name))?.getAttribute('href') ?? ''
    expect((await keeper.post(leaves, { because: 'Called away', ...dated('leftOn', on) })).status).toBe(303)
  }
  const decision = { says: 'It is accepted.', 'considered-0': 'Reading', 'considered-1': 'Five days' }
  const waits = await nora.post(`${item}/decision`, decision)
  expect(waits.errors[0]).toContain('waits until the group is complete again')
  expect(waits.errors[0]).toContain('5 heads')
  expect((await nora.visit(`${PARTNERS}/${partner}`)).heading).toContain('Proposed')
  const back = { name: 'Elm Head', seat: 'head', phase: 'primary', ...dated('joinedOn', on) }
  expect((await keeper.post('/deciding-group/members/new', back)).status).toBe(303)
  expect((await nora.post(`${item}/decision`, decision)).status).toBe(303)
  expect((await nora.visit(`${PARTNERS}/${partner}`)).heading).toContain('Accepted')
})

const MEDIUM = '/deciding-group/medium-term'

test('step 20, RO-103, RO-98: Consultant Heads and a team in the primary Teaching School from September 2012: tried by Ruth alone refused, by the Strategic Group recorded, one by one, with the school that holds them', async () => {
  const on = '2012-07-09'
  const ruth = await group.as('Ruth', on)
  const said = {
    ...{ kind: 'fund-consultant-heads', title: 'Two Consultant Heads', about: 'Paid by the Partnership' },
    ...dated('startsOn', '2012-09-01'),
  }
  const early = await ruth.post(`${MEDIUM}/new`, { ...said, ...dated('startsOn', '2012-08-31') })
  expect(early.errors[0]).toContain('Enter a day from Saturday 1 September 2012 on.')
  const nowhere = await ruth.post(`${MEDIUM}/new`, { ...said, kind: 'locate-all-in-schools' })
  expect(nowhere.errors).toEqual(['Locating all in schools: enter the school.'])
  const place = { kind: 'locate-all-in-schools', title: 'All in Oak', school: 'Oak School' }
  const unlike = await ruth.post(`${MEDIUM}/new`, { ...said, ...place })
  expect(unlike.errors.join()).toContain('most likely Teaching Schools. This school is not said to be one.')

  const heads = idOf((await ruth.post(`${MEDIUM}/new`, said)).goesTo)
  const team = idOf(
    (await ruth.post(`${MEDIUM}/new`, { ...said, kind: 'fund-a-partnership-team', title: 'A Partnership Team' }))
      .goesTo,
  )
  const placed = idOf((await ruth.post(`${MEDIUM}/new`, { ...said, ...place, meetsStandard: 'yes' })).goesTo)
  const assured = idOf(
    (await ruth.post(`${MEDIUM}/new`, { ...said, kind: 'assure-the-work-of-the-team', title: 'Assured each year' }))
      .goesTo,
  )
  const meeting = await group.meet(on)
  const decision = {
    says: 'It is agreed from September 2012.',
    'considered-0': 'Seven of 13 schools moved up a level',
    'considered-1': 'Grants come to schools from 2012',
  }
  for (const [id, title] of [
    [heads, 'Two Consultant Heads'],
    [team, 'A Partnership Team'],
    [placed, 'All in Oak'],
    [assured, 'Assured each year'],
  ] as const) {
    const item = await group.onAgenda(meeting, on, { title, about: `medium-term:${id}` })
    expect((await ruth.post(`${item}/decision`, decision)).errors[0]).toContain('nobody decides it alone')
    expect((await group.vote(item, on)).status).toBe(303)
    if (id === placed)
      expect((await ruth.visit(item)).texts('tbody tr').join()).toContain('Not counted: Oak School would gain')
    expect((await ruth.post(`${item}/decision`, { says: decision.says })).errors[0]).toContain(
      'What the first years achieved',
    )
    expect((await ruth.post(`${item}/decision`, decision)).status).toBe(303)
  }
  const glen = await group.as('Glen', on)
  const list = await glen.visit(MEDIUM)
  expect(list.heading).toContain('Decided for the medium term: 4 things')
  expect(list.texts('tbody tr').find((row) => row.includes('All in Oak'))).toContain('Oak School')
  expect((await glen.visit('/decisions')).texts('tbody tr').length).toBeGreaterThanOrEqual(4)
  expect((await glen.visit(`${MEDIUM}/${placed}`)).body).toContain('Seven of 13 schools moved up a level')
  const oak = await (await group.as('Oak', on)).visit(`/schools/${group.schools.Oak}`)
  expect(oak.body).toContain('Placed here by the Strategic Group')
  expect((await glen.visit(`${MEDIUM}.csv`)).body).toContain('Oak School')
})

test('RO-103: what was decided ends from a day on with a reason, and no earlier than it began', async () => {
  const on = '2013-07-01'
  const nora = await group.as('Nora', on)
  const one =
    (await nora.visit(MEDIUM)).page
      .querySelectorAll('tbody a')
      .find((each) => each.text.includes('A Partnership Team'))
      ?.getAttribute('href') ?? ''
  const because = { because: 'The money ended' }
  const early = await nora.post(`${one}/end`, { ...because, ...dated('endedOn', '2012-08-31') })
  expect(early.errors[0]).toContain('It holds from Saturday 1 September 2012')
  expect((await nora.post(`${one}/end`, { ...because, ...dated('endedOn', '2013-08-31') })).status).toBe(303)
  expect((await nora.visit(one)).heading).toContain('Ended')
})
