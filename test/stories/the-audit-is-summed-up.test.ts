import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../support/a-service.ts'
import { aStrategicGroup, type StrategicGroup } from '../support/a-strategic-group.ts'
import { aStrength } from '../support/a-strength.ts'
import { browse } from '../support/browse.ts'

// Story 4.5, step 8: on 13 June Nora and Omar present the audit summary and the investment needed, with three priorities recommended.

let service: TestService
let group: StrategicGroup
let summary: string
let fundId: string
const priorities: string[] = []

const LIST = '/audit-summaries'
const ON = '2011-06-13'
const SUMMED = '1 that are stale, 5 verified areas to develop, 1 points that nobody has verified yet'

beforeAll(async () => {
  service = await aService({ model: 'rotherham', now: '2011-05-09T09:00:00Z', schoolYear: 2010 })
  group = await aStrategicGroup(service)
  const { Oak, Elm, Ash, North, South, Dell } = group.schools
  const says = (school: string | undefined, sort: 'strength' | 'area', title: string, confirmedOn?: string) =>
    aStrength(service, school ?? '', { sort, title, ...(confirmedOn && { confirmedOn }) })
  for (const school of [Oak, Elm, Ash]) {
    await says(school, 'strength', 'Phonics', '2011-06-06')
    await says(school, 'area', 'Attendance', '2011-06-06')
  }
  await says(Oak, 'area', 'Boys’ writing')
  await says(North, 'area', 'Mathematics', '2011-06-06')
  await says(South, 'strength', 'Sport', '2010-01-06')
  await says(Dell, 'area', 'Transport', '2011-06-06')
}, 60_000)

test('step 8, RO-66, RO-74: Nora writes the summary; what is live stands in it by aspect, phase and community, with no school named or to be known', async () => {
  const nora = await group.as('Nora', ON)
  const glen = await group.as('Glen', ON)
  expect((await glen.post(`${LIST}/new`, {})).status).toBe(403)
  const said = { title: 'The audit of summer 2011', says: 'Writing of boys is behind.', schoolYear: '2011' }
  summary = ((await nora.post(`${LIST}/new`, said)).goesTo ?? '').replace(/\?.*/, '')
  expect((await glen.visit(summary)).status).toBe(404)
  const draft = await nora.visit(summary)
  expect(draft.body).toContain('6 schools have begun their audit: 3 verified strengths that are current, ')
  expect(draft.body).toContain(SUMMED)
  const rows = draft.texts('tbody tr')
  expect(rows.find((row) => row.startsWith('Primary'))).toContain('Leadership (3)')
  // One special school and two secondary ones: neither is told by itself, nor can it be worked out from the sum.
  expect(rows.find((row) => row.startsWith('Secondary'))).toContain('Too few schools')
  expect(rows.find((row) => row.startsWith('Special'))).toContain('Too few schools')
  for (const name of ['Oak School', 'Elm School', 'North School', 'Dell School', 'Transport', 'Boys’ writing'])
    expect(draft.body).not.toContain(name)
})

test('step 8, RO-66, RO-78: each investment has its cost and its source: one of three priorities recommended, or an amount from a fund', async () => {
  const [nora, omar] = [await group.as('Nora', ON), await group.as('Omar', ON)]
  const manager = await service.addPerson({ role: 'business-manager', name: 'Bea Manager' })
  const money = await browse(service, manager, { now: '2011-06-01T09:00:00Z' })
  const fund = await money.post('/funds', { source: 'endowment-fund', year: '2011' })
  fundId = (fund.goesTo ?? '').replace(/\?.*/, '').split('/').at(-1) ?? ''
  for (const [who, title, kind, costPence] of [
    [nora, 'KS2 boys’ writing', 'addressing-underperformance', '120000'],
    [omar, 'Secondary core subject support', 'addressing-underperformance', '300000'],
    [omar, 'Outstanding mathematics', 'building-excellence', '200000'],
  ] as const) {
    const said = { schoolYear: '2011', horizon: 'short-term', title, about: 'As the audit shows', kind, costPence }
    const answer = await who.post('/priorities/new', { ...said, focus: 'outcomes' })
    priorities.push((answer.goesTo ?? '').replace(/\?.*/, '').split('/').at(-1) ?? '')
  }
  const add = { aspect: 'teaching-and-learning', says: 'Teaching of writing' }
  const nothing = await nora.post(`${summary}/investments/new`, add)
  expect(nothing.errors).toEqual(['Choose the priority, or enter what it costs', 'Choose from which fund it comes'])
  const both = await nora.post(`${summary}/investments/new`, { ...add, priorityId: priorities[0]!, amount: '10' })
  expect(both.errors).toEqual(['A priority has its own cost and fund: leave these out.'])
  expect((await nora.post(`${summary}/investments/new`, { ...add, priorityId: priorities[0]! })).status).toBe(303)
  const own = { aspect: 'leadership', says: 'Coaching of heads', amount: '2500.50', fundId }
  expect((await omar.post(`${summary}/investments/new`, own)).status).toBe(303)
  const wrong = { aspect: 'leadership', says: 'A mistake', amount: '1', fundId }
  expect((await omar.post(`${summary}/investments/new`, wrong)).status).toBe(303)
  const links = (await omar.visit(summary)).page.querySelectorAll('a[href$="/remove"]')
  const mistake = links.find((each) => each.text.includes('A mistake'))?.getAttribute('href') ?? ''
  expect((await omar.post(mistake)).status).toBe(303)
  const draft = await nora.visit(summary)
  expect(draft.body).not.toContain('A mistake')
  expect(draft.texts('tbody tr').join()).toContain('Endowment')
  expect(draft.body).toContain('Together £122,500.50.')
  for (const title of ['KS2 boys’ writing', 'Secondary core subject support', 'Outstanding mathematics'])
    expect(draft.texts('tbody tr').join()).toContain(title)
})

test('step 8, RO-66: presented by Nora alone it is refused; by Nora and Omar on 13 June it is kept as it was, on screen and as Word', async () => {
  const nora = await group.as('Nora', ON)
  const meeting = (await group.meet(ON)).split('/').at(-1) ?? ''
  const early = (await group.meet('2011-05-30')).split('/').at(-1) ?? ''
  const [one, two] = [group.people.Nora ?? '', group.people.Omar ?? '']
  const alone = await nora.post(`${summary}/present`, { meetingId: meeting, presenters: one })
  expect(alone.errors).toEqual([
    'The two Consultant Heads provide the Strategic Group with a summary of the analysis and audit and the consequent need for investment to secure improvement and transformation. Choose 2 who present it.',
  ])
  const both = `${one}\n${two}`
  const before = await nora.post(`${summary}/present`, { meetingId: early, presenters: both })
  expect(before.errors[0]).toContain('It was written on Monday 13 June 2011: choose a meeting from then until today.')
  const withHead = `${both}\n${group.people.Oak ?? ''}`
  expect((await nora.post(`${summary}/present`, { meetingId: meeting, presenters: withHead })).status).toBe(422)
  expect((await nora.post(`${summary}/present`, { meetingId: meeting, presenters: both })).status).toBe(303)

  await aStrength(service, group.schools.Elm ?? '', { sort: 'area', title: 'Later', confirmedOn: '2011-06-20' })
  const glen = await group.as('Glen', '2011-06-21')
  const read = await glen.visit(summary)
  expect(read.body).toContain(SUMMED)
  expect(read.body).toContain('by Nora Consultant and Omar Consultant')
  expect((await glen.visit(LIST)).heading).toContain('was last summed up for the meeting of Monday 13 June 2011')
  expect((await glen.visit(`${summary}/word`)).status).toBe(200)
  expect((await glen.visit(`${summary}/pdf`)).status).toBe(200)
  expect((await glen.visit(`${LIST}.csv`)).body).toContain('The audit of summer 2011')
  const later = await group.as('Omar', '2011-06-21')
  const own = { aspect: 'leadership', says: 'More', amount: '5', fundId }
  expect((await later.post(`${summary}/investments/new`, own)).errors).toEqual([
    'It was presented: it stays as it was then.',
  ])
  expect((await later.post(`${summary}/present`, { meetingId: meeting, presenters: both })).status).toBe(422)
})
