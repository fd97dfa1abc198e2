import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../test/support/query-plans.ts'
import { countTargetLines, listTargetLines, STANDS } from './list-targets-store.ts'
import { targetDues } from './target-dues.ts'

/** Tables that grow with all services together: reading one from end to end would read everybody's. */
const BIG = ['schools', 'target_sets', 'target_steps', 'visits']

let service: TestService
let adviser: string

// 120 schools in each of 40 services, each with targets for two years and their steps.
beforeAll(async () => {
  service = await aService({ model: 'norfolk' })
  const { owner } = service.db
  const { authorityId } = service
  const of = `(select id from authorities where name like 'Aiming service %' or id = '${authorityId}') a`
  await owner.query(`
    insert into authorities (authority_id, id, name, created_at)
    select id, id, 'Aiming service ' || n, '2026-01-01' from (select gen_random_uuid() as id, n from generate_series(1, 39) n) a;
    insert into model_versions (authority_id, id, format, title, written_for_school_year, body, checksum, created_at)
    select id, gen_random_uuid(), 1, 'A model', 2026, '', '', '2026-01-01' from authorities where name like 'Aiming service %';
    insert into people (authority_id, id, name, name_sorted)
    select a.id, gen_random_uuid(), 'Aimer', 'aimer' from ${of};
    insert into schools (authority_id, id, urn, name, name_sorted, search_text, status, phase_name)
    select a.id, gen_random_uuid(), (600000 + n)::text, 'School ' || n, 'school ' || lpad(n::text, 3, '0'), 'school', 'open', 'Primary'
      from ${of}, generate_series(1, 120) n;
    insert into target_sets (authority_id, id, school_id, target_year, status, model_version_id, final_on)
    select s.authority_id, gen_random_uuid(), s.id, y, case right(s.urn, 1) when '1' then 'proposed' else 'agreed' end, m.id,
      case right(s.urn, 1) when '2' then '2026-10-01'::date end
    from schools s join (select distinct on (authority_id) authority_id, id from model_versions) m using (authority_id), generate_series(2027, 2028) y
    where s.search_text = 'school' and right(s.urn, 1) <> '3';
    insert into target_steps (authority_id, id, set_id, round, step, role, recorded_by, taken_on, recorded_at)
    select t.authority_id, gen_random_uuid(), t.id, 1, step, 'headteacher', p.id, '2026-09-20', '2026-09-20'
    from target_sets t join people p on p.authority_id = t.authority_id and p.name = 'Aimer', unnest(array['proposed', 'discussed']) step;
    insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, status, booked_for)
    select s.authority_id, gen_random_uuid(), s.id, m.id, 'data-analysis', true, p.id, 'half-day', 'booked', '2026-09-01'::date + right(s.name, 2)::integer
    from schools s join (select distinct on (authority_id) authority_id, id from model_versions) m using (authority_id)
    join people p on p.authority_id = s.authority_id and p.name = 'Aimer' where s.search_text = 'school';
    analyze schools, target_sets, target_steps, people, visits`)
  const { rows } = await owner.query<{ id: string }>('select id from schools where authority_id = $1 limit 1', [
    authorityId,
  ])
  adviser = await service.addPerson({ role: 'link-adviser', school: rows[0]!.id })
})

test.each([undefined, ...STANDS])(
  'NF-51: where schools stand (%s) is read of one’s own service, and turns by key',
  async (stands) => {
    for (const who of [service.administratorId, adviser])
      await service.look(who, async (look) => {
        const asked: Asked[] = []
        const heard = { ...look, db: listening(look.db, asked) }
        const ask = { year: 2028, stands, after: undefined }
        const lines = await listTargetLines(heard, ask, ['Primary'], 51)
        await listTargetLines(heard, { ...ask, after: lines.at(-1)?.schoolId }, ['Primary'], 51)
        await countTargetLines(heard, ask, ['Primary'])
        await targetDues.list(heard, { people: [who] })
        expect(asked.length).toBeGreaterThan(2)
        for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
      })
    await service.look(service.administratorId, async (look) => {
      const seen: string[] = []
      let after: string | undefined
      for (let pages = 0; pages < 5; pages += 1) {
        const found = await listTargetLines(look, { year: 2028, stands, after }, ['Primary'], 50)
        seen.push(...found.map(({ schoolId }) => schoolId))
        after = found.length === 50 ? found.at(-1)?.schoolId : undefined
        if (!after) break
      }
      const counts = await countTargetLines(look, { year: 2028, stands, after: undefined }, ['Primary'])
      const all = [...counts].reduce((sum, [which, count]) => sum + (stands && which !== stands ? 0 : count), 0)
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBe(all)
    })
  },
)
