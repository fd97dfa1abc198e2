import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { readPdf } from '../../test/support/read-pdf.ts'
import { needsBetween, needsOn } from '#need/index.ts'
import { day } from '#shared/plain-date.ts'

let service: TestService
let school: string
let farah: string
let head: string

const as = (person: string, now?: string) => browse(service, person, now ? { now } : {})
const on = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const SIGNIFICANT = { level: '4', reason: 'vulnerable', ...on('startsOn', '2025-09-01') }
const idOf = async (of = school) => {
  const { rows } = await service.db.owner.query<{ id: string }>(
    `select id from need_decisions where school_id = $1 and standing = 'in-force' order by starts_on desc`,
    [of],
  )
  return rows[0]?.id ?? ''
}

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  school = await service.addSchool({ name: 'Ash Primary', phase: 'Primary' })
  farah = await service.addPerson({ role: 'director', name: 'Farah Officer' })
  head = await service.addPerson({ role: 'headteacher', name: 'Hal Head', school })
})

const BAD: [name: string, answers: Record<string, string>, says: string][] = [
  ['a level that is none', { level: '3.5' }, 'at any one of levels 3 to 5'],
  ['a level that there is not', { level: '8' }, 'at any one of levels 3 to 5'],
  ['no level', { level: '' }, 'Choose a level: 3, 4 or 5'],
  ['no first day', { 'startsOn-day': '', 'startsOn-month': '', 'startsOn-year': '' }, 'Enter its first day'],
  ['no such day', on('startsOn', '2026-02-31'), 'Enter its first day'],
  ['a first day too far ahead', on('startsOn', '2027-11-13'), 'within a year from today'],
  ['a look before it begins', on('nextLookOn', '2025-08-31'), 'looks again after its first day'],
  ['too much said', { says: 'a'.repeat(4001) }, 'in 4000 characters or fewer'],
  ['a control character', { says: 'a\u0007b' }, 'without control characters'],
  ['what lowers it to nothing', { loweredBy: 'Two good looks.' }, 'Say to what it would be lowered'],
  ['what lowers it to more', { loweredBy: 'Two good looks.', lowersTo: 'significant' }, 'only to what stands for less'],
  ['evidence that is none', { evidence: 'document:00000000-0000-4000-8000-000000000001' }, 'held of this school'],
  ['an old form', { revision: '7' }, 'Load the page again'],
]

test.each(BAD)('bad input, %s: one clear sentence, and what was typed stays', async (_name, answers, says) => {
  const url = `/schools/${school}/need/decide/significant`
  const refused = await (await as(farah)).submit(url, { ...SIGNIFICANT, ...answers })
  expect(refused.status).toBe(422)
  expect(refused.errors).toEqual([expect.stringContaining(says)])
  expect(await idOf()).toBe('')
})

test('SH-27: a purpose keeps how much of it, and who saw the need', async () => {
  const other = await service.addSchool({ name: 'Oak Primary', phase: 'Primary' })
  const desk = await as(farah)
  const url = `/schools/${other}/need/decide/enhanced`
  const half = await desk.submit(url, { purposes: 'literacy', level: '2' })
  expect(half.errors).toEqual(['Literacy: choose how much.', 'Literacy: choose who saw the need.'])
  const answers = { 'intensity.literacy': 'Relatively low', 'seenBy.literacy': 'The school and the LEA' }
  const saved = await desk.submit(url, { purposes: 'literacy', level: '2', ...answers })
  expect((await desk.follow(saved)).body).toContain('Literacy (Relatively low; seen by: the school and the LEA)')
})

test('the letter is fixed, the school answers it once and asks that it be looked at again, and has its answer', async () => {
  const desk = await as(farah)
  const typed = { says: 'Reading fell.', loweredBy: 'Two good looks.', lowersTo: 'enhanced' }
  expect(
    (await desk.submit(`/schools/${school}/need/decide/significant`, { ...SIGNIFICANT, ...typed })).errors,
  ).toEqual([])
  const place = `/need/decisions/${await idOf()}`
  const { text } = readPdf((await desk.visit(`${place}/letter/pdf`)).bytes)
  for (const part of ['Significantsupport,level4', 'Readingfell', 'Twogoodlooks', 'HalHead'])
    expect(text.replaceAll(/\s/g, '')).toContain(part)
  const own = await as(head)
  expect((await own.visit('/')).body).toContain('Answer the letter: Ash Primary')
  expect((await own.submit(`${place}/reply`, { says: 'No.' })).errors).toEqual(['Choose what you answer'])
  const replied = await own.submit(`${place}/reply`, { answer: 'disagrees', says: 'Reading has risen since.' })
  expect((await own.follow(replied)).body).toContain('The school sees it differently')
  expect((await own.submit(`${place}/reply`, { answer: 'taken-note' })).errors.join()).toContain(
    'answered this letter already',
  )
  expect((await own.visit('/')).body).not.toContain('Answer the letter: Ash Primary')
  expect((await own.submit(`${place}/reconsider`, { because: '' })).errors).toEqual([
    'Enter why it should be looked at again',
  ])
  expect((await own.submit(`${place}/reconsider`, { because: 'Results of July.' })).errors).toEqual([])
  expect((await own.submit(`${place}/reconsider`, { because: 'Again.' })).errors.join()).toContain(
    'asked for this already',
  )
  expect((await desk.visit('/due')).body).toContain('Look again, as the school asks: Ash Primary')
  const answered = await desk.submit(`${place}/answer`, { outcome: 'stands', answer: 'July is in it already.' })
  expect(answered.errors).toEqual([])
  const read = await own.visit(place)
  expect(read.body).toContain('The decision stands.')
  expect(read.body).toContain('Thursday 12 November 2026')
  expect((await desk.submit(`${place}/answer`, { outcome: 'stands', answer: 'Twice.' })).errors.join()).toContain(
    'Nothing is',
  )
  const change = service.db.owner.query(`update need_decisions set says = 'Else' where id = $1`, [await idOf()])
  await expect(change).rejects.toThrow(/as it was made/)
})

test('SH-70, XX-16: what is put forward is declined with a reason, which is kept and counted; the category stays', async () => {
  const desk = await as(farah)
  expect((await desk.visit('/due')).body).toContain('Confirm or decline: Ash Primary')
  const url = `/schools/${school}/need/decline`
  expect((await desk.submit(url)).status).toBe(422)
  const declined = await desk.submit(url, { 'reason.vulnerable-for-a-year': 'A new head came in June.' })
  const page = await desk.follow(declined)
  expect(page.body).toContain('declined by Farah Officer on Thursday 12 November 2026: A new head came in June.')
  expect(page.heading).toContain('Significant support, level 4')
  expect(page.body).not.toContain('Nothing changes until a person')
  const counted = await (await as(service.administratorId)).visit('/reports/reasons')
  expect(counted.body).toContain('A new head came in June.')
  expect((await desk.visit(url)).status).toBe(404)
})

test('what other rooms ask: the need of many schools on a day, and their times within a year', async () => {
  const light = await service.addSchool({ name: 'Elm Primary' })
  await service.look(farah, async (look) => {
    const on = (date: string) => needsOn(look, [school, light], day(date))
    expect((await on('2025-08-31')).get(school)).toMatchObject({ category: 'light-touch', level: 1 })
    expect((await on('2025-09-01')).get(school)).toMatchObject({ category: 'significant', level: 4 })
    expect((await on('2025-09-01')).get(light)?.category).toBe('light-touch')
    const periods = await needsBetween(look, [school], day('2025-01-01'), day('2025-12-31'))
    expect(
      periods.get(school)?.map(({ category, startedOn, finishedOn }) => [category, startedOn, finishedOn]),
    ).toEqual([
      ['light-touch', '2025-01-01', '2025-08-31'],
      ['significant', '2025-09-01', '2025-12-31'],
    ])
  })
})

test('SH-103, XX-01: another school’s people, another service’s and those who do not work with it find nothing', async () => {
  const id = await idOf()
  const other = await aService({ model: 'st-helens' })
  const strangers = [
    [service, await service.addPerson({ role: 'link-adviser', school: await service.addSchool() })],
    [service, await service.addPerson({ role: 'officer-of-a-diocese', school })],
    [service, await service.addPerson({ role: 'officer-of-another-team', school })],
    [service, await service.addPerson({ role: 'clerk-to-governors', school })],
    [other, other.administratorId],
  ] as const
  for (const [of, person] of strangers) {
    const desk = await browse(of, person)
    for (const url of [`/schools/${school}/need`, `/need/decisions/${id}`, `/need/decisions/${id}/letter/word`])
      expect([url, (await desk.visit(url)).status]).toEqual([url, 404])
    expect((await desk.visit(`/schools/${school}`)).body).not.toMatch(/significant|vulnerable/i)
  }
})

test('RO-12, ES-52: a school carries that it is at risk, or causes concern, with the reason and since when', async () => {
  for (const [model, category, reason, says] of [
    ['rotherham', 'at-risk', 'below-floor', 'At risk'],
    ['essex', 'vulnerable', 'in-words', 'Vulnerable'],
  ] as const) {
    const there = await aService({ model })
    const at = await there.addSchool({ name: 'Birch Primary' })
    await there.addSchool({ name: 'Yew Primary' })
    const desk = await browse(there, there.administratorId)
    const saved = await desk.submit(`/schools/${at}/need/decide/${category}`, { reason, says: 'Floor targets missed.' })
    expect(saved.errors).toEqual([])
    const page = await desk.visit(`/schools/${at}`)
    expect(page.texts('#need').join()).toContain(says)
    expect(page.texts('#need').join()).toMatch(/12 Nov(ember)? 2026/)
    expect(page.texts('#need').join()).toContain(
      reason === 'below-floor' ? 'Below floor targets' : 'Floor targets missed',
    )
    const list = await desk.visit(`/need?category=${category}`)
    expect(list.texts('table.wm-grid tbody tr:not(.wm-table__sum) th a')).toEqual(['Birch Primary'])
    const csv = (await desk.visit(`/need.csv?category=${category}`)).body
    expect(csv).toContain('Birch Primary')
    expect(csv).not.toContain('Yew')
  }
})
