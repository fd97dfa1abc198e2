import { beforeAll, expect, test } from 'vitest'
import { findNewestRecord } from '#records/index.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { recordVisitHeld } from '#visits/index.ts'
import { doWork } from '#work/work.ts'
import { aServiceToVisit, AUTUMN_DAY, book, booking } from '../../../test/support/a-visit.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'
import { lineOf, withPoints } from './agreed-point.ts'

type Made = Awaited<ReturnType<typeof aFirstVisit>>
let made: Made
let url: string
const AT = { now: '2026-11-06T09:00:00Z' }

/** Visit 1 of a school with a head and a chair, booked for 5 November. */
async function aFirstVisit() {
  const { service, school, adviser, head } = await aServiceToVisit()
  const chair = await service.addPerson({ role: 'chair-of-governors', school, name: 'Colin Chair' })
  const governor = await service.addPerson({ role: 'governor', school, name: 'Gus Governor' })
  const other = await service.addPerson({ role: 'chair-of-governors', school: await service.addSchool() })
  const visitId = await book(service, adviser, school, 'data-analysis', booking(adviser))
  const people: Record<'adviser' | 'head' | 'chair' | 'governor' | 'other', Browser> = {
    adviser: await browse(service, adviser, AT),
    head: await browse(service, head, AT),
    chair: await browse(service, chair, AT),
    governor: await browse(service, governor, AT),
    other: await browse(service, other, AT),
  }
  return { service, school, adviserId: adviser, visitId, ...people }
}

const section = async () => {
  const record = await made.service.look(made.adviserId, (look) => findNewestRecord(look, made.visitId))
  return record?.sections.find((each) => each.section === 'strengths-and-weaknesses')?.body ?? ''
}
const agreeForm = (browser: Browser, says: string) =>
  browser.visit(url).then(
    ({ page }) =>
      page
        .querySelectorAll('main li')
        .find((line) => line.text.includes(says))
        ?.querySelector('form')
        ?.getAttribute('action') ?? '',
  )
const on = (text: string) => ({ 'on-day': text, 'on-month': '11', 'on-year': '2026' })

beforeAll(async () => {
  made = await aFirstVisit()
  url = `/visits/${made.visitId}/strengths`
})

test('NF-39: strengths and areas for improvement are named once the visit took place, into its record and the school’s list', async () => {
  const { adviser, service, adviserId, visitId, school } = made
  const strength = { kind: 'strength', says: 'Reading is taught well from the start' }
  expect((await adviser.post(`${url}/name`, strength)).errors).toEqual(['Say first that the visit took place.'])
  await service.act(
    adviserId,
    (look) =>
      doWork(look, (work) =>
        recordVisitHeld(work, visitId, { heldOn: day(AUTUMN_DAY), revision: 1, formLeft: undefined }),
      ),
    AT,
  )
  expect((await adviser.submit(url, strength, '#name form')).goesTo).toBe(`${url}?done=named`)
  await adviser.submit(url, { kind: 'improvement', says: 'Writing at length' }, '#name form')
  expect(await section()).toBe(
    'Strength: Reading is taught well from the start (not agreed yet).\nArea for improvement: Writing at length (not agreed yet).',
  )
  const own = (await made.head.visit(`/schools/${school}/self-evaluation`)).texts('#strength li').join()
  expect(own).toContain('From the visit of 5 Nov')
  expect((await adviser.visit(`/visits/${visitId}`)).body).toContain('0 of 2 agreed')
})

test('NF-39: each is agreed with the headteacher and with the chair of governors, and by neither for the other', async () => {
  const { adviser, head, chair, governor, other, school } = made
  const ofHead = await agreeForm(head, 'Reading')
  expect((await adviser.post(ofHead, {})).status).toBe(403)
  for (const nobody of [governor, other]) expect((await nobody.post(ofHead, {})).status).toBe(404)
  expect((await head.post(ofHead, {})).status).toBe(303)
  expect((await head.post(ofHead, {})).errors[0]).toContain('of those with whom it is not yet')
  expect((await adviser.visit(url)).heading).toContain('0 of 2 agreed')
  expect((await chair.post(await agreeForm(chair, 'Reading'), {})).status).toBe(303)
  expect((await adviser.visit(url)).heading).toContain('1 of 2 agreed')
  const line = (await head.visit(url)).texts('main li').find((text) => text.includes('Reading'))
  expect(line).toMatch(/Agreed: Tom Head, Headteacher, 6 Nov.*; Colin Chair, Chair of Governors, 6 Nov/)

  const [improvement = ''] = (await adviser.visit(url)).page
    .querySelectorAll('#agreed input[name=points]')
    .map((box) => box.getAttribute('value') ?? '')
  const both = { points: improvement, roles: 'headteacher\nchair-of-governors' }
  const said = await adviser.submit(url, { ...both, ...on('5') }, '#agreed form')
  expect(said.errors).toEqual([])
  expect((await adviser.visit(url)).heading).toContain('2 of 2 agreed')
  expect(await section()).toBe(
    [
      'Strength: Reading is taught well from the start (agreed with the Headteacher and Chair of Governors, Friday 6 November 2026).',
      'Area for improvement: Writing at length (agreed with the Headteacher and Chair of Governors, Thursday 5 November 2026).',
    ].join('\n'),
  )
  const own = (await head.visit(`/schools/${school}/self-evaluation`)).texts('#improvement li').join()
  expect(own).toContain('agreed with the Headteacher and Chair of Governors')
  expect((await adviser.visit(`/visits/${made.visitId}/record`)).texts('#agreed-strengths li')).toHaveLength(2)
})

test.each([
  ['name', { kind: 'priority', says: 'x' }, /Choose what it is/],
  ['name', { kind: 'strength', says: ' ' }, /Enter what it is/],
  ['name', { kind: 'strength', says: 'x'.repeat(1001) }, /1000 characters/],
  ['name', { kind: 'strength', says: 'Emma Watkins in Year 4 reads well' }, /seems to name a pupil/],
  ['agreed', { roles: 'headteacher', ...on('5') }, /Choose what was agreed/],
  ['agreed', { points: 'a', ...on('5') }, /Choose with whom/],
  ['agreed', { points: 'another’s', roles: 'headteacher', ...on('5') }, /of those with whom it is not yet/],
  ['agreed', { points: 'a', roles: 'clerk', ...on('5') }, /of those with whom it is not yet/],
] as const)('NF-39: %s with %j gets one sentence, and nothing is kept', async (form, answers, says) => {
  const before = (await made.adviser.visit(url)).texts('main li')
  const { status, errors } = await made.adviser.post(`${url}/${form}`, answers as unknown as Record<string, string>)
  expect(status).toBe(422)
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(says)
  expect((await made.adviser.visit(url)).texts('main li')).toEqual(before)
})

test('NF-39: agreed on the day of the visit or later, and not in days to come', async () => {
  await made.adviser.submit(url, { kind: 'strength', says: 'Attendance' }, '#name form')
  for (const [text, says] of [
    ['4', 'or a later day'],
    ['7', 'not in the future'],
  ] as const) {
    const found = await made.adviser.submit(url, { roles: 'headteacher', ...on(text) }, '#agreed form')
    expect(found.errors.join()).toContain(says)
  }
})

test('a visit of another kind, and one of another service, has no such page', async () => {
  const { service, adviserId, school, adviser } = made
  const other = await book(service, adviserId, school, 'self-evaluation', booking(adviserId, { on: day('2027-02-02') }))
  expect((await adviser.visit(`/visits/${other}/strengths`)).status).toBe(404)
  expect((await adviser.visit(`/visits/${newId()}/strengths`)).status).toBe(404)
  expect((await made.governor.visit(url)).status).toBe(404)
})

test('WI-06: nothing is named without a self-evaluation or a visit on which it rests', async () => {
  const forced = made.service.db.owner.query(
    `insert into self_evaluation_points (authority_id, id, school_id, kind, says, named_by, named_at)
     values ($1, gen_random_uuid(), $2, 'strength', 'Reading', $3, now())`,
    [made.service.authorityId, made.school, made.adviserId],
  )
  await expect(forced).rejects.toThrow(/self_evaluation_points_rest_on_something/)
})

test('the lines of the record are said anew, and every other word stays', () => {
  const model = { roles: [] }
  const point = { id: 'a', kind: 'strength' as const, says: 'Reading', namedByName: 'R', agreements: [] }
  expect(lineOf(model, point)).toBe('Strength: Reading (not agreed yet).')
  const before = 'We began in the library.\nStrength: Reading (not agreed yet).\nStrength: Reading aloud is rare.'
  expect(withPoints(before, model, [point])).toBe(
    'We began in the library.\nStrength: Reading aloud is rare.\nStrength: Reading (not agreed yet).',
  )
})
