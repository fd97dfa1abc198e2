import { beforeAll, expect, test } from 'vitest'
import { listDue } from '../due/list-due.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { readOwnModel } from '../model/model-examples.ts'
import { wantedOf } from './get-targets.ts'

let service: TestService
let school: string
let place: string
const who: Record<string, string> = {}

const VALUES = {
  'value.english-level-4.all': '84',
  'value.mathematics-level-4.all': '82',
  'value.attendance.all': '95.2',
  'value.english-and-mathematics-level-4.fsm': '70',
  'value.english-and-mathematics-level-4.sen': '45',
}
const comments = Object.fromEntries(Object.keys(VALUES).map((name) => [name.replace('value.', 'comment.'), 'Sound.']))

const as = (person: string, on: string) => browse(service, who[person] ?? '', { now: `${on}T09:00:00Z` })
const dueOf = async (person: string, on: string) => {
  const found = await service.look(who[person] ?? '', (look) => listDue(look, { people: [look.actor.personId] }), {
    now: `${on}T09:00:00Z`,
  })
  return found.filter(({ kind }) => kind === 'targets').map(({ what, dueOn, when }) => [what, dueOn, when])
}
const letters = async () => {
  const { rows } = await service.db.owner.query<{ name: string; subject: string; body: string }>(
    `select p.name, m.subject, m.body from messages m join people p on p.id = m.to_person
     where m.authority_id = $1 order by m.created_at, m.id`,
    [service.authorityId],
  )
  return rows
}

beforeAll(async () => {
  service = await aService({ model: 'norfolk', now: '2011-09-05T09:00:00Z', schoolYear: 2011 })
  school = await service.addSchool({ name: 'Wensum Primary School' })
  for (const [key, role, name] of [
    ['head', 'headteacher', 'Wendy Head'],
    ['chair', 'chair-of-governors', 'Colin Chair'],
    ['adviser', 'link-adviser', 'Helen Adviser'],
  ] as const)
    who[key] = await service.addPerson({ role, name, school, email: `${key}@example.test` })
  place = `/schools/${school}/targets/2013`
  await service.db.owner.query(
    `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, booked_for)
     values ($1, gen_random_uuid(), $2, $3, 'data-analysis', true, $4, 'half-day', '2011-10-06')`,
    [service.authorityId, school, service.modelVersionId, who.adviser],
  )
})

test('NF-51: each step is due from whoever takes it next, told to whom the model says, and told in the school’s history', async () => {
  expect(await dueOf('adviser', '2011-09-21')).toEqual([])
  await (await as('head', '2011-09-22')).submit(`${place}/propose`, VALUES)
  expect(await dueOf('adviser', '2011-09-23')).toEqual([
    ['Discuss the targets for 2013, Wensum Primary School', '2011-10-06', undefined],
  ])
  expect(await dueOf('chair', '2011-09-23')).toEqual([])

  await (await as('adviser', '2011-09-29')).submit(`${place}/discuss`, comments)
  expect(await dueOf('adviser', '2011-09-30')).toEqual([])
  for (const person of ['head', 'chair'])
    expect(await dueOf(person, '2011-09-30')).toEqual([
      [
        'Agree the targets for 2013, Wensum Primary School',
        '2012-08-31',
        'waits for the Headteacher and Chair of Governors',
      ],
    ])

  await (await as('head', '2011-10-06')).submit(place, {}, 'form[action$="/agree"]')
  expect(await dueOf('head', '2011-10-06')).toEqual([])
  expect((await dueOf('chair', '2011-10-06')).map(([, , when]) => when)).toEqual(['waits for the Chair of Governors'])
  await (await as('chair', '2011-10-06')).submit(place, {}, 'form[action$="/agree"]')
  expect((await dueOf('chair', '2011-10-07')).map(([what]) => what)).toEqual([
    'Sanction the targets for 2013, Wensum Primary School',
  ])
  expect(await dueOf('head', '2011-10-07')).toEqual([])
  await (await as('chair', '2011-10-20')).submit(`${place}/sanction`)
  expect(await dueOf('chair', '2011-10-21')).toEqual([])

  const written = await letters()
  expect(written.map(({ name, subject }) => [name, subject])).toEqual([
    ['Helen Adviser', 'Proposed by the school: targets for 2013, Wensum Primary School'],
    ['Colin Chair', 'Discussed with the Link Adviser: targets for 2013, Wensum Primary School'],
    ['Wendy Head', 'Discussed with the Link Adviser: targets for 2013, Wensum Primary School'],
    ['Helen Adviser', 'Sanctioned by the governors: targets for 2013, Wensum Primary School'],
    ['Wendy Head', 'Sanctioned by the governors: targets for 2013, Wensum Primary School'],
  ])
  // An address may hold any digits.
  for (const { body } of written) expect(body.replace(/\S*\/\S*/g, '')).not.toMatch(/\d\d%|84|82|Sound/)

  const desk = await browse(service, service.administratorId, { now: '2011-10-21T09:00:00Z' })
  const told = (await desk.visit(`/schools/${school}/history`)).texts('ol.wm-rows li')
  for (const says of ['proposed.', 'discussed.', 'agreed with: Chair of Governors.', 'sanctioned.'])
    expect(told.some((text) => text.includes(`Targets for 2013 ${says}`))).toBe(true)
})

const ids = (phaseName: string, lowAge: number | null, highAge: number | null, model = 'st-helens') =>
  wantedOf(readOwnModel(model), { phaseName, lowAge, highAge }).map(({ key }) => key)

test.each([
  ['a primary school', 'Primary', 3, 11, true, false],
  ['an infant school, which has no key stage 2', 'Primary', 3, 7, false, false],
  ['a first school', 'Primary', 4, 9, false, false],
  ['a junior school', 'Primary', 7, 11, true, false],
  ['a middle school', 'Middle deemed secondary', 9, 13, true, false],
  ['a secondary school, which takes them at 11', 'Secondary', 11, 18, false, true],
  ['an all-through school', 'All-through', 3, 18, true, true],
  ['a special school for pupils of 11 to 19', 'Not applicable', 11, 19, false, true],
  ['a school whose ages nobody entered', 'Primary', null, null, true, false],
] as const)('SH-102: %s is offered measures of its own phase and ages only', (_name, phase, low, high, ks2, ks4) => {
  const found = ids(phase, low, high)
  expect(found.some((key) => key.startsWith('ks2-'))).toBe(ks2)
  expect(found.some((key) => key.startsWith('ks4-'))).toBe(ks4)
  expect(found).toContain('absence.all')
})

test('NF-41: an infant school still sets attendance', () => {
  expect(ids('Primary', 4, 7, 'norfolk')).toEqual(['attendance.all'])
})
