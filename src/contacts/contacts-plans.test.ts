import { beforeAll, expect, test } from 'vitest'
import { aCrowd } from '../../test/support/a-crowd.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../test/support/query-plans.ts'
import { CONTACT_COLUMNS } from './contact-order-store.ts'
import { listContacts } from './contact-store.ts'

/** Tables that grow with all services together: reading one from end to end would read everybody's. */
const BIG = ['contacts', 'schools', 'people']

let service: TestService
let contact: string
let head: string

// 24,000 contacts over 60 services, each with 400; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'essex' })
  const { owner } = service.db
  await aCrowd(service, 'Helping service', { schools: 100, people: 100 })
  await owner.query(`
    insert into contacts (authority_id, id, school_id, person_id, model_version_id, kind, topic, held_on, minutes, logged_at)
    select s.authority_id, gen_random_uuid(), s.id, p.id, m.id, 'by-e-mail', 'teaching', '2026-01-01'::date + n * 60 + s.place::int, 10, '2026-01-01'
    from (select *, row_number() over (partition by authority_id order by id) as place from schools) s
    join (select *, row_number() over (partition by authority_id order by id) as place from people where name_sorted like 'person %') p
      using (authority_id, place)
    join model_versions m using (authority_id), generate_series(1, 4) n;
    analyze contacts, schools, people`)
  const { rows } = await owner.query<{ id: string; school_id: string }>(
    'select id, school_id from contacts where authority_id = $1 limit 1',
    [service.authorityId],
  )
  contact = rows[0]!.id
  head = await service.addPerson({ role: 'headteacher', school: rows[0]!.school_id })
})

const orders = CONTACT_COLUMNS.flatMap((by) => [true, false].map((isDown) => ({ by, isDown })))

test.each(orders)('the list by $by, downwards: $isDown, reads nobody else’s rows and turns by key', async (sort) => {
  for (const who of [service.administratorId, head])
    await service.look(who, async (look) => {
      const asked: Asked[] = []
      const heard = { ...look, db: listening(look.db, asked) }
      await listContacts(heard, { sort, limit: 51 })
      await listContacts(heard, { sort, limit: 51, after: contact })
      expect(asked.length).toBeGreaterThan(2)
      for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
    })
  await service.look(service.administratorId, async (look) => {
    const seen: string[] = []
    let after: string | undefined
    for (let pages = 0; pages < 9; pages += 1) {
      const found = await listContacts(look, { sort, limit: 50, after })
      seen.push(...found.map(({ id }) => id))
      after = found.at(-1)?.id
    }
    expect(new Set(seen).size).toBe(400)
    expect(seen).toHaveLength(400)
  })
})
