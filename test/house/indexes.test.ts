import { beforeAll, expect, test } from 'vitest'
import { listTimeline } from '#history/index.ts'
import { listGroups, listGroupsOfSchool, listMembers, listSchoolLinks } from '#schools/index.ts'
import { getSchool } from '#schools/get-school.ts'
import { readSchoolFilter } from '#schools/list/school-filter.ts'
import { countSchools, listSchools } from '#schools/list/school-list-store.ts'
import { listPresences } from '#schools/presences/presence-store.ts'
import { surveyPositions } from '#programmes/position/survey.ts'
import type { Look } from '#work/work.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { listening, scansIn, scansOf, type Asked } from '../support/query-plans.ts'

/** Tables that grow with the schools of all services together: reading one from end to end would read everybody's. */
const BIG = ['schools', 'school_links', 'group_memberships', 'events', 'event_subjects']

let service: TestService
let school: string
let group: string
let adviser: string

// 25,000 schools over 100 services, each with 250; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'essex' })
  const { owner } = service.db
  // Other tests of this worker fill the same tables: only what is of this one is multiplied.
  const ours = `(select id from authorities where name like 'Indexed service %' or id = '${service.authorityId}')`
  await owner.query(`
    insert into authorities (authority_id, id, name, created_at)
    select id, id, 'Indexed service ' || n, '2026-01-01' from (select gen_random_uuid() as id, n from generate_series(1, 99) n) a`)
  await owner.query(`
    insert into schools (authority_id, id, urn, name, name_sorted, search_text, type_name, type_group_name, phase_name, status, postcode)
    select a.id, gen_random_uuid(), (400000 + n)::text, name, lower(name), lower(name) || ' ' || (400000 + n), 'Community school',
      'Local authority maintained schools', (array['Primary', 'Secondary', 'Nursery'])[1 + n % 3], case n % 20 when 0 then 'closed' else 'open' end, 'ES1 ' || n % 10 || 'AP'
    from ${ours} a,
      lateral (select n, (array['Ashfield', 'Beech Hill', 'Cedar', 'Dale', 'Elm Grove'])[1 + n % 5] || ' School ' || n as name from generate_series(1, 250) n) s`)
  await owner.query(`
    insert into groups (authority_id, id, kind, name, name_sorted)
    select id, gen_random_uuid(), kind, kind || ' ' || n, kind || ' ' || n
    from ${ours} authorities, generate_series(1, 10) n, unnest(array['quadrant', 'trust']) kind`)
  await owner.query(`
    insert into group_memberships (authority_id, id, group_id, school_id)
    select s.authority_id, gen_random_uuid(), g.id, s.id
    from (select *, row_number() over (partition by authority_id order by id) as place from schools where authority_id in ${ours}) s
    join (select *, row_number() over (partition by authority_id, kind order by id) as place from groups) g
      on g.authority_id = s.authority_id and g.place = 1 + s.place % 10`)
  await owner.query(`
    insert into school_links (authority_id, id, urn, linked_urn, linked_name, link_type)
    select authority_id, gen_random_uuid(), urn, (urn::int - 1)::text, 'Before', 'Predecessor' from schools where authority_id in ${ours} and urn ~ '[02468]$'`)
  await owner.query(`
    with logged as (
      insert into events (authority_id, id, at, name, audience)
      select s.authority_id, gen_random_uuid(), '2026-01-01', 'school.changed', 'see-register' from schools s, generate_series(1, 2) where s.authority_id in ${ours}
      returning authority_id, id, sequence)
    insert into event_subjects (authority_id, id, event_id, sequence, subject_kind, subject_id)
    select l.authority_id, gen_random_uuid(), l.id, l.sequence, 'school', s.id
    from (select *, row_number() over (partition by authority_id order by sequence) as place from logged) l
    join (select *, row_number() over (partition by authority_id order by id) as place from schools where authority_id in ${ours}) s
      on s.authority_id = l.authority_id and s.place = (l.place + 1) / 2`)
  await owner.query('analyze')
  const { rows } = await owner.query<{ school: string; group: string }>(
    `select school_id as school, group_id as group from group_memberships where authority_id = $1 limit 1`,
    [service.authorityId],
  )
  school = rows[0]!.school
  group = rows[0]!.group
  adviser = await service.addPerson({
    role: service.model.roles.find(({ kind }) => kind === 'headteacher')!.id,
    school,
  })
})

const list = (query: Record<string, string>) => async (look: Look) => {
  const filter = readSchoolFilter(query)
  await listSchools(look, filter, 51)
  await countSchools(look, filter)
}

const NO_ASK = {
  programme: undefined,
  term: undefined,
  standing: undefined,
  adviserId: undefined,
  after: undefined,
  limit: 50,
}

const reads: Record<string, (look: Look) => Promise<unknown>> = {
  'the list': list({}),
  'the list’s next page': (look) => list({ after: school })(look),
  'the list’s page before': (look) => list({ after: school, sort: '-name' })(look),
  'the list in order of phase': (look) => list({ after: school, sort: 'phase' })(look),
  'the list in order of type': (look) => list({ after: school, sort: '-type' })(look),
  'the list by phase': list({ phase: 'primary' }),
  'the list by type': list({ type: 'mainstream-primary' }),
  'the list by status': list({ status: 'closed' }),
  'the list by group': (look) => list({ group })(look),
  'the list by trust': (look) => list({ body: group })(look),
  'the list by governing bodies': list({ body: 'governing-bodies' }),
  'the list by all of it': (look) => list({ phase: 'primary', type: 'mainstream-primary', status: 'all', group })(look),
  'where schools stand': (look) => surveyPositions(look, { ...NO_ASK, schoolYear: 2026 }),
  'where schools of an adviser stand': (look) =>
    surveyPositions(look, { ...NO_ASK, schoolYear: 2026, adviserId: adviser }),
  'the search': list({ q: 'ashfeld scool' }),
  'the search by URN': list({ q: '400123' }),
  'the groups': (look) => listGroups(look, ['quadrant', 'trust']),
  'a group’s members': (look) => listMembers(look, group),
  'a school': (look) => getSchool(look, school),
  'a school’s groups': (look) => listGroupsOfSchool(look, school),
  'a school’s presences': (look) => listPresences(look, school),
  'a school’s links': (look) => listSchoolLinks(look, school),
  'a school’s timeline': (look) => listTimeline(look, { kind: 'school', ids: [school], schoolIds: [school] }),
}

test.each(Object.keys(reads))('%s reads no big table from end to end, whoever asks', async (name) => {
  for (const person of [service.administratorId, adviser])
    await service.look(person, async (look) => {
      const asked: Asked[] = []
      await reads[name]!({ ...look, db: listening(look.db, asked) })
      expect(asked.length).toBeGreaterThan(0)
      for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
    })
})

test('the search inside its function reads no big table from end to end', async () => {
  const client = await service.db.owner.connect()
  try {
    const { rows } = await client.query<{ body: string }>(
      `select prosrc as body from pg_proc where proname = 'search_schools' and pronargs = 3`,
    )
    const body = rows[0]!.body
      .replaceAll('wanted', `'ashfeld scool'`)
      .replaceAll('at_most', '50')
      .replaceAll('among', 'null::uuid[]')
    await client.query('begin')
    await client.query(`select set_config('app.authority', $1, true)`, [service.authorityId])
    await client.query('set local pg_trgm.word_similarity_threshold = 0.3')
    const { rows: plans } = await client.query<any>(`explain (format json) ${body}`)
    expect(scansIn(plans[0]['QUERY PLAN'][0].Plan, BIG)).toEqual([])
  } finally {
    await client.query('rollback')
    client.release()
  }
})
