import { beforeEach, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { bookVisit, cancelVisit, moveVisit } from '#visits/index.ts'
import { doWork, type Work } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { addTerms, addTraining } from '../../test/support/a-year.ts'
import { hasBought } from '../../test/support/bought.ts'
import { readCalendar } from '../../test/support/read-calendar.ts'
import { learnInvited } from './index.ts'

let service: TestService
let school: string
let adviser: string
let head: string

const invited = new Map<string, string[]>()
learnInvited((_look, visitId) => Promise.resolve(invited.get(visitId) ?? invited.get('any') ?? []))

beforeEach(async () => {
  invited.clear()
  service = await aService({ model: 'norfolk', name: 'Tarn Service' })
  await addTerms(service)
  school = await service.addSchool({ name: 'Hollin Bank' })
  await hasBought(service, school)
  adviser = await service.addPerson({ role: roleOf('adviser'), name: 'Ruth Adeyemi', school })
  head = await service.addPerson({ role: roleOf('headteacher'), name: 'Tom "T" Garside', school })
  for (const { id } of service.model.training) await addTraining(service, adviser, id)
})

const roleOf = (kind: string) => service.model.roles.find((each) => each.kind === kind)!.id

const allReasons = new Proxy({}, { get: () => 'Agreed with the school' }) as Record<string, string>

const does = <T>(deed: (work: Work) => Promise<T>, at?: { now: string }) =>
  service.act(adviser, (look) => doWork(look, deed, allReasons), at)

const kind = (forbidden = false) =>
  service.model.visitTypes.find(({ record }) => (record.keep === 'forbidden') === forbidden)!

const book = (more: { on?: string; at?: number | null; forbidden?: boolean; tellsNobody?: boolean } = {}) => {
  const type = kind(more.forbidden)
  return does((work) =>
    bookVisit({ ...work, ...(more.tellsNobody && { tellsNobody: true }) }, school, type.id, {
      on: day(more.on ?? '2026-11-18'),
      at: more.at === undefined ? 780 : more.at,
      adviser,
      length: type.length?.is ?? 'half-day',
      purposes: type.purposes.slice(0, 1).map(({ id }) => id),
    }),
  )
}

type Told = { to_person: string; subject: string; body: string; calendar: string; calendar_method: string }

const told = async () =>
  (
    await service.db.owner.query<Told>(
      `select to_person, subject, body, calendar, calendar_method from messages where authority_id = $1 and kind = 'calendar' order by id`,
      [service.authorityId],
    )
  ).rows

const eventOf = ({ calendar }: Told) => readCalendar(calendar).events[0]!

test('booking a visit asks adviser and head for the date, in a file that their calendar reads', async () => {
  const visitId = await book()
  const sent = await told()
  expect(sent.map(({ to_person }) => to_person).sort()).toEqual([adviser, head].sort())
  for (const message of sent) {
    const { method, events } = readCalendar(message.calendar)
    expect([method, message.calendar_method, events.length]).toEqual(['REQUEST', 'REQUEST', 1])
    expect(events[0]).toMatchObject({
      UID: `${visitId}@waymark`,
      SEQUENCE: '1',
      DTSTART: '20261118T130000Z',
      DTEND: '20261118T160000Z',
      STATUS: 'CONFIRMED',
      LOCATION: 'Hollin Bank',
      SUMMARY: 'Visit 1, Data Analysis and Target Setting, Hollin Bank',
    })
    expect(message.subject).toBe(
      'Booked: Visit 1, Data Analysis and Target Setting, Hollin Bank, Wednesday 18 November 2026, 13:00',
    )
  }
  const toHead = sent.find(({ to_person }) => to_person === head)!
  expect(eventOf(toHead).all.filter((line) => /^(ATTENDEE|ORGANIZER)/.test(line))).toEqual([
    'ORGANIZER;CN="Tarn Service":mailto:organiser@waymark.invalid',
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN="Tom ’T’ Garside":MAILTO:p-${head}@example.test`,
  ])
})

test('moving it moves the date under the same id, with a higher number; calling it off takes it back', async () => {
  const visitId = await book()
  await does((work) => moveVisit(work, visitId, { on: day('2026-11-25'), at: null, revision: 1 }))
  await does((work) => cancelVisit(work, visitId, { because: 'The head is on jury service', revision: 2 }))
  const toHead = (await told()).filter(({ to_person }) => to_person === head)
  expect(toHead.map(({ calendar_method }) => calendar_method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
  expect(toHead.map(({ calendar }) => readCalendar(calendar).method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
  const events = toHead.map(eventOf)
  expect(new Set(events.map(({ UID }) => UID))).toEqual(new Set([`${visitId}@waymark`]))
  expect(events.map(({ SEQUENCE }) => Number(SEQUENCE))).toEqual([1, 2, 3])
  expect(events.map(({ STATUS }) => STATUS)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED'])
  expect(events[1]!.all).toContain('DTSTART;VALUE=DATE:20261125')
  expect(toHead.map(({ subject }) => subject.split(':')[0])).toEqual(['Booked', 'Moved', 'Cancelled'])
  expect(toHead.map(({ body, calendar }) => body + calendar).join()).not.toContain('jury')
})

test('in summer the time in the file is an hour earlier than on the clock', async () => {
  await book({ on: '2027-06-09', at: 540 })
  expect(eventOf((await told())[0]!).DTSTART).toBe('20270609T080000Z')
})

test('NF-87: of a visit of which nothing may be written, message and file hold its kind, school and time, and no more', async () => {
  for (const name of ['Nora', 'Ned', 'Nell'])
    await service.addPerson({ role: roleOf('nominated-governor'), name, school, email: null })
  const visitId = await book({ forbidden: true, on: '2026-12-09' })
  await does((work) => cancelVisit(work, visitId, { because: 'Illness', revision: 1 }))
  const type = kind(true)
  const sent = await told()
  expect(sent).toHaveLength(4)
  for (const { subject, body, calendar, to_person } of sent) {
    const name = to_person === head ? 'Tom "T" Garside' : 'Ruth Adeyemi'
    const what = subject.split(':')[0]
    const line = `${what}: ${subject.slice(`${what}: `.length)}`
    expect(line).toMatch(/Hollin Bank, Wednesday 9 December 2026, 13:00$/)
    expect(line).toContain(type.name)
    expect(body).toBe(`Dear ${name},\n\n${line}.`)
    const properties = readCalendar(calendar).events[0]!.all.map((each) => each.split(/[;:]/)[0])
    expect(new Set(properties)).toEqual(
      new Set([
        'UID',
        'SEQUENCE',
        'DTSTAMP',
        'DTSTART',
        'DTEND',
        'SUMMARY',
        'LOCATION',
        'ORGANIZER',
        'ATTENDEE',
        'STATUS',
      ]),
    )
    expect(calendar).not.toContain('Illness')
  }
})

test('whoever else is invited is told, and told off again when they no longer are', async () => {
  const governor = await service.addPerson({ role: roleOf('governor'), name: 'Gus Governor', school })
  invited.set('any', [governor])
  const visitId = await book()
  expect((await told()).filter(({ to_person }) => to_person === governor)).toHaveLength(1)
  invited.set('any', [])
  await does((work) => moveVisit(work, visitId, { on: day('2026-11-25'), at: 600, revision: 1 }))
  const toGovernor = (await told()).filter(({ to_person }) => to_person === governor)
  expect(toGovernor.map(({ calendar_method }) => calendar_method)).toEqual(['REQUEST', 'CANCEL'])
  invited.set('any', [governor])
  await does((work) => moveVisit(work, visitId, { on: day('2026-11-26'), at: 600, revision: 2 }))
  expect(
    (await told()).filter(({ to_person }) => to_person === governor).map(({ subject }) => subject.split(':')[0]),
  ).toEqual(['Booked', 'Cancelled', 'Booked'])
})

test('nobody is told who has no address, of a day that is over, or where people know already', async () => {
  await service.db.owner.query('update people set email = null where id = $1', [head])
  const visitId = await book()
  expect((await told()).map(({ to_person }) => to_person)).toEqual([adviser])
  await book({ on: '2026-11-25', tellsNobody: true })
  expect(await told()).toHaveLength(1)
  await service.act(
    adviser,
    (look) => doWork(look, (work) => cancelVisit(work, visitId, { because: 'Illness', revision: 1 }), allReasons),
    { now: '2026-11-20T09:00:00Z' },
  )
  expect(await told()).toHaveLength(1)
})

test('another service’s head is not told, and a booking that is refused tells nobody', async () => {
  const other = await aService({ model: 'norfolk' })
  await other.addPerson({ role: roleOf('headteacher'), school: await other.addSchool() })
  await expect(
    service.act(adviser, (look) =>
      doWork(look, (work) =>
        bookVisit(work, newId(), kind().id, {
          on: day('2026-11-18'),
          at: null,
          adviser,
          length: 'half-day',
          purposes: [],
        }),
      ),
    ),
  ).rejects.toThrow()
  expect(await told()).toEqual([])
})
