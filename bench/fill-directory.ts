import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { foundService } from '#set-up/index.ts'
import { newId } from '#shared/id.ts'
import { newSessionToken } from '#web/session.ts'
import { BENCH_NOW } from './fill-world.ts'

/** A head who looks for help, in a community of their own, and the strength that stands last on the first page of all. */
export type BenchDirectory = { authorityId: string; cookie: string; communityId: string }

/** A service of so many schools in communities of twelve, four strengths of each: all verified and offered, so that a search has the most to look through. */
export async function fillDirectory(owner: pg.Client, schools: number): Promise<BenchDirectory> {
  const { authorityId, modelVersionId, administratorId } = await foundService(owner, {
    name: 'Bench of a directory',
    laCodes: ['199'],
    modelText: readFileSync('models/rotherham.yaml', 'utf8'),
    administrator: { name: 'Ada Admin', email: 'ada@example.test' },
    now: BENCH_NOW,
  })
  const of = [authorityId]
  await owner.query(
    `insert into schools (authority_id, id, urn, la_code, establishment_number, name, name_sorted, search_text, type_name, type_group_name,
       phase_name, status, town, postcode, pupils, low_age, high_age)
     select $1, gen_random_uuid(), (800000 + n)::text, '199', n::text, 'School ' || n, 'school ' || n, 'school ' || n,
       'Community school', 'Local authority maintained schools', case when n % 6 = 0 then 'Secondary' else 'Primary' end,
       case when n % 50 = 0 then 'closed' else 'open' end, 'Eskham', 'ZZ1 1AA', 100 + n % 900, 4, 11 from generate_series(1, $2::int) n`,
    [authorityId, schools],
  )
  await owner.query(
    `insert into groups (authority_id, id, kind, name, name_sorted)
     select $1, gen_random_uuid(), 'learning-community', 'Community ' || n, 'community ' || lpad(n::text, 5, '0') from generate_series(0, $2::int / 12) n`,
    [authorityId, schools],
  )
  await owner.query(
    `insert into group_memberships (authority_id, id, group_id, school_id, started_on)
     select $1, gen_random_uuid(), g.id, s.id, '2020-09-01'
     from (select id, (row_number() over (order by urn) - 1) / 12 as n from schools where authority_id = $1) s
     join (select id, row_number() over (order by name_sorted) - 1 as n from groups where authority_id = $1) g using (n)`,
    of,
  )
  await owner.query(
    `insert into strength_points (authority_id, id, school_id, model_version_id, sort, aspect, title, about, evidence, marks, status, said_by, said_on, confirmed_on,
       offered_on, offered_by, half_days, half_days_taken)
     select $1, gen_random_uuid(), s.id, $2, 'strength',
       (array['teaching-and-learning','leadership','families','pastoral-care','finance','administration','site'])[1 + (s.n * 4 + v) % 7],
       (array['Boys’ writing','Reading for pleasure','Phonics','Mastery of mathematics','Science outdoors','Attendance','Governance','Speech and language'])[1 + (s.n * 3 + v) % 8]
         || (array[' in the early years',' in every year',' through drama',' with parents',' in a small school'])[1 + (s.n + v) % 5],
       'Two classes have done it for a year, and others came to see it. ' || case when s.n % 9 = v then 'It helps boys who write little.' else '' end,
       'Results of 2026', case when s.n % 12 = 0 then array['early-intervention'] else '{}'::text[] end, 'verified', $3, '2025-09-10',
       date '2025-10-01' + (s.n * 7 + v * 11)::int % 400, '2026-01-10', $3, 4 + (s.n + v)::int % 12, (s.n + v)::int % 5
     from (select id, row_number() over (order by urn) as n from schools where authority_id = $1) s cross join generate_series(0, 3) v`,
    [authorityId, modelVersionId, administratorId],
  )
  await owner.query(
    `insert into giving_pauses (authority_id, id, school_id, by_service, because, said_by, said_on)
     select $1, gen_random_uuid(), id, false, 'An inspection is expected.', $2, '2026-10-01' from schools where authority_id = $1 and establishment_number::int % 30 = 0`,
    [authorityId, administratorId],
  )
  const headId = newId()
  await owner.query(
    `insert into people (authority_id, id, name, name_sorted, email) values ($1, $2, 'Hal Head', 'hal head', 'hal@example.test')`,
    [authorityId, headId],
  )
  await owner.query(
    `insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, started_on)
     select $1, gen_random_uuid(), $2, 'headteacher', $3, 'headteacher', 'school', id, '2020-09-01' from schools where authority_id = $1 and establishment_number = '601'`,
    [authorityId, headId, modelVersionId],
  )
  const { token, hash } = newSessionToken()
  await owner.query(
    `insert into access.sessions (hash, authority_id, person_id, has_second_factor, created_at, last_seen_at) values ($1, $2, $3, true, now(), now())`,
    [hash, authorityId, headId],
  )
  const { rows } = await owner.query<{ id: string }>(
    `select m.group_id as id from group_memberships m join schools s on s.authority_id = m.authority_id and s.id = m.school_id
     where m.authority_id = $1 and s.establishment_number = '601'`,
    of,
  )
  return { authorityId, cookie: `waymark=${token}`, communityId: rows[0]?.id ?? '' }
}
