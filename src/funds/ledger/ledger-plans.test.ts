import { beforeAll, expect, test } from 'vitest'
import { aCrowd } from '../../../test/support/a-crowd.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../../test/support/query-plans.ts'
import { sumsOfFunds } from '../fund/fund-store.ts'
import { countLines, cutLines, listLines, sumLines } from './list-store.ts'

/** Tables that grow with all services together: reading one from end to end would read everybody's. */
const BIG = ['ledger_lines', 'schools', 'people']

let service: TestService
let line: string

// 24,000 lines over 60 services, each with 400; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  const { owner } = service.db
  await aCrowd(service, 'Working service', { schools: 100, people: 100 })
  await owner.query(`
    insert into ledger_lines (authority_id, id, kind, counts_on, happened_on, school_year, financial_year, school_id, person_id, part,
      is_in_school, minutes, written_by, written_at)
    select s.authority_id, gen_random_uuid(), 'worked', d, d, 2026, 2026, s.id, p.id, 'visit', true, 195, p.id, '2026-11-01'
    from (select *, row_number() over (partition by authority_id order by id) as place from schools) s
    join (select *, row_number() over (partition by authority_id order by id) as place from people where name_sorted like 'person %') p
      using (authority_id, place), generate_series(1, 4) n, lateral (select '2026-09-01'::date + n * 20 + s.place::int % 20 as d) on_day;
    analyze ledger_lines, schools, people`)
  const { rows } = await owner.query<{ id: string }>('select id from ledger_lines where authority_id = $1 limit 1', [
    service.authorityId,
  ])
  line = rows[0]!.id
})

test('the ledger turns by key, and its lists, sums and cuts read nobody else’s lines', async () => {
  await service.look(service.administratorId, async (look) => {
    const asked: Asked[] = []
    const heard = { ...look, db: listening(look.db, asked) }
    await listLines(heard, { limit: 51 })
    await listLines(heard, { limit: 51, after: line })
    await listLines(heard, { limit: 51, isUnfunded: true })
    await countLines(heard, {})
    await sumLines(heard, {})
    await cutLines(heard, {}, 'function')
    await sumsOfFunds(heard, [line])
    expect(asked.length).toBe(7)
    for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
    const seen: string[] = []
    let after: string | undefined
    for (let pages = 0; pages < 9; pages += 1) {
      const found = await listLines(look, { limit: 50, after })
      seen.push(...found.map(({ id }) => id))
      after = found.at(-1)?.id
    }
    expect(new Set(seen).size).toBe(400)
  })
})
