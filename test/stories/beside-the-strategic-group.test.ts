import { beforeAll, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { openConsultation } from '#consultations/index.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { aStrategicGroup, dated, type StrategicGroup } from '../support/a-strategic-group.ts'
import { browse, type Browser } from '../support/browse.ts'

// Story 4.5, what stands beside the Strategic Group: whom it asks, from what it stays apart, whom it accepts, what it decides for the medium term.

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
