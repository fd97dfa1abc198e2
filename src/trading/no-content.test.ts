import { beforeAll, expect, test } from 'vitest'
import { listTimeline } from '#history/index.ts'
import { listDue } from '../due/list-due.ts'
import { browse } from '../../test/support/browse.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { ordersBy } from '../../test/support/an-order.ts'
import { newId } from '#shared/id.ts'

const OFFER = 'headteacher-performance-management'
const MARKER = 'Zanzibar objectives'

let service: TestService
let school: string
let orderId: string
const people: Record<string, string> = {}

beforeAll(async () => {
  service = await aService({ model: 'essex' })
  school = await service.addSchool({ name: 'Ashdown Academy' })
  const quadrant = await service.addGroup({ kind: 'quadrant', name: 'North', schools: [school] })
  const add = async (who: string, role: string, at: { school?: string; group?: string } = {}) => {
    people[who] = await service.addPerson({ role, name: who, ...at })
  }
  await add('head', 'headteacher', { school })
  await add('adviser', 'school-performance-partner', { school })
  await add('chair', 'chair-of-governors', { school })
  await add('governor', 'nominated-governor', { school })
  await add('leader', 'senior-leader', { school })
  await add('trust', 'trust-officer', { school })
  await add('lead', 'quadrant-lead', { group: quadrant })
  await add('manager', 'business-manager')
  const elsewhere = await service.addSchool({ name: 'Elsewhere Primary School' })
  await add('otherHead', 'headteacher', { school: elsewhere })
  await ordersBy(service).finalise(service.administratorId, 2026)
  const browser = await browse(service, people.head)
  const answers = { days: '1', need: MARKER, item: 'objectives', says: MARKER, content: MARKER, note: MARKER }
  const url = `/schools/${school}/catalogue/${OFFER}/order?days=1`
  const done = await browser.submit(url, { ...answers, 'reason.anything': MARKER })
  orderId = done.goesTo?.split('/')[2]?.split('?')[0] ?? ''
})

test('ES-39: headteacher performance management is ordered by the day: one day is £450, a day and a half £675', async () => {
  const { rows } = await service.db.owner.query('select * from orders where id = $1', [orderId])
  expect(rows[0]).toMatchObject({ half_days: 2, rate_pence: 45_000, price_pence: 45_000, may_hold_content: false })
  const id = await ordersBy(service).place(people.head!, school, OFFER, { halfDays: 3 })
  const { rows: others } = await service.db.owner.query('select price_pence from orders where id = $1', [id])
  expect(others[0]).toEqual({ price_pence: 67_500 })
})

test('ES-39: order, days and charge are seen by the head, by who keeps the money and by the lead of the quadrant; for everyone else it is not found', async () => {
  const seen: Record<string, number[]> = {}
  for (const [who, id] of Object.entries(people)) {
    const browser = await browse(service, id)
    const order = await browser.visit(`/orders/${orderId}`)
    const list = await browser.visit('/orders')
    const file = await browser.visit('/orders.csv')
    seen[who] = [order.status, Number(list.body.includes(orderId)), Number(file.body.includes('performance'))]
  }
  const [yes, no] = [
    [200, 1, 1],
    [404, 0, 0],
  ]
  expect(seen).toEqual({
    ...{ head: yes, lead: yes, manager: yes },
    ...{ adviser: no, chair: no, governor: no, leader: no, trust: no, otherHead: no },
  })
  const lead = await (await browse(service, people.lead)).visit(`/orders/${orderId}`)
  expect(lead.texts('.govuk-summary-list__key')).toEqual(
    expect.arrayContaining(['School', 'What', 'Days', 'Price', 'What is held of it']),
  )
  expect(lead.body).toContain('£450')
})

test('ES-39: no panel, timeline, due or count betrays it to an adviser of the school', async () => {
  const adviser = await browse(service, people.adviser)
  for (const url of [`/schools/${school}`, `/schools/${school}/history`, '/orders', '/'])
    expect([url, (await adviser.visit(url)).body.includes(orderId)]).toEqual([url, false])
  expect((await adviser.visit('/orders')).heading).toBe('Nothing is ordered')
  const of = { kind: 'school' as const, ids: [school], schoolIds: [school] }
  const names = async (who: string) =>
    (await service.look(people[who]!, (look) => listTimeline(look, of))).events.map(({ name }) => name)
  expect(await names('adviser')).not.toContain('order.placed')
  expect(await names('head')).toContain('order.placed')
  const due = (who: string) => service.look(people[who]!, (look) => listDue(look, { schoolId: school }))
  expect((await due('adviser')).filter(({ kind }) => kind === 'order')).toEqual([])
  expect((await due('manager')).filter(({ kind }) => kind === 'order')).toHaveLength(2)
})

test('ES-39: no form for it has a field for a word, and what is sent all the same stands nowhere in the database', async () => {
  const pages = [
    [people.head, `/schools/${school}/catalogue/${OFFER}`],
    [people.head, `/schools/${school}/catalogue/${OFFER}/order?days=1`],
    [people.head, `/orders/${orderId}`],
    [people.manager, `/orders/${orderId}/decline`],
  ] as const
  for (const [who, url] of pages) {
    const { page, status } = await (await browse(service, who)).visit(url)
    expect([url, status]).toEqual([url, 200])
    const fields = page.querySelectorAll('main textarea, main input:not([type=hidden]):not([type=radio])')
    expect([url, fields.map((field) => field.getAttribute('name'))]).toEqual([url, url.endsWith(OFFER) ? ['days'] : []])
  }
  expect(await tablesHolding(MARKER)).toEqual([])
  const declined = await (
    await browse(service, people.manager)
  ).submit(`/orders/${orderId}/decline`, {
    because: MARKER,
  })
  expect(declined.status).toBe(422)
})

test('ES-39: no text column of an order without content takes a word: each is a list, a name of the model, or refused', async () => {
  const { owner } = service.db
  const { rows } = await owner.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = 'public' and table_name = 'orders'
     and data_type not in ('uuid', 'date', 'integer', 'boolean')`,
  )
  expect(rows.length).toBeGreaterThan(5)
  for (const { column_name } of rows)
    await expect(owner.query(`update orders set ${column_name} = $2 where id = $1`, [orderId, MARKER])).rejects.toThrow(
      /violates check constraint/,
    )
  const words = { authority_id: service.authorityId, id: newId(), order_id: orderId, kind: 'need', says: MARKER }
  const all = { ...words, written_on: '2026-11-12', written_by: people.head }
  const insert = (may: boolean) =>
    owner.query(
      `insert into order_words (${Object.keys(all).join(', ')}, may_hold_content)
       values (${Object.keys(all).map((_, at) => `$${at + 1}`)}, ${may})`,
      Object.values(all),
    )
  await expect(insert(true)).rejects.toThrow(/foreign key/)
  await expect(insert(false)).rejects.toThrow(/check constraint/)
  // Whatever else hangs on an order hangs on one that may hold content, by its key and by a check that it may.
  const { rows: hanging } = await owner.query<{ on: string; key: string; checks: string }>(
    `select c.conrelid::regclass::text as on, pg_get_constraintdef(c.oid) as key,
       (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k where k.conrelid = c.conrelid and k.contype = 'c') as checks
     from pg_constraint c where c.contype = 'f' and c.confrelid = 'orders'::regclass order by 1`,
  )
  expect(hanging.map(({ on }) => on)).toEqual([
    ...['charges', 'order_visits', 'order_words', 'support_team_parts', 'support_teams'],
  ])
  // What holds no word of any kind may hang on every order.
  const { rows: wordless } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and table_name = any ($1)
     group by table_name having bool_and(data_type in ('uuid', 'date', 'integer', 'boolean'))`,
    [hanging.map(({ on }) => on)],
  )
  expect(wordless.map(({ name }) => name)).toContain('order_visits')
  // A charge holds ids, sums and codes: each of its texts is of a list, or of the shape of a code.
  const { rows: texts } = await owner.query<{ name: string; checked: boolean }>(
    `select c.column_name as name, exists (select from pg_constraint k where k.conrelid = 'charges'::regclass and k.contype = 'c'
       and array_length(k.conkey, 1) = 1 and k.conkey[1] = c.ordinal_position) as checked
     from information_schema.columns c where c.table_schema = 'public' and c.table_name = 'charges' and c.data_type = 'text'`,
  )
  expect(texts.length).toBeGreaterThan(5)
  expect(texts.filter(({ checked }) => !checked)).toEqual([])
  for (const { on, key, checks } of hanging.filter(({ on }) => on !== 'order_visits' && on !== 'charges')) {
    expect([on, key]).toEqual([on, expect.stringContaining('(authority_id, order_id, may_hold_content)')])
    expect([on, checks]).toEqual([on, expect.stringContaining('CHECK (may_hold_content)')])
  }
})

/** The tables of this service in which a text stands somewhere. */
async function tablesHolding(text: string): Promise<string[]> {
  const { owner } = service.db
  const { rows } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'authority_id'`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rows: holding } = await owner.query(
      `select 1 from ${name} t where authority_id = $1 and t::text like '%' || $2 || '%' limit 1`,
      [service.authorityId, text],
    )
    if (holding.length > 0) found.push(name)
  }
  return found
}
