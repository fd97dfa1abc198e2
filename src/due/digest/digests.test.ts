import { beforeEach, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { addTerms } from '../../../test/support/a-year.ts'
import { browse } from '../../../test/support/browse.ts'
import { giveAccount } from '../../../test/support/give-account.ts'
import { anErrand } from '../../../test/support/jobs-at-work.ts'
import { writeDigests } from './write-digests.ts'
import { writeReminders } from './write-reminders.ts'
import { learnDues } from '../list-due.ts'
import { visitDues } from '../visit-dues.ts'

learnDues(visitDues)

let service: TestService
let school: string
let adviser: string

const MONDAY = { now: '2026-11-16T08:00:00Z' }
const SECRET = 'Phonics is weak in Year 1'

beforeEach(async () => {
  service = await aService({ model: 'norfolk' })
  await addTerms(service)
  school = await service.addSchool({ name: 'Hollin Bank' })
  adviser = await somebody('adviser', 'Ruth Adeyemi')
})

async function somebody(kind: string, name: string, more: { startedOn?: string } = {}): Promise<string> {
  const role = service.model.roles.find((each) => each.kind === kind)!.id
  const email = `${newId()}@example.test`
  const id = await service.addPerson({ role, name, email, school, ...more })
  await giveAccount(service, id, email)
  return id
}

const insert = async (table: string, row: Record<string, unknown>) => {
  const all: Record<string, unknown> = { authority_id: service.authorityId, id: newId(), ...row }
  const places = Object.keys(all).map((_, at) => `$${at + 1}`)
  await service.db.owner.query(
    `insert into ${table} (${Object.keys(all).join(', ')}) values (${places.join(', ')})`,
    Object.values(all),
  )
  return String(all.id)
}

/** A visit of a kind with a record, as far as it is told. */
const visit = (more: Record<string, unknown>) =>
  insert('visits', {
    school_id: school,
    model_version_id: service.modelVersionId,
    visit_type: service.model.visitTypes.find(({ record }) => record.form)!.id,
    may_have_record: true,
    adviser_id: adviser,
    length: 'half-day',
    status: 'booked',
    ...more,
  })

const messages = async () =>
  (
    await service.db.owner.query<{ to_person: string; subject: string; body: string; kind: string }>(
      'select to_person, subject, body, kind from messages where authority_id = $1 order by id',
      [service.authorityId],
    )
  ).rows

const digest = (at = MONDAY) => writeDigests(anErrand(service, {}, at))
const remind = (at: { now: string }) => writeReminders(anErrand(service, {}, at))

test('a digest says what is late, coming and new to one person, and no word of what was found', async () => {
  const head = await somebody('headteacher', 'Tom Garside')
  const held = await visit({ status: 'held', booked_for: '2026-10-06', held_on: '2026-10-06' })
  const record = await insert('records', { visit_id: held, version: 1, author_id: adviser })
  await insert('record_sections', { record_id: record, section: 'focus', body: SECRET })
  await insert('actions', { school_id: school, visit_id: held, says: SECRET, owned_by: 'school', due_on: '2026-11-17' })
  await visit({ booked_for: '2026-11-18', starts_at_minute: 780 })
  await digest()
  const written = await messages()
  expect(written.map(({ to_person, kind }) => [to_person, kind])).toEqual(
    [
      [adviser, 'digest'],
      [head, 'digest'],
    ].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  )
  const toAdviser = written.find(({ to_person }) => to_person === adviser)!
  // Rooms that another test taught may know of something else that is due: the week in which the visit was made.
  expect(toAdviser.subject).toMatch(/^Your week: [12] late, (1 due, )?1 visit/)
  expect(toAdviser.body).toMatch(/Late\n(- Time to confirm, .+\n)?- .+ to write, Hollin Bank: was due on /)
  expect(toAdviser.body).toMatch(/- Wednesday 18 November 2026, 13:00: .+, Hollin Bank/)
  const toHead = written.find(({ to_person }) => to_person === head)!
  expect(toHead.body).not.toMatch(/to write/)
  expect(toHead.body).toMatch(/Wednesday 18 November 2026, 13:00/)
  for (const { subject, body } of written) expect(`${subject} ${body}`).not.toContain(SECRET)
})

test('a digest is written once for each person and week, however often and by how many it is asked for', async () => {
  await visit({ booked_for: '2026-11-18' })
  await Promise.all([digest(), digest(), digest()])
  await digest({ now: '2026-11-18T15:00:00Z' })
  expect(await messages()).toHaveLength(1)
  await visit({ booked_for: '2026-11-25' })
  await digest({ now: '2026-11-23T08:00:00Z' })
  expect(await messages()).toHaveLength(2)
})

test('a job that was broken off in the middle goes on with those who are left', async () => {
  const others = await Promise.all(['Ann', 'Ben', 'Cay'].map((name) => somebody('headteacher', name)))
  await visit({ booked_for: '2026-11-18' })
  const errand = anErrand(service, {}, MONDAY)
  let begun = 0
  const breaking = {
    ...errand,
    as(personId: string) {
      if ((begun += 1) > 2) throw new Error('the machine stopped')
      return errand.as(personId)
    },
  }
  await expect(writeDigests(breaking)).rejects.toThrow('the machine stopped')
  await digest()
  const reached = (await messages()).map(({ to_person }) => to_person)
  expect(reached.sort()).toEqual([adviser, ...others].sort())
})

test.each([
  ['2027-03-30T08:00:00Z', 'at Easter'],
  ['2026-12-21T08:00:00Z', 'in the holidays'],
  ['2026-11-14T08:00:00Z', 'at a weekend'],
])('on %s nothing is written: it is quiet %s', async (now) => {
  await visit({ booked_for: now.slice(0, 10) })
  await digest({ now })
  await remind({ now })
  expect(await messages()).toEqual([])
})

test('a week that begins in the holidays is written on its first day of term', async () => {
  await visit({ booked_for: '2027-01-07' })
  await digest({ now: '2027-01-04T08:00:00Z' })
  expect(await messages()).toEqual([])
  await digest({ now: '2027-01-05T08:00:00Z' })
  expect(await messages()).toHaveLength(1)
})

test('who has nothing to read, cannot sign in, came in the middle of the week or does not want it, gets none', async () => {
  await digest()
  expect(await messages()).toEqual([])
  const week = { now: '2026-11-23T08:00:00Z' }
  await visit({ booked_for: '2026-11-25' })
  await service.addPerson({ role: 'headteacher', name: 'No Sign-in', school })
  await somebody('headteacher', 'New Head', { startedOn: '2026-11-24' })
  const page = await browse(service, adviser, week)
  expect((await page.visit('/me/messages')).heading).toBe('You are sent a digest and reminders')
  const saved = await page.submit('/me/messages', { wanted: ['reminder'] })
  expect((await page.follow(saved)).heading).toBe('You are sent reminders, no digest')
  await digest({ now: '2026-11-24T08:00:00Z' })
  expect(await messages()).toEqual([])
})

test('somebody is reminded the working day before, once, and again when the date has moved', async () => {
  const held = await visit({ status: 'held', booked_for: '2026-11-06', held_on: '2026-11-06' })
  await insert('records', { visit_id: held, version: 1, author_id: adviser })
  const dueOn = await service.look(service.administratorId, async (look) => {
    const { listDue } = await import('../list-due.ts')
    return (await listDue(look, {}))[0]!.dueOn
  })
  const days: string[] = []
  for (
    let on = new Date('2026-11-06T09:00:00Z');
    on.toISOString().slice(0, 10) <= dueOn;
    on = new Date(on.getTime() + 86_400_000)
  ) {
    const before = (await messages()).length
    await remind({ now: on.toISOString() })
    await remind({ now: on.toISOString() })
    if ((await messages()).length > before) days.push(on.toISOString().slice(0, 10))
  }
  expect(days).toHaveLength(1)
  const [reminder] = await messages()
  expect(reminder).toMatchObject({ to_person: adviser, kind: 'reminder' })
  expect(reminder!.body).toContain('Hollin Bank')
  await service.db.owner.query(`update visits set held_on = '2026-11-09' where id = $1`, [held])
  for (const now of ['2026-11-19T09:00:00Z', '2026-11-20T09:00:00Z', '2026-11-23T09:00:00Z']) await remind({ now })
  expect((await messages()).length).toBeGreaterThan(1)
})

test('what one wants to be sent is for oneself to say, and a wrong answer gets one sentence', async () => {
  const page = await browse(service, adviser)
  for (const wanted of ['everything', 'digest\nnothing', 'x'.repeat(4000)]) {
    const refused = await page.post('/me/messages', { wanted })
    expect([refused.status, refused.errors]).toEqual([422, ['Tick what you want to be sent, or nothing.']])
  }
  const none = await page.post('/me/messages')
  expect((await page.follow(none)).heading).toBe('You are sent no digest and no reminders')
  const { rows } = await service.db.owner.query(
    `select e.name, e.actor_id from events e where authority_id = $1 and name = 'person.messages-chosen'`,
    [service.authorityId],
  )
  expect(rows).toEqual([{ name: 'person.messages-chosen', actor_id: adviser }])
})
