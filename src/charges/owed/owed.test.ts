import { beforeAll, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'

let service: TestService
let [school, own, visit, lent] = ['', '', '', '']
const people: Record<string, string> = {}

// An associate makes a visit for half a day; a serving head who is an associate too is released by their own school.
beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  school = await service.addSchool({ name: 'Parr Brook Primary' })
  own = await service.addSchool({ name: 'Lending Primary' })
  people.associate = await service.addPerson({ role: 'associate-adviser', name: 'Asha Associate', school })
  people.head = await service.addPerson({ role: 'headteacher', name: 'Tom Head', school })
  people.director = await service.addPerson({ role: 'director', name: 'Farah Director' })
  const insert = async (table: string, row: Record<string, unknown>) => {
    const all: Record<string, unknown> = { authority_id: service.authorityId, id: newId(), ...row }
    await service.db.owner.query(
      `insert into ${table} (${Object.keys(all).join(', ')}) values (${Object.keys(all).map((_, at) => `$${at + 1}`)})`,
      Object.values(all),
    )
    return String(all.id)
  }
  const [type] = service.model.visitTypes.filter(({ record }) => record.keep !== 'forbidden')
  const of = {
    model_version_id: service.modelVersionId,
    visit_type: type?.id,
    school_id: school,
    length: 'half-day',
    may_have_record: true,
  }
  const held = { status: 'held', booked_for: '2026-11-03', held_on: '2026-11-03' }
  visit = await insert('visits', { ...of, ...held, adviser_id: people.associate })
  const peer = service.model.roles.find(({ servingHead }) => servingHead)!
  people.peer = await service.addPerson({ role: peer.id, name: 'Petra Peer', school })
  await insert('held_roles', {
    ...{ person_id: people.peer, role: 'headteacher', model_version_id: service.modelVersionId, kind: 'headteacher' },
    ...{ scope: 'school', school_id: own, standing: 'substantive', started_on: '2020-09-01' },
  })
  lent = await insert('visits', { ...of, ...held, length: 'whole-day', adviser_id: people.peer })
  for (const [of_visit, author] of [
    [visit, people.associate],
    [lent, people.peer],
  ])
    await insert('records', { visit_id: of_visit, version: 1, author_id: author })
})

const send = (id: string) =>
  service.db.owner.query(`update records set status = 'issued', issued_at = '2026-11-05' where visit_id = $1`, [id])

test('an associate is owed days and miles at the model’s rate once the record is sent, approved by another and drawn once', async () => {
  const associate = await browse(service, people.associate)
  const early = await associate.submit(`/visits/${visit}/owed`, { miles: '20' })
  expect(early.errors.join(' ')).toMatch(/once its record is sent.*not sent yet/)
  await send(visit)
  const wrong = await associate.submit(`/visits/${visit}/owed`, { miles: '-3' })
  expect(wrong.errors.join(' ')).toMatch(/miles as a whole number/)
  expect((await associate.visit(`/visits/${visit}`)).body).toContain('Say what is owed for this visit')
  expect((await associate.submit(`/visits/${visit}/owed`, { miles: '20' })).status).toBe(303)
  const again = await associate.submit(`/visits/${visit}/owed`, { miles: '20' })
  expect(again.errors.join(' ')).toMatch(/is said already/)
  expect((await associate.visit('/owed')).status).toBe(404)
  const director = await browse(service, people.director)
  // £350 a day, half of it £175, and 20 miles at 45p: £9.
  expect((await director.visit('/owed')).heading).toMatch(/£184 is owed and in no file yet/)
  expect((await director.post('/owed/draw')).status).toBe(422)
  expect((await director.submit('/owed', {}, 'form[action$="/approve"]')).status).toBe(303)
  expect((await director.submit('/owed', {}, 'form[action="/owed/draw"]')).status).toBe(303)
  expect((await director.visit('/owed')).heading).toMatch(/Nothing is owed that is in no file/)
  expect((await director.post('/owed/draw')).status).toBe(422)
  const { rows } = await service.db.owner.query<{ body: string }>(
    `select body from finance_files where authority_id = $1`,
    [service.authorityId],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.body).toContain(
    'Asha Associate,Asha Associate,Parr Brook Primary,2026-11-03,0.5,175.00,20,9.00,0,0.00,184.00',
  )
})

test('a school that releases its head is owed cover and miles; whoever said so does not approve it', async () => {
  await send(lent)
  const director = await browse(service, people.director)
  const page = await director.visit(`/visits/${lent}/owed`)
  expect(page.body).toContain('It is owed to Lending Primary')
  const nothing = await director.submit(`/visits/${lent}/owed`, { miles: '0', cover: '' })
  expect(nothing.errors.join(' ')).toMatch(/Enter the miles, or the cover/)
  expect((await director.submit(`/visits/${lent}/owed`, { miles: '10', cover: '1' })).status).toBe(303)
  // A day of cover is £220, ten miles £4.50.
  const list = await director.visit('/owed')
  expect(list.heading).toMatch(/£224.50 is owed/)
  const { rows } = await service.db.owner.query<{ id: string; to_school_id: string }>(
    'select id, to_school_id from owed_claims where visit_id = $1',
    [lent],
  )
  expect(rows[0]?.to_school_id).toBe(own)
  const own_ = await director.post(`/owed/${rows[0]?.id}/approve`)
  expect([own_.status, own_.body]).toEqual([422, expect.stringContaining('other than whoever said what is owed')])
  const admin = await browse(service, service.administratorId)
  expect((await admin.post(`/owed/${rows[0]?.id}/approve`)).status).toBe(303)
})
