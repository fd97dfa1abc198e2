import { expect, test } from 'vitest'
import { aServiceToVisit, book, booking } from '../../test/support/a-visit.ts'
import { browse } from '../../test/support/browse.ts'
import { DUES_AT_FIRST } from './dues-at-first.tsx'
import { DUES_OF_A_PAGE } from './paged-dues.tsx'

/** An adviser of whom so many visits are past their day, and nobody has said whether they took place. */
async function anAdviserWith(visits: number) {
  const made = await aServiceToVisit()
  const visitId = await book(made.service, made.adviser, made.school, 'data-analysis', booking(made.adviser))
  const { rows } = await made.service.db.owner.query<{ column_name: string }>(
    `select column_name from information_schema.columns
     where table_schema = 'public' and table_name = 'visits' and is_generated = 'NEVER' and column_name not in ('id', 'booked_for')`,
  )
  const others = rows.map(({ column_name }) => `"${column_name}"`).join(', ')
  await made.service.db.owner.query(
    `insert into visits (id, booked_for, ${others}) select gen_random_uuid(), date '2026-11-11', ${others}
     from visits, generate_series(1, $2::int) where id = $1`,
    [visitId, visits],
  )
  return made
}

test('XX-10: the first page shows what is longest overdue, and leads to all that is due, a page at a time', async () => {
  const { service, adviser } = await anAdviserWith(130)
  const desk = await browse(service, adviser)
  const first = await desk.visit('/')
  expect(first.texts('#late ~ ul li')).toHaveLength(DUES_AT_FIRST)
  const link = first.texts('main a').find((text) => text.startsWith('All ')) ?? ''
  const all = await desk.visit('/due/mine')
  expect(all.heading).toContain(`${/[0-9]+/.exec(link)?.[0]} things are due from you`)
  expect(all.texts('main .wm-rows > li')).toHaveLength(DUES_OF_A_PAGE)
  const rest = await desk.visit('/due/mine?page=2')
  expect(rest.texts('main .wm-rows > li').length).toBeGreaterThanOrEqual(130 - DUES_OF_A_PAGE)
  expect((await desk.visit('/due/mine?page=99')).texts('main .wm-rows > li')).toEqual(rest.texts('main .wm-rows > li'))
  const ofService = await (await browse(service, service.administratorId)).visit('/due?page=2')
  expect(ofService.texts('main .wm-rows > li').length).toBeGreaterThanOrEqual(130 - DUES_OF_A_PAGE)
})
