import { beforeAll, expect, test } from 'vitest'
import type { Look } from '#work/work.ts'
import { aCrowd } from '../../test/support/a-crowd.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { listening, scansIn, scansOf, type Asked } from '../../test/support/query-plans.ts'
import { listCovers, listCoveredToday } from './cover/cover-store.ts'
import { countSchoolsWithout, listSchoolsWithout } from './gaps/schools-without-store.ts'
import { listInvitable, listWithoutAddress } from './invite/invite-store.ts'
import { findPeople, findPeopleSeen } from './person/person-search-store.ts'
import { countPeople, listPeople } from './person/person-list-store.ts'
import { listHoldersOf, listRolesIn, listRolesOf } from './role/held-role-store.ts'
import { listAdvisersOf } from './team/team-store.ts'
import { listTrainingOf } from './training/training-store.ts'

const BIG = ['people', 'held_roles', 'schools', 'training_held', 'covers', 'group_memberships']

let service: TestService
let person: string
let school: string
let head: string

// 15,000 people over 60 services, each with 250; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'wiltshire' })
  const { owner } = service.db
  const of = await aCrowd(service, 'People service', { schools: 250, people: 250 })
  await owner.query(`
    insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, started_on)
    select p.authority_id, gen_random_uuid(), p.id, case p.place % 3 when 0 then 'school-improvement-partner' else 'headteacher' end, m.id,
      case p.place % 3 when 0 then 'adviser' else 'headteacher' end, 'school', s.id, '2020-01-01'
    from (select *, row_number() over (partition by authority_id order by id) as place from people) p
    join (select *, row_number() over (partition by authority_id order by id) as place from schools) s using (authority_id, place)
    join model_versions m using (authority_id);
    insert into training_held (authority_id, id, person_id, training, model_version_id, completed_on)
    select authority_id, gen_random_uuid(), person_id, 'first-aid', model_version_id, '2024-01-01' from held_roles;
    insert into covers (authority_id, id, person_id, covered_id, reason, started_on, finished_on)
    select h.authority_id, gen_random_uuid(), h.person_id, o.id, 'away', '2026-01-01', '2026-12-31'
    from held_roles h join lateral (select id from people p where p.authority_id = h.authority_id and p.id <> h.person_id limit 1) o on true;
    insert into groups (authority_id, id, kind, name, name_sorted)
    select a.id, gen_random_uuid(), 'cluster', 'Cluster ' || n, 'cluster ' || n from ${of}, generate_series(1, 10) n;
    insert into group_memberships (authority_id, id, group_id, school_id)
    select s.authority_id, gen_random_uuid(), g.id, s.id
    from (select *, row_number() over (partition by authority_id order by id) as place from schools) s
    join (select *, row_number() over (partition by authority_id order by id) as place from groups) g
      on g.authority_id = s.authority_id and g.place = 1 + s.place % 10;
    analyze people, held_roles, schools, training_held, covers, group_memberships, groups`)
  const { rows } = await owner.query<{ person_id: string; school_id: string }>(
    'select person_id, school_id from held_roles where authority_id = $1 and school_id is not null limit 1',
    [service.authorityId],
  )
  person = rows[0]!.person_id
  school = rows[0]!.school_id
  head = await service.addPerson({ role: 'headteacher', school })
})

const reads: Record<string, (look: Look) => Promise<unknown>> = {
  'the list': (look) => listPeople(look, {}),
  'its next page': (look) => listPeople(look, { after: person }),
  'its page before': (look) => listPeople(look, { after: person, sort: { by: 'name', isDown: true } }),
  'the list by how they sign in': (look) => listPeople(look, { sort: { by: 'sign-in', isDown: false } }),
  'its next page in that order': (look) => listPeople(look, { after: person, sort: { by: 'sign-in', isDown: true } }),
  'the list by role': (look) => listPeople(look, { role: 'headteacher' }),
  'the list by name': (look) => listPeople(look, { name: 'person 17' }),
  'how many': (look) => countPeople(look, { role: 'headteacher' }),
  'a name that is typed': (look) => findPeople(look, 'person 17'),
  'a name that is searched for': (look) => findPeopleSeen(look, 'person 17', 11),
  'a person’s roles': (look) => listRolesOf(look, [person]),
  'a school’s team': (look) => listRolesIn(look, [school]),
  'a school’s advisers': (look) => listAdvisersOf(look, [school]),
  'the holders of a role': (look) => listHoldersOf(look, ['school-improvement-partner'], 200),
  'their training': (look) => listTrainingOf(look, [person]),
  'who acts for whom': async (look) => [await listCovers(look, person), await listCoveredToday(look, [person])],
  'who can be invited': async (look) => [await listInvitable(look), await listWithoutAddress(look)],
  'schools without': async (look) => [
    await countSchoolsWithout(look, 'local-authority-contact'),
    await listSchoolsWithout(look, 'local-authority-contact', { atMost: 51 }),
  ],
}

test.each(Object.keys(reads))('%s reads nobody else’s rows on the way', async (name) => {
  for (const who of [service.administratorId, head])
    await service.look(who, async (look) => {
      const asked: Asked[] = []
      await reads[name]!({ ...look, db: listening(look.db, asked) })
      expect(asked.length).toBeGreaterThan(0)
      for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
    })
})

test('the search inside its function goes by its index, among everyone and among a few', async () => {
  const client = await service.db.owner.connect()
  try {
    const { rows } = await client.query<{ body: string }>(
      `select prosrc as body from pg_proc where proname = 'search_people'`,
    )
    expect(rows).toHaveLength(1)
    await client.query('begin')
    await client.query(`select set_config('app.authority', $1, true)`, [service.authorityId])
    await client.query('set local pg_trgm.word_similarity_threshold = 0.5')
    for (const among of ['null::uuid[]', `array['${person}']::uuid[]`]) {
      const body = rows[0]!.body
        .replaceAll('wanted', `'person 17'`)
        .replaceAll('at_most', '11')
        .replaceAll('among', among)
      const { rows: plans } = await client.query<any>(`explain (format json) ${body}`)
      expect(scansIn(plans[0]['QUERY PLAN'][0].Plan, BIG)).toEqual([])
    }
  } finally {
    await client.query('rollback')
    client.release()
  }
})
