import { beforeAll, expect, test } from 'vitest'
import { addDays, day } from '#shared/plain-date.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { listening, type Asked } from '../../test/support/query-plans.ts'
import { heldLately, visitsInHand } from './in-hand-store.ts'
import { listVisitsToDo } from './visit-due-store.ts'

let service: TestService
let adviser: string
const schools: string[] = []

// One adviser's twelve years: each school seen every thirty days, all written up but some of the last; what lies ahead is booked.
beforeAll(async () => {
  service = await aService({ model: 'norfolk' })
  for (let at = 0; at < 12; at += 1) schools.push(await service.addSchool({ name: `School ${at}` }))
  adviser = await service.addPerson({ role: 'link-adviser', name: 'Ruth Adviser' })
  const values = [service.authorityId, adviser]
  const { owner } = service.db
  await owner.query(
    `insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, started_on)
     select $1, gen_random_uuid(), $2, 'link-adviser', m.id, 'adviser', 'school', s.id, '2014-09-01'
     from schools s join model_versions m on m.authority_id = s.authority_id where s.authority_id = $1`,
    values,
  )
  await owner.query(
    `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, status, booked_for, held_on, has_issued_record, has_sent_record)
     select $1, gen_random_uuid(), s.id, m.id, 'data-analysis', n % 7 > 0, $2, 'half-day', case when on_day < '2026-11-12' and n % 11 > 0 then 'held' else 'booked' end,
       on_day, case when on_day < '2026-11-12' and n % 11 > 0 then on_day end, n > 8 and n % 7 > 0 and n % 13 > 0, n > 8 and n % 7 > 0 and n % 13 > 0
     from (select *, row_number() over (order by id)::int as place from schools where authority_id = $1) s
     join model_versions m on m.authority_id = s.authority_id,
     generate_series(0, 140) n, lateral (select '2027-06-01'::date - n * 30 + s.place as on_day) d`,
    values,
  )
  await owner.query('analyze visits')
})

const at = { now: '2026-11-12T09:00:00Z' }

test('XX-10: what a person has in hand is what is open or lately held, and what is due of it is what its schools say too', async () => {
  await service.look(
    adviser,
    async (look) => {
      const inHand = await visitsInHand(look, [adviser])
      expect(inHand.length).toBeGreaterThan(50)
      for (const { status, bookedFor, heldOn, isToRecord } of inHand)
        expect(status === 'booked' ? bookedFor <= '2027-03-12' : isToRecord || heldOn! >= '2026-09-03').toBe(true)
      const mine = await listVisitsToDo(look, { people: [adviser] })
      const ofSchools = await Promise.all(schools.map((schoolId) => listVisitsToDo(look, { schoolId })))
      const facts = (visits: typeof mine) => visits.map(({ id, status, on, record }) => [id, status, on, record]).sort()
      expect(facts(mine)).toEqual(facts(ofSchools.flat()))
      expect(mine.map(({ on }) => on)).toEqual(mine.map(({ on }) => on).sort())
    },
    at,
  )
})

test('of what was held lately no day before the one that is asked for comes', async () => {
  await service.look(
    adviser,
    async (look) => {
      const since = addDays(day('2026-11-12'), -21)
      const held = await heldLately(look, [adviser], since)
      expect(held.length).toBeGreaterThan(0)
      expect(held.filter(({ heldOn }) => heldOn === null || heldOn < since)).toEqual([])
    },
    at,
  )
})

test('a page asks for them once', async () => {
  await service.look(
    adviser,
    async (look) => {
      const asked: Asked[] = []
      const heard = { ...look, db: listening(look.db, asked) }
      await Promise.all([visitsInHand(heard, [adviser]), listVisitsToDo(heard, { people: [adviser] })])
      expect(asked).toHaveLength(1)
    },
    at,
  )
})
