import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../../test/support/query-plans.ts'
import { listUnassigned } from '../unassigned-store.ts'
import { listOrders, totalOrders } from './order-list-store.ts'

/** Tables that grow with all services together: reading one from end to end would read everybody's. */
const BIG = ['orders', 'schools', 'people']

let service: TestService
let order: string
let school: string
let head: string

// 24,000 orders over 60 services, each with 400; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'norfolk' })
  const { owner } = service.db
  const of = `(select id from authorities where name like 'Ordering service %' or id = '${service.authorityId}') a`
  await owner.query(`
    insert into authorities (authority_id, id, name, created_at)
    select id, id, 'Ordering service ' || n, '2026-01-01' from (select gen_random_uuid() as id, n from generate_series(1, 59) n) a;
    insert into model_versions (authority_id, id, format, title, written_for_school_year, body, checksum, created_at)
    select id, gen_random_uuid(), 1, 'A model', 2026, '', '', '2026-01-01' from authorities where name like 'Ordering service %';
    insert into schools (authority_id, id, urn, name, name_sorted, search_text, status)
    select a.id, gen_random_uuid(), (700000 + n)::text, 'School ' || n, 'school ' || n, 'school ' || n, 'open' from ${of}, generate_series(1, 100) n;
    insert into people (authority_id, id, name, name_sorted)
    select a.id, gen_random_uuid(), 'Person ' || n, 'person ' || n from ${of}, generate_series(1, 100) n;
    insert into orders (authority_id, id, school_id, school_year, model_version_id, offer, origin, status, status_on, begun_on, begun_by,
      priced_per, may_hold_content)
    select s.authority_id, gen_random_uuid(), s.id, 2023 + n, m.id, 'brokering', 'school', 'asked', '2026-01-01',
      '2026-01-01'::date + n * 60 + s.place::int, p.id, 'agreed', true
    from (select *, row_number() over (partition by authority_id order by id) as place from schools) s
    join (select *, row_number() over (partition by authority_id order by id) as place from people where name_sorted like 'person %') p
      using (authority_id, place)
    join model_versions m using (authority_id), generate_series(1, 4) n;
    analyze orders, schools, people`)
  const { rows } = await owner.query<{ id: string; school_id: string }>(
    'select id, school_id from orders where authority_id = $1 limit 1',
    [service.authorityId],
  )
  order = rows[0]!.id
  school = rows[0]!.school_id
  head = await service.addPerson({ role: 'headteacher', school })
})

test('the list of orders and its sums read nobody else’s rows', async () => {
  for (const who of [service.administratorId, head])
    await service.look(who, async (look) => {
      const asked: Asked[] = []
      const heard = { ...look, db: listening(look.db, asked) }
      await listOrders(heard, { limit: 51 })
      await listOrders(heard, { limit: 51, after: order })
      await listOrders(heard, { limit: 51, schoolYear: 2026 })
      await listOrders(heard, { limit: 51, statuses: ['placed', 'asked'] })
      await listOrders(heard, { limit: 51, schoolId: school })
      await totalOrders(heard, { schoolId: school })
      await listUnassigned(heard, 51)
      expect(asked.length).toBeGreaterThan(6)
      for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
    })
})

test('it turns by key, and every order comes once', async () => {
  await service.look(service.administratorId, async (look) => {
    const seen: string[] = []
    let after: string | undefined
    for (let pages = 0; pages < 9; pages += 1) {
      const found = await listOrders(look, { limit: 50, after })
      seen.push(...found.map(({ id }) => id))
      after = found.at(-1)?.id
    }
    expect(new Set(seen).size).toBe(400)
    expect(seen).toHaveLength(400)
  })
})
