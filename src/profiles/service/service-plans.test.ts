import { beforeAll, expect, test } from 'vitest'
import type { Look } from '#work/work.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../../test/support/query-plans.ts'
import { openPlaces } from './district-picture.ts'
import { openFiguresList, readFigureLines, readWholeList } from './read-service-figures.ts'

/** Tables that grow with the schools of all services together: reading one from end to end would read everybody's. */
const BIG = ['schools', 'figure_rows', 'school_links', 'group_memberships', 'held_roles', 'people']

let service: TestService
let group: string
let adviser: string

// 25,000 schools over 100 services, each with 250 and two years of figures; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService()
  const { owner } = service.db
  const ours = `(select id from authorities where name like 'Compared service %' or id = '${service.authorityId}')`
  const spread = JSON.stringify({ mean: 65, quantiles: [], funnel: null, prior: { share: 0.65, worth: 40 } })
  await owner.query(`
    insert into authorities (authority_id, id, name, created_at)
    select id, id, 'Compared service ' || n, '2026-01-01' from (select gen_random_uuid() as id, n from generate_series(1, 99) n) a;
    insert into model_versions (authority_id, id, format, title, written_for_school_year, body, checksum, created_at)
    select id, gen_random_uuid(), 1, 'A model', 2026, '', '', '2026-01-01' from ${ours} a(id) where id <> '${service.authorityId}';
    insert into people (authority_id, id, name, name_sorted)
    select id, gen_random_uuid(), 'Person ' || n, 'person ' || n from ${ours} a(id), generate_series(1, 20) n;
    insert into schools (authority_id, id, urn, name, name_sorted, search_text, phase_name, district_name, status)
    select a.id, gen_random_uuid(), (400000 + n)::text, 'School ' || n, 'school ' || n, 'school', 'Primary', 'District ' || n % 8, 'open'
    from ${ours} a(id), generate_series(1, 250) n;
    insert into data_sets (authority_id, id, source, layout, kind, year, release, status, title, file_name, columns, counts, faults,
      uploaded_at, uploaded_by, applied_at, applied_by, applied_order)
    select distinct on (p.authority_id, y) p.authority_id, gen_random_uuid(), 'key-stage-2', 'x', 'result', y, 'final', 'applied', 'KS2', 'ks2.csv', '{}', '{}', '[]',
      now(), p.id, now(), p.id, y from people p, generate_series(2018, 2019) y where p.authority_id in ${ours};
    insert into figure_distributions (authority_id, id, data_set_id, year, measure, pupils, school_kind, schools, in_file, spread, dots)
    select d.authority_id, gen_random_uuid(), d.id, d.year, 'ks2-rwm-expected', 'all', '', 250, 250, '${spread}', '[]'
    from data_sets d where d.authority_id in ${ours};
    insert into figure_rows (authority_id, id, data_set_id, year, kind, school_id, line, figures)
    select s.authority_id, gen_random_uuid(), d.id, d.year, 'school', s.id, 1, '{"ks2-rwm-expected": {"all": {"value": 61, "cohort": 30}}}'
    from schools s join data_sets d using (authority_id) where s.authority_id in ${ours};
    insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, started_on)
    select s.authority_id, gen_random_uuid(), p.id, 'link-adviser', m.id, 'adviser', 'school', s.id, '2020-09-01'
    from schools s
    join (select *, row_number() over (partition by authority_id order by id) as place from people where name_sorted like 'person %') p
      on p.authority_id = s.authority_id and p.place = 1 + s.urn::int % 20
    join (select distinct on (authority_id) authority_id, id from model_versions) m on m.authority_id = s.authority_id where s.authority_id in ${ours};
    insert into school_links (authority_id, id, urn, linked_urn, linked_name, link_type)
    select authority_id, gen_random_uuid(), urn, (urn::int - 1)::text, 'Before', 'Predecessor' from schools where authority_id in ${ours} and urn ~ '0$';
    insert into groups (authority_id, id, kind, name, name_sorted) select id, gen_random_uuid(), 'cluster', 'Cluster', 'cluster' from ${ours} a(id);
    insert into group_memberships (authority_id, id, group_id, school_id)
    select s.authority_id, gen_random_uuid(), g.id, s.id from schools s join groups g using (authority_id) where s.authority_id in ${ours}`)
  const { rows } = await owner.query<{ group: string; school: string }>(
    `select g.id as group, s.id as school from groups g join schools s using (authority_id) where authority_id = $1 limit 1`,
    [service.authorityId],
  )
  group = rows[0]!.group
  adviser = await service.addPerson({ role: 'link-adviser', school: rows[0]!.school })
  await owner.query(
    'analyze authorities, data_sets, figure_distributions, figure_rows, group_memberships, groups, held_roles, model_versions, people, school_links, schools',
  )
})

/** What the page asks of the database for an address. */
async function askedBy(
  look: Look,
  query: Record<string, string>,
): Promise<{ asked: Asked[]; last: string | undefined }> {
  const asked: Asked[] = []
  const heard = { ...look, db: listening(look.db, asked) }
  const list = await openFiguresList(heard, query)
  const whole = query.after && !list.ask.isRanked ? undefined : await readWholeList(heard, list)
  const { lines } = await readFigureLines(heard, list, { whole, after: query.after, limit: 51 })
  if (whole && query.district) await openPlaces(heard, list, whole.schools)
  return { asked, last: lines.at(-1)?.id }
}

test('the list of figures reads nobody else’s rows on the way, and asks as much of 250 schools as of one', async () => {
  await service.look(service.administratorId, async (look) => {
    const { asked: first, last } = await askedBy(look, {})
    const further = await askedBy(look, { after: last! })
    expect(further.last).not.toBe(last)
    // What is applied is read by the first page that wants it, and kept: what stands beside schools, two years of rows and one
    // without any. The next of its kind asks as little as a further one, and for its own schools alone.
    const again = await askedBy(look, {})
    expect([first.length, again.asked.length, further.asked.length]).toEqual([11, 5, 4])
    const queries = [
      ...[
        { district: 'District 3' },
        { group },
        { whose: adviser },
        { order: 'estimate', after: last! },
        { pupils: 'girls' },
      ],
    ]
    const others = await Promise.all(queries.map(async (query) => (await askedBy(look, query)).asked))
    for (const each of [...first, ...further.asked, ...others.flat()])
      expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
  })
})

test('of more schools than any service has nothing is put together: its list turns all the same', async () => {
  await service.look(service.administratorId, async (look) => {
    const list = await openFiguresList(look, {})
    expect(await readWholeList(look, list, 249)).toBeUndefined()
    expect((await readWholeList(look, list, 250))?.schools.length).toBe(250)
    const { lines } = await readFigureLines(
      look,
      { ...list, ask: { ...list.ask, isRanked: true } },
      { whole: undefined, after: undefined, limit: 51 },
    )
    expect(lines.length).toBe(51)
  })
})
