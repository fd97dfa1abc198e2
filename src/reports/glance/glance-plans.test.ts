import { beforeAll, expect, test } from 'vitest'
import { aCrowd } from '../../../test/support/a-crowd.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../../test/support/query-plans.ts'
import { SHOWN } from './glance-ask.ts'
import { countAtAGlance, listAtAGlance } from './glance-store.ts'

/** Tables that grow with all services together: reading one from end to end would read everybody's. */
const BIG = ['schools', 'visits', 'orders', 'held_roles', 'people', 'inspection_rows', 'group_memberships']

let service: TestService
let school: string

// 15,000 schools over 60 services, each with 250; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'norfolk' })
  const { owner } = service.db
  const of = await aCrowd(service, 'Glanced service', { schools: 250, people: 250 })
  await owner.query(`
    insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, started_on)
    select p.authority_id, gen_random_uuid(), p.id, 'link-adviser', m.id, 'adviser', 'school', s.id, '2020-09-01'
    from (select *, row_number() over (partition by authority_id order by id) as place from people) p
    join (select *, row_number() over (partition by authority_id order by id) as place from schools) s using (authority_id, place)
    join model_versions m using (authority_id);
    insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, status, booked_for)
    select h.authority_id, gen_random_uuid(), h.school_id, h.model_version_id, 'data-analysis', true, h.person_id, 'half-day', 'booked',
      '2026-10-01'::date + n * 30
    from held_roles h, generate_series(1, 3) n where h.school_id is not null;
    insert into orders (authority_id, id, school_id, school_year, model_version_id, offer, origin, status, status_on, begun_on, begun_by,
      priced_per, may_hold_content)
    select h.authority_id, gen_random_uuid(), h.school_id, 2026, h.model_version_id, 'brokering', 'school', 'asked', '2026-01-01', '2026-01-01',
      h.person_id, 'agreed', true
    from held_roles h where h.school_id is not null;
    insert into data_sets (authority_id, id, source, layout, kind, year, status, title, dated_on, file_name, columns, counts, faults,
      uploaded_at, uploaded_by, applied_at, applied_by, applied_order)
    select a.id, gen_random_uuid(), 'ofsted', 'x', 'result', 2026, 'applied', 'Inspections', '2026-01-01', 'i.csv', '{}', '{}', '[]',
      now(), p.id, now(), p.id, 1
    from ${of} join people p on p.authority_id = a.id and p.name_sorted = 'person 1';
    insert into inspection_rows (authority_id, id, data_set_id, school_id, line, inspections, latest_on, latest_kind, latest_framework, latest_grades)
    select s.authority_id, gen_random_uuid(), d.id, s.id, 1, '[]', '2020-01-01', 'graded', 'eif-2019', '{2}'
    from schools s join data_sets d using (authority_id) where s.authority_id in (select id from ${of});
    insert into groups (authority_id, id, kind, name, name_sorted) select a.id, gen_random_uuid(), 'cluster', 'Cluster', 'cluster' from ${of};
    insert into group_memberships (authority_id, id, group_id, school_id)
    select s.authority_id, gen_random_uuid(), g.id, s.id from schools s join groups g using (authority_id);
    analyze schools, visits, orders, held_roles, people, inspection_rows, group_memberships, groups, data_sets`)
  const { rows } = await owner.query<{ id: string }>(
    'select id from schools where authority_id = $1 order by name_sorted, id offset 100 limit 1',
    [service.authorityId],
  )
  school = rows[0]!.id
})

test.each(SHOWN)('schools at a glance (%s) are read and counted without anybody else’s rows', async (shown) => {
  await service.look(service.administratorId, async (look) => {
    const asked: Asked[] = []
    const heard = { ...look, db: listening(look.db, asked) }
    await listAtAGlance(heard, { shown, after: undefined }, 51)
    await listAtAGlance(heard, { shown, after: school }, 51)
    await countAtAGlance(heard)
    // A query a page, and one that counts, however many schools there are.
    expect(asked.length).toBe(3)
    for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
  })
})

test('schools at a glance turn by key, and every school comes once', async () => {
  await service.look(service.administratorId, async (look) => {
    const seen: string[] = []
    for (let page = 0; page < 6; page += 1) {
      const after = seen.at(-1)
      seen.push(...(await listAtAGlance(look, { shown: 'all', after }, 50)).map(({ id }) => id))
    }
    expect([seen.length, new Set(seen).size]).toEqual([250, 250])
  })
})
