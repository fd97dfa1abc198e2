import { beforeAll, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { listDue } from '../due/list-due.ts'
import { aServiceToOrderFrom } from '../../test/support/an-order.ts'
import { addTerms, addTraining } from '../../test/support/a-year.ts'
import { hasBought } from '../../test/support/bought.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { book, booking } from '../../test/support/a-visit.ts'

type World = Awaited<ReturnType<typeof aServiceToOrderFrom>>
let world: World
let head: Browser
let manager: Browser
let adviser: Browser

beforeAll(async () => {
  world = await aServiceToOrderFrom()
  await addTerms(world.service)
  head = await browse(world.service, world.heads.wensum)
  manager = await browse(world.service, world.manager)
  adviser = await browse(world.service, world.adviser)
})

const catalogue = (offer = '') => `/schools/${world.wensum}/catalogue${offer && `/${offer}`}`
const orderIn = (goesTo: string | undefined) => /orders\/([^/?]+)/.exec(goesTo ?? '')?.[1] ?? ''

test('NF-28: a head reads what the school can order, what it costs this school and why, and orders it in three pages', async () => {
  const list = await head.visit(catalogue())
  expect(list.heading).toContain('What your school can order')
  expect(list.body).toContain('£2,650 for the school year')
  const offer = await head.visit(catalogue('full-service'))
  expect(offer.body).toContain('a school that is today: LA maintained school')
  expect(offer.body).toContain('for which nothing is charged apart')
  const check = await head.visit(catalogue('full-service/order?schoolYear=2026'))
  expect(check.texts('main button')).toEqual(['Order for £2,650'])
  const ordered = await head.submit(catalogue('full-service/order?schoolYear=2026'))
  expect(ordered.status).toBe(303)
  const shown = await head.follow(ordered)
  expect(shown.heading).toContain('The full service is ordered for £2,650, and not accepted yet')
  expect(shown.texts('main button')).toEqual(['Undo this order'])
  const undone = await head.submit(`/orders/${orderIn(ordered.goesTo)}`)
  expect((await head.follow(undone)).heading).toContain('was withdrawn')
  expect((await head.visit(catalogue('full-service/order'))).texts('main button')).toEqual(['Order for £2,650'])
})

test('NF-01: a secondary school’s head is told why there is nothing to buy, before anything is typed', async () => {
  const fen = await browse(world.service, world.heads.fen)
  const url = `/schools/${world.fen}/catalogue`
  expect((await fen.visit(url)).body).toContain('Not for this school')
  for (const page of [`${url}/full-service`, `${url}/full-service/order`]) {
    const shown = await fen.visit(page)
    expect(shown.body).toContain('a secondary school cannot buy it')
    expect(shown.page.querySelector('main form')).toBeNull()
  }
})

test('NF-47: from a need noted at visit 1 the school orders brokering, and the order names the item and the action it came from', async () => {
  const { service } = world
  const needing = await service.addSchool({ name: 'Needing Primary School' })
  await hasBought(service, needing)
  const link = await service.addPerson({ role: 'link-adviser', school: needing, name: 'Ivor Adviser' })
  const head = await browse(
    service,
    await service.addPerson({ role: 'headteacher', school: needing, name: 'Nell Needing' }),
  )
  await addTraining(service, link, 'sip-accreditation')
  const visitId = await book(service, link, needing, 'data-analysis', booking(link))
  const { rows } = await service.db.owner.query<{ id: string }>(
    `insert into actions (authority_id, id, school_id, visit_id, says, owned_by) values ($1, $2, $3, $4, 'Find help in Year 5', 'school') returning id`,
    [service.authorityId, newId(), needing, visitId],
  )
  const page = await head.visit(`/visits/${visitId}`)
  const way = page.page.querySelector('#orders a')?.getAttribute('href') ?? ''
  const offers = await head.visit(way)
  const brokering = offers.page.querySelectorAll('main a').find((link) => link.text === 'Brokering other support')
  const offer = await head.visit(brokering?.getAttribute('href') ?? '')
  expect(offer.page.querySelector('main form input[name=visit]')?.getAttribute('value')).toBe(visitId)
  const url = `/schools/${needing}/catalogue/brokering/order?visit=${visitId}`
  const asked = await head.submit(url, { need: 'Mathematics in Year 5', item: 'school-items', action: rows[0]!.id })
  const order = await head.follow(asked)
  expect(order.heading).toContain('Brokering other support is asked for, and not ordered')
  expect(order.body).toMatch(/Data Analysis and Target Setting.*support needs among them/)
  const adviser = await browse(service, link)
  expect((await adviser.visit(`/visits/${visitId}`)).body).toContain(orderIn(asked.goesTo))
  const kept = await service.db.owner.query(`select action_id, agenda_item from orders where id = $1`, [
    orderIn(asked.goesTo),
  ])
  expect(kept.rows[0]).toEqual({ action_id: rows[0]!.id, agenda_item: 'school-items' })
})

test('NF-17: an adviser recommends, the head’s week says so, and what the manager prices the head accepts', async () => {
  const { service, heads, wensum } = world
  const url = catalogue('intensive-monitoring/recommend')
  const done = await adviser.submit(url, { need: 'Progress of boys' })
  const id = orderIn(done.goesTo)
  expect((await adviser.follow(done)).heading).toContain('is recommended, and not ordered')
  const due = async (who: string) =>
    (await service.look(who, (look) => listDue(look, { people: [who] }))).filter(({ href }) => href === `/orders/${id}`)
  expect((await due(heads.wensum)).map(({ what }) => what)).toEqual([
    'Answer what is recommended: Intensive monitoring and support',
  ])
  expect(await due(world.manager)).toEqual([])
  expect((await head.visit('/')).body).toContain(`/orders/${id}`)
  const asked = await head.submit(`/orders/${id}`, {}, 'form[action$=take]')
  expect((await head.follow(asked)).heading).toContain('is asked for, and not ordered')
  expect((await due(world.manager)).map(({ what }) => what)).toEqual([
    'Say what it holds and costs: Intensive monitoring and support',
  ])
  expect((await manager.visit('/')).body).toContain(`/orders/${id}`)
  await manager.submit(`/orders/${id}/price`, { content: 'A project board.\nSix meetings.', price: '1,250.50' })
  const taken = await head.submit(`/orders/${id}`, {}, 'form[action$=take]')
  const accepted = await head.follow(taken)
  expect(accepted.heading).toContain('is ordered for £1,250.50 and accepted')
  expect(accepted.body).toContain('Six meetings.')
  expect((await head.visit(`/schools/${wensum}`)).body).toContain('Intensive monitoring and support')
})

test('the manager reads what all orders come to, narrows the list, and keeps it as a file in pounds', async () => {
  const { orders, heads, wensum, broadland } = world
  await orders.accept(world.manager, await orders.place(heads.wensum, wensum, 'full-service'))
  await orders.place(heads.broadland, broadland, 'full-service')
  const year = await manager.visit('/orders?offer=full-service&schoolYear=2026')
  expect(year.heading).toBe('3 orders come to £8,120 for 2026/27')
  expect(year.body).toContain('2 accepted: £5,300 · 1 to be accepted: £2,820')
  const accepted = await manager.visit('/orders?offer=full-service&status=accepted')
  expect(accepted.texts('tbody tr')).toHaveLength(2)
  const file = await manager.visit('/orders.csv?offer=full-service')
  expect(file.body).toMatch(/Wensum Primary School,The full service,2026\/27,The school,.*,Accepted,.*,2650/)
  const sum = file.body
    .trim()
    .split('\r\n')
    .slice(1)
    .reduce((all, line) => all + Number(line.split(',').at(-1) ?? 0), 0)
  expect(sum).toBe(8120)
  expect((await head.visit('/orders')).body).not.toContain('Broadland')
})

test('NF-30: a school that has this year’s is offered the next year alone, at the price of its kind today', async () => {
  const { service } = world
  const school = await service.addSchool({ name: 'Ahead Primary School' })
  await hasBought(service, school)
  const own = await browse(service, await service.addPerson({ role: 'headteacher', school, name: 'Ann Ahead' }))
  const { owner } = service.db
  await owner.query(`update schools set type_group_name = 'Academies', type_name = 'Academy converter' where id = $1`, [
    school,
  ])
  const url = `/schools/${school}/catalogue/full-service`
  expect((await own.visit(url)).texts('select[name=schoolYear] option')).toEqual(['2027/28'])
  expect((await own.visit(`${url}/order?schoolYear=2027`)).texts('main button')).toEqual(['Order for £2,820'])
})

test('a second press orders once, and the other manager’s older page is refused with a sentence', async () => {
  const { service } = world
  const school = await service.addSchool({ name: 'Pressed Primary School' })
  const own = await browse(service, await service.addPerson({ role: 'headteacher', school, name: 'Pia Press' }))
  const url = `/schools/${school}/catalogue/full-service/order`
  const page = await own.visit(url)
  const inputs = page.page.querySelectorAll('main form[method=post] input')
  const typed = Object.fromEntries(
    inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  )
  const [first, second] = [await own.postAsItIs(url, typed), await own.postAsItIs(url, typed)]
  expect([second.status, second.goesTo]).toEqual([303, first.goesTo])
  const id = orderIn(first.goesTo)
  const stale = await manager.post(`/orders/${id}/accept`, { revision: '9' })
  expect([stale.status, stale.errors]).toEqual([422, [expect.stringContaining('Somebody changed this')]])
  const accepted = await manager.submit(`/orders/${id}`, {}, 'form[action$=accept]')
  expect((await manager.follow(accepted)).heading).toContain('is ordered for £2,650 and accepted')
  const late = await own.post(`/orders/${id}/withdraw`, { revision: '2' })
  expect([late.status, late.errors]).toEqual([422, [expect.stringContaining('stands as “accepted”')]])
})

const bad = [
  ['a year long gone', 'full-service/order', { schoolYear: '2011' }, 'Choose 2026/27 or 2027/28.'],
  ['no year', 'full-service/order', { schoolYear: 'soon' }, 'Load the page again and send it once more'],
  ['no need', 'brokering/order', { need: ' ' }, 'Say what is needed.'],
  [
    'too long a need',
    'brokering/order',
    { need: 'x'.repeat(2001) },
    'Enter what is needed in 2000 characters or fewer',
  ],
  ['control characters', 'brokering/order', { need: 'a\u0001' }, 'Enter what is needed without control characters'],
  ['no visit', 'brokering/order', { need: 'x', visit: 'one' }, 'Choose a visit from its own page'],
] as const

test.each(bad)('ordering with %s gets one sentence', async (_name, url, answers, says) => {
  const { page } = await head.visit(catalogue('brokering/order'))
  expect(page.querySelector('form')).not.toBeNull()
  const posted = { schoolYear: '2026', ...answers }
  const answer = await head.post(catalogue(url), posted)
  expect([answer.status, answer.errors]).toEqual(['visit' in answers ? 404 : 422, 'visit' in answers ? [] : [says]])
})

const prices = [
  ['12.5', 'Enter the price in pounds, for example 1250 or 1250.50'],
  ['-5', 'Enter the price in pounds, for example 1250 or 1250.50'],
  ['a lot', 'Enter the price in pounds, for example 1250 or 1250.50'],
  ['9999999', 'Enter the price in pounds, for example 1250 or 1250.50'],
] as const

test.each(prices)('a price of %s is asked for again', async (price, says) => {
  const { orders, heads, wensum } = world
  const id = await orders.place(heads.wensum, wensum, 'validating-evidence', { need: 'x' })
  const answer = await manager.submit(`/orders/${id}/price`, { content: 'Two days', price })
  expect([answer.status, answer.errors]).toEqual([422, [says]])
  expect(answer.page.querySelector('textarea')?.text).toBe('Two days')
})

test('another school’s visit, another service’s order and what the model does not have are not found', async () => {
  const other = await aServiceToOrderFrom()
  const theirs = await other.orders.place(other.heads.wensum, other.wensum, 'full-service')
  for (const url of [
    `/orders/${theirs}`,
    '/orders/none',
    catalogue('no-such-thing'),
    `/schools/${other.wensum}/catalogue`,
    `/schools/${world.broadland}/catalogue`,
    catalogue(`brokering/order?visit=${newId()}`),
  ])
    expect([url, (await head.visit(url)).status]).toEqual([url, 404])
})
