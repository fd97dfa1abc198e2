import { beforeAll, expect, test } from 'vitest'
import { listSetOut } from '#people/index.ts'
import type { Look } from '#work/work.ts'
import { aCrowd } from '../../test/support/a-crowd.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../test/support/query-plans.ts'
import { findDeployment, findLine, isSearching, listDeployments, listLines, listSpots } from './deployment-store.ts'

/** Tables that grow with all services together: reading one from end to end would read everybody's. */
const BIG = ['deployments', 'deployment_lines', 'schools', 'people']

let service: TestService
let deployment: string

// 600 proposals over 60 services, each of 40 schools: 24,000 lines.
beforeAll(async () => {
  service = await aService({ model: 'essex' })
  const { owner } = service.db
  await aCrowd(service, 'Served service', { schools: 100, people: 100 })
  // Of these alone: other tests keep proposals in the same database.
  await owner.query(`
    with made as (insert into deployments (authority_id, id, school_year, role, model_version_id, status, change_worth, misfit_worth, unfair_worth, asked_by, asked_at)
    select p.authority_id, gen_random_uuid(), 2020 + n, 'school-performance-partner', m.id, 'found', 30, 60, 20, p.id, now() - n * interval '1 day'
    from (select distinct on (authority_id) authority_id, id from people where name_sorted like 'person %' order by authority_id, id) p
    join (select distinct on (authority_id) authority_id, id from model_versions order by authority_id, id) m using (authority_id),
      generate_series(1, 10) n returning authority_id, id)
    insert into deployment_lines (authority_id, id, deployment_id, school_id, due_by_term)
    select d.authority_id, gen_random_uuid(), d.id, s.id, '{1,1,1}'
    from made d join (select *, row_number() over (partition by authority_id order by id) as place from schools) s
      using (authority_id) where s.place <= 40`)
  await owner.query('analyze deployments, deployment_lines, schools, people')
  const { rows } = await owner.query<{ id: string }>('select id from deployments where authority_id = $1 limit 1', [
    service.authorityId,
  ])
  deployment = rows[0]?.id ?? ''
})

test('the list of proposals, one of them and its lines read nobody else’s rows on the way', async () => {
  await service.look(service.administratorId, async (look: Look) => {
    const asked: Asked[] = []
    const heard = { ...look, db: listening(look.db, asked) }
    expect(await listDeployments(heard, 20)).toHaveLength(10)
    expect(await findDeployment(heard, deployment)).toMatchObject({ status: 'found' })
    expect(await isSearching(heard, 'school-performance-partner', 2027)).toBe(false)
    const lines = await listLines(heard, deployment)
    expect(lines).toHaveLength(40)
    await findLine(heard, deployment, lines[0]?.id ?? '')
    await listSpots(
      heard,
      lines.flatMap(({ schoolId }) => schoolId ?? []),
    )
    await listSetOut(heard, [service.administratorId])
    expect(asked).toHaveLength(7)
    for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
  })
})
