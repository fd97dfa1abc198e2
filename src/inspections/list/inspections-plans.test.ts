import { beforeAll, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'
import { aCrowd } from '../../../test/support/a-crowd.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../../test/support/query-plans.ts'
import { BY_NAME, type InspectionList } from './inspection-list.ts'
import { countInspectedSchools, listInspectedSchools, listPlaces } from './list-store.ts'

/** Tables that grow with all services together: reading one from end to end would read everybody's. */
const BIG = ['schools', 'inspection_rows']

const ALL: InspectionList = {
  ...{ isMine: false, phase: '', district: '', kind: '', grade: '', concern: '', age: undefined },
  ...{ sort: BY_NAME, after: undefined },
}

let service: TestService
let school: string
let head: string

// 15,000 schools over 60 services, each with 250 and two files of inspections; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService()
  const { owner } = service.db
  const of = await aCrowd(service, 'Inspected service', { schools: 250, people: 1 })
  await owner.query(`
    insert into data_sets (authority_id, id, source, layout, kind, year, status, title, dated_on, file_name, columns, counts, faults,
      uploaded_at, uploaded_by, applied_at, applied_by, applied_order)
    select a.id, gen_random_uuid(), 'ofsted', 'x', 'result', 2026, 'applied', 'Inspections', '2026-01-01'::date + n * 31, 'i.csv', '{}', '{}', '[]',
      now(), p.id, now(), p.id, n
    from ${of} join people p on p.authority_id = a.id and p.name_sorted = 'person 1', generate_series(1, 2) n;
    insert into inspection_rows (authority_id, id, data_set_id, school_id, line, inspections, latest_on, latest_kind, latest_framework, latest_grades)
    select s.authority_id, gen_random_uuid(), d.id, s.id, 1, '[]', '2020-01-01'::date + s.urn::int % 1000, 'graded', 'eif-2019', '{2}'
    from schools s join data_sets d using (authority_id) where s.authority_id in (select id from ${of});
    analyze schools, inspection_rows, data_sets`)
  const { rows } = await owner.query<{ id: string }>('select id from schools where authority_id = $1 order by urn', [
    service.authorityId,
  ])
  school = rows[100]?.id ?? newId()
  const role = service.model.roles.find(({ kind }) => kind === 'headteacher')?.id ?? ''
  head = await service.addPerson({ role, school })
})

const lists: Record<string, () => InspectionList> = {
  'by name': () => ALL,
  'its next page': () => ({ ...ALL, after: school }),
  'by date': () => ({ ...ALL, sort: { by: 'date', isDown: true } }),
  'its next page by date': () => ({ ...ALL, sort: { by: 'date', isDown: false }, after: school }),
  'by framework': () => ({ ...ALL, kind: 'eif-2019' }),
  'by grade': () => ({ ...ALL, grade: '2' }),
  'by category of concern': () => ({ ...ALL, concern: 'any' }),
  'by how long ago': () => ({ ...ALL, age: 'four-years' }),
  'without any': () => ({ ...ALL, age: 'none' }),
  'of one phase': () => ({ ...ALL, phase: 'Primary' }),
  'of one’s own': () => ({ ...ALL, isMine: true }),
}

async function readAll(look: Look, list: InspectionList): Promise<void> {
  await listInspectedSchools(look, list, 51)
  await countInspectedSchools(look, list)
  await listPlaces(look)
}

test.each(Object.keys(lists))('the list of latest inspections %s reads nobody else’s rows on the way', async (name) => {
  for (const who of [service.administratorId, head])
    await service.look(who, async (look) => {
      const asked: Asked[] = []
      await readAll({ ...look, db: listening(look.db, asked) }, lists[name]!())
      // The page, its place where it is a further one, its count, and what it can be narrowed by.
      expect(asked.length).toBe(lists[name]!().after ? 4 : 3)
      for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
    })
})

test('in either order it turns by key, and every school comes once with its newest file', async () => {
  await service.look(service.administratorId, async (look) => {
    const byName = await listInspectedSchools(look, ALL, 300)
    const newest = new Set(byName.map(({ dataSetId }) => dataSetId))
    expect([byName.length, newest.size]).toEqual([250, 1])
    const seen: typeof byName = []
    for (let page = 0; page < 6; page += 1) {
      const list: InspectionList = { ...ALL, sort: { by: 'date', isDown: true }, after: seen.at(-1)?.id }
      seen.push(...(await listInspectedSchools(look, list, 50)))
    }
    // One school after another or all at once: the same row is the latest.
    const plain = (list: typeof byName) => list.map(({ id, dataSetId }) => `${id} ${dataSetId ?? ''}`).sort()
    expect(plain(seen)).toEqual(plain(byName))
  })
})
