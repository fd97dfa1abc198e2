import { beforeAll, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { aCrowd } from '../../test/support/a-crowd.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../test/support/query-plans.ts'
import { visitsInHand } from './in-hand-store.ts'
import { VISIT_COLUMNS } from './visit-order-store.ts'
import { listSchoolChoices } from './school-choice-store.ts'
import { countVisits, listVisits } from './visit-store.ts'

/** Tables that grow with all services together: reading one from end to end would read everybody's. */
const BIG = ['visits', 'schools', 'people']

let service: TestService
let visit: string
let head: string

// 24,000 visits over 60 services, each with 400; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'wiltshire' })
  const { owner } = service.db
  await aCrowd(service, 'Visited service', { schools: 100, people: 100 })
  await owner.query(`
    insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, status, booked_for, held_on)
    select s.authority_id, gen_random_uuid(), s.id, m.id, 'visit', true, p.id, 'half-day', case when n = 4 then 'booked' else 'held' end,
      '2026-01-01'::date + n * 60 + s.place::int, case when n = 4 then null else '2026-01-01'::date + n * 60 + s.place::int end
    from (select *, row_number() over (partition by authority_id order by id) as place from schools) s
    join (select *, row_number() over (partition by authority_id order by id) as place from people where name_sorted like 'person %') p
      using (authority_id, place)
    join model_versions m using (authority_id), generate_series(1, 4) n;
    analyze visits, schools, people`)
  const { rows } = await owner.query<{ id: string; school_id: string }>(
    'select id, school_id from visits where authority_id = $1 limit 1',
    [service.authorityId],
  )
  visit = rows[0]!.id
  head = await service.addPerson({ role: 'headteacher', school: rows[0]!.school_id })
})

const orders = VISIT_COLUMNS.flatMap((by) => [true, false].map((isDown) => ({ by, isDown })))

test.each(orders)(
  'the list by $by, downwards: $isDown, and its next page read nobody else’s rows on the way',
  async (sort) => {
    for (const who of [service.administratorId, head])
      await service.look(who, async (look: Look) => {
        const asked: Asked[] = []
        const heard = { ...look, db: listening(look.db, asked) }
        await listVisits(heard, { sort, limit: 51 })
        await listVisits(heard, { sort, limit: 51, after: visit })
        await listVisits(heard, { sort, limit: 51, status: 'booked' })
        await listVisits(heard, { sort, limit: 51, from: day('2026-06-01'), isStanding: true })
        await countVisits(heard, { until: day('2026-06-01'), status: 'booked' })
        await listSchoolChoices(heard, { q: 'school', after: undefined, limit: 51 })
        expect(asked.length).toBeGreaterThan(6)
        for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
      })
  },
)

test.each(orders)('the list by $by, downwards: $isDown, turns by key through every visit once', async (sort) => {
  await service.look(service.administratorId, async (look) => {
    const seen: string[] = []
    let after: string | undefined
    for (let pages = 0; pages < 9; pages += 1) {
      const found = await listVisits(look, { sort, limit: 50, after })
      seen.push(...found.map(({ id }) => id))
      after = found.at(-1)?.id
    }
    expect([seen.length, new Set(seen).size]).toEqual([400, 400])
  })
})

test('what a person has in hand is found among everybody’s visits without reading theirs', async () => {
  await service.look(service.administratorId, async (look) => {
    const { adviser_id: adviser } = await look.db.selectFrom('visits').select('adviser_id').executeTakeFirstOrThrow()
    const asked: Asked[] = []
    await visitsInHand({ ...look, db: listening(look.db, asked) }, [adviser])
    expect(asked).toHaveLength(1)
    for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
  })
})
