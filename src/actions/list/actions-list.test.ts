import { beforeAll, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { aCrowd } from '../../../test/support/a-crowd.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { listening, scansOf, type Asked } from '../../../test/support/query-plans.ts'
import { readWorkbook } from '../../../test/support/read-workbook.ts'
import { addAction, type NewAction } from '../add-action.ts'
import { readActionList } from './action-list.ts'
import { countActionLines, listActionLines } from './action-list-store.ts'

let service: TestService
let mine: string
let adviser: string
let head: string

beforeAll(async () => {
  service = await aService({ model: 'norfolk' })
  mine = await service.addSchool({ name: 'Fen Primary School' })
  const elsewhere = await service.addSchool({ name: 'Far Away School' })
  adviser = await service.addPerson({ role: 'link-adviser', school: mine })
  head = await service.addPerson({ role: 'headteacher', school: mine })
  const add = (school: string, differs: Partial<NewAction>) =>
    service.act(service.administratorId, (look) =>
      doWork(look, (work) =>
        addAction(work, school, {
          ...{ says: 'Something', ownedBy: 'school', ownerName: null, dueOn: null, visitId: null, ...differs },
        }),
      ),
    )
  await add(mine, { says: 'Read with parents' })
  await add(mine, { says: 'Moderate writing', dueOn: day('2026-10-01') })
  await add(mine, { says: 'Send the guidance', ownedBy: 'service', dueOn: day('2027-01-15') })
  await add(elsewhere, { says: 'Visit a school', dueOn: day('2026-09-01') })
})

const read = async (who: string, address: string) => (await browse(service, who)).visit(address)

test('NF-07, NF-09: what was agreed with all schools stands on one page, the longest overdue first and without a date last', async () => {
  const all = await read(service.administratorId, '/actions')
  expect(all.heading).toBe('4 action points are open')
  expect(all.texts('main .wm-rows__what')).toEqual([
    'Visit a school',
    'Moderate writing',
    'Send the guidance',
    'Read with parents',
  ])
})

test.each([
  ['what is late', '?standing=late', ['Visit a school', 'Moderate writing']],
  ['one side’s', '?side=service', ['Send the guidance']],
  ['one’s own schools’, of whoever has none', '?whose=mine', []],
  ['what is done', '?standing=done', []],
  [
    'nothing that makes no sense',
    '?standing=lost&side=us&after=x',
    ['Visit a school', 'Moderate writing', 'Send the guidance', 'Read with parents'],
  ],
])('it is narrowed to %s', async (_says, query, left) => {
  expect((await read(service.administratorId, `/actions${query}`)).texts('main .wm-rows__what')).toEqual(left)
})

test('each reads what was agreed with the schools that they may know of, on the page and in its file', async () => {
  const own = ['Moderate writing', 'Send the guidance', 'Read with parents']
  for (const who of [adviser, head])
    expect((await read(who, '/actions')).texts('main .wm-rows__what'), who).toEqual(own)
  const sheet = await readWorkbook((await read(head, '/actions.xlsx')).bytes)
  expect(sheet.map((row) => row[1])).toEqual(['What was agreed', ...own])
  expect(sheet[1]).toEqual(['Fen Primary School', 'Moderate writing', 'The school', expect.anything(), null])
})

test('it turns by key and reads nobody else’s rows, however many there are', async () => {
  const { owner } = service.db
  await aCrowd(service, 'Agreeing service', { schools: 1 })
  await owner.query(`
    insert into actions (authority_id, id, school_id, says, owned_by, due_on, done_on)
    select s.authority_id, gen_random_uuid(), s.id, 'Action ' || n, 'school', case when n % 5 > 0 then '2027-02-01'::date + n % 300 end,
      case when n % 2 = 0 then '2026-01-01'::date + n % 200 end
    from schools s, generate_series(1, 900) n where s.urn = '600001';
    analyze actions`)
  for (const standing of ['open', 'done', 'late'])
    await service.look(service.administratorId, async (look) => {
      const asked: Asked[] = []
      const heard = { ...look, db: listening(look.db, asked) }
      const list = readActionList({ standing })
      const [first] = await listActionLines(heard, list, 50)
      if (first) await listActionLines(heard, { ...list, after: first.id }, 50)
      await countActionLines(heard, list)
      for (const each of asked) expect(await scansOf(look.db, each, ['actions']), each.sql).toEqual([])
    })
  await service.look(service.administratorId, async (look) => {
    const seen: string[] = []
    for (let after: string | undefined; seen.length < 400; after = seen.at(-1))
      seen.push(...(await listActionLines(look, { ...readActionList({}), after }, 50)).map(({ id }) => id))
    expect(new Set(seen).size).toBe(400)
  })
})
