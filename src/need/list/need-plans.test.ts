import { beforeAll, expect, test } from 'vitest'
import type { Look } from '#work/work.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../../test/support/query-plans.ts'
import { needDues } from '../need-dues.ts'
import { needRuleOf } from '../need-of.ts'
import { toGrid, yearsShown } from './need-grid.ts'
import { readNeedList } from './need-list.ts'
import { countNeed, countNeedOn, listNeed, listNeedChoices } from './need-list-store.ts'

/** Tables that grow with the schools of all services together: reading one from end to end would read everybody's. */
const BIG = ['schools', 'need_decisions']

let service: TestService

// 10,000 schools over 40 services, each of 250 with three decisions; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  const { owner } = service.db
  const ours = `(select id from authorities where name like 'Needing service %' or id = '${service.authorityId}')`
  await owner.query(`
    insert into authorities (authority_id, id, name, created_at)
    select id, id, 'Needing service ' || n, '2026-01-01' from (select gen_random_uuid() as id, n from generate_series(1, 39) n) a;
    insert into model_versions (authority_id, id, format, title, written_for_school_year, body, checksum, created_at)
    select id, gen_random_uuid(), 1, 'A model', 2026, '', '', '2026-01-01' from ${ours} a(id) where id <> '${service.authorityId}';
    insert into people (authority_id, id, name, name_sorted)
    select id, gen_random_uuid(), 'Person', 'person' from ${ours} a(id);
    insert into schools (authority_id, id, urn, name, name_sorted, search_text, phase_name, status)
    select a.id, gen_random_uuid(), (500000 + n)::text, 'School ' || n, 'school ' || n, 'school', 'Primary', 'open'
    from ${ours} a(id), generate_series(1, 250) n;
    insert into need_decisions (authority_id, id, school_id, model_version_id, category, level, standing, starts_on, decided_on, decided_by, next_look_on)
    select s.authority_id, gen_random_uuid(), s.id, m.id, (array['enhanced', 'light-touch', 'significant'])[1 + y % 3], (array[2, 1, 4])[1 + y % 3],
      'in-force', make_date(2023 + y, 9, 10), make_date(2023 + y, 9, 10), p.id, make_date(2024 + y, 9, 10)
    from schools s
    join (select distinct on (authority_id) authority_id, id from model_versions) m on m.authority_id = s.authority_id
    join (select distinct on (authority_id) authority_id, id from people) p on p.authority_id = s.authority_id
    cross join generate_series(0, 2) y where s.authority_id in ${ours}`)
  await owner.query('analyze authorities, model_versions, need_decisions, people, schools')
})

/** What the page asks of the database for an address. */
async function askedBy(
  look: Look,
  query: Record<string, string>,
): Promise<{ asked: Asked[]; last: string | undefined }> {
  const asked: Asked[] = []
  const heard = { ...look, db: listening(look.db, asked) }
  const need = needRuleOf(look)
  const list = readNeedList(query, need, await listNeedChoices(heard), look.today)
  const lines = await listNeed(heard, need, list, 51)
  await countNeed(heard, need, list)
  await countNeedOn(
    heard,
    need,
    list,
    yearsShown(look.today).map(({ on }) => on),
  )
  await toGrid(heard, need, lines)
  return { asked, last: lines.at(-1)?.id }
}

test('the list of need reads nobody else’s rows on the way, and asks as much of 250 schools as of one', async () => {
  await service.look(service.administratorId, async (look) => {
    const { asked, last } = await askedBy(look, {})
    const further = await askedBy(look, { after: last ?? '' })
    expect(further.last).not.toBe(last)
    expect([asked.length, further.asked.length]).toEqual([9, 10])
    const dues: Asked[] = []
    await needDues.list({ ...look, db: listening(look.db, dues) }, {})
    expect(dues.length).toBeLessThan(8)
    for (const each of [...asked, ...further.asked, ...dues])
      expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
  })
})
