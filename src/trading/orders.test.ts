import { beforeAll, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { NotAllowed, NotFound, Refused } from '#work/failures.ts'
import { doWork } from '#work/work.ts'
import { aServiceToOrderFrom } from '../../test/support/an-order.ts'
import { declineOrder, endOrder, withdrawOrder } from './answer-order.ts'
import { isBought, listBought } from './bought.ts'
import { getOrder } from './get-order.ts'
import { listOrders, totalOrders } from './lists/order-list-store.ts'
import { sumOrders, sumsSay } from './lists/order-totals.ts'
import { listOrderWords } from './order-words-store.ts'

type World = Awaited<ReturnType<typeof aServiceToOrderFrom>>
let world: World

beforeAll(async () => {
  world = await aServiceToOrderFrom()
})

const orderOf = (id: string, by = world.manager) =>
  world.service.look(by, async (look) => (await getOrder(look, id)).order)
const why = (error: unknown) =>
  error instanceof Refused ? error.findings.map(({ source, says }) => `${source}: ${says}`) : String(error)
const becomeAcademy = (school: string) =>
  world.service.db.owner.query(
    `update schools set type_group_name = 'Academies', type_name = 'Academy converter' where id = $1`,
    [school],
  )

test('NF-28, NF-29: the full service costs a maintained school £2,650 and a non-maintained one £2,820, together £5,470', async () => {
  const { service, orders, heads, wensum, broadland, manager } = world
  const one = await orders.place(heads.wensum, wensum, 'full-service')
  const other = await orders.place(heads.broadland, broadland, 'full-service')
  expect([(await orderOf(one)).pricePence, (await orderOf(other)).pricePence]).toEqual([265_000, 282_000])
  const sums = await service.look(manager, async (look) => sumOrders(await totalOrders(look, { schoolYear: 2026 })))
  expect(sumsSay(sums)).toBe('2 orders come to £5,470')
  await orders.accept(manager, one)
  const parts = await service.look(manager, async (look) => sumOrders(await totalOrders(look, { schoolYear: 2026 })))
  expect(parts).toMatchObject({ orders: 2, pence: 547_000, accepted: { pence: 265_000 }, waiting: { pence: 282_000 } })
})

test('NF-01: a secondary school cannot buy the programme, whole or tailored, and is told so in the model’s own words', async () => {
  const { orders, heads, fen } = world
  for (const offer of ['full-service', 'tailored-service'])
    expect(
      why(await orders.place(heads.fen, fen, offer, { need: 'Support' }).catch((error: unknown) => error)),
    ).toEqual([
      expect.stringMatching(
        /^NF-01: The School Improvement Partnership Programme is for primary schools only.*cannot buy it/,
      ),
    ])
})

test('NF-30: a school that becomes an academy keeps the price of its order’s day; its next year’s order costs £2,820', async () => {
  const { service, orders, manager } = world
  const school = await service.addSchool({ name: 'Later Academy' })
  const head = await service.addPerson({ role: 'headteacher', school, name: 'Lee Later' })
  const id = await orders.place(head, school, 'full-service')
  await becomeAcademy(school)
  await orders.accept(manager, id)
  expect(await orderOf(id)).toMatchObject({ pricePence: 265_000, schoolType: 'maintained', status: 'accepted' })
  const next = await orders.place(head, school, 'full-service', { schoolYear: 2027 })
  expect(await orderOf(next)).toMatchObject({ pricePence: 282_000, schoolType: 'non-maintained', schoolYear: 2027 })
})

test('NF-17: what the service recommends is no order until the school accepts it, and its origin is kept', async () => {
  const { service, orders, heads, wensum, adviser, manager } = world
  const id = await orders.recommend(adviser, wensum, 'intensive-monitoring', { need: 'Progress in Year 5' })
  const before = await service.look(manager, async (look) => sumOrders(await totalOrders(look, { schoolId: wensum })))
  expect(await orderOf(id)).toMatchObject({
    status: 'recommended',
    origin: 'service',
    orderedOn: null,
    pricePence: null,
  })
  expect(await orders.accept(manager, id).catch(why)).toEqual([expect.stringContaining('XX-05')])
  await orders.price(manager, id, 150_050, 'A board that meets six times.')
  const offered = await service.look(manager, async (look) => sumOrders(await totalOrders(look, { schoolId: wensum })))
  expect([offered.pence, offered.orders]).toEqual([before.pence, before.orders])
  expect(await orders.take(heads.wensum, id, 2)).toBe('accepted')
  const order = await orderOf(id)
  expect(order).toMatchObject({ status: 'accepted', origin: 'service', orderedByName: 'Wendy Wensum' })
  expect(order.orderedOn).toBe(service.today)
  const after = await service.look(manager, async (look) => sumOrders(await totalOrders(look, { schoolId: wensum })))
  expect([after.pence - before.pence, after.orders - before.orders]).toEqual([150_050, 1])
})

test('NF-17: the school may ask for an additional service itself; the subscription is not recommended to it', async () => {
  const { orders, heads, wensum, adviser } = world
  const id = await orders.place(heads.wensum, wensum, 'validating-evidence', { need: 'Our judgements of lessons' })
  expect(await orderOf(id)).toMatchObject({ status: 'asked', origin: 'school', pricePence: null })
  expect(await orders.recommend(adviser, wensum, 'full-service').catch(why)).toContainEqual(
    expect.stringMatching(/^NF-17: .*not recommended/),
  )
})

test('NF-31: a tailored service is ordered in place of the full one, its content and price recorded as they were agreed', async () => {
  const { service, orders, manager } = world
  const school = await service.addSchool({ name: 'Tailored Primary School' })
  const head = await service.addPerson({ role: 'headteacher', school, name: 'Tess Tailor' })
  const full = await orders.place(head, school, 'full-service')
  expect(await orders.place(head, school, 'tailored-service', { need: 'Two visits' }).catch(why)).toEqual([
    expect.stringMatching(/^NF-31: .*The full service, ordered/),
  ])
  await service.act(head, (look) => doWork(look, (work) => withdrawOrder(work, full, 1)))
  expect(await orders.place(head, school, 'tailored-service').catch(why)).toEqual([
    expect.stringContaining('Say what is needed'),
  ])
  const id = await orders.place(head, school, 'tailored-service', { need: 'Two visits' })
  await orders.price(manager, id, 120_000, 'Visits 1 and 3.')
  await orders.price(manager, id, 110_000, 'Visits 1 and 3, in one day each.', 2)
  expect(await orders.take(head, id, 3)).toBe('accepted')
  expect(await orderOf(id)).toMatchObject({ pricePence: 110_000, status: 'accepted', programme: 'full-programme' })
  const words = await service.look(head, (look) => listOrderWords(look, id))
  expect(words.map(({ kind, says, pricePence }) => [kind, says, pricePence])).toEqual([
    ['need', 'Two visits', null],
    ['content', 'Visits 1 and 3.', 120_000],
    ['content', 'Visits 1 and 3, in one day each.', 110_000],
  ])
})

test('NF-32: the price of the full service is the whole of its charge, quality assurance within it, and nothing sells that apart', async () => {
  const { service, orders, manager } = world
  const school = await service.addSchool({ name: 'Quality Primary School' })
  const head = await service.addPerson({ role: 'headteacher', school, name: 'Quinn Quality' })
  await orders.accept(manager, await orders.place(head, school, 'full-service'))
  const all = await service.look(manager, (look) => listOrders(look, { schoolId: school, limit: 10 }))
  expect(all.map(({ pricePence }) => pricePence)).toEqual([265_000])
  const full = service.model.offers.find(({ id }) => id === 'full-service')
  expect(full?.includes).toContainEqual(expect.objectContaining({ source: 'NF-32' }))
  await expect(orders.place(head, school, 'quality-assurance', { need: 'A check' })).rejects.toThrow(NotFound)
  const charged = service.model.offers.filter(({ name, says }) => /quality/i.test(`${name} ${says}`))
  expect(charged).toEqual([])
})

test('NF-18: brokering other support is ordered as an additional service', async () => {
  const { orders, heads, wensum, manager } = world
  const id = await orders.place(heads.wensum, wensum, 'brokering', { need: 'A partner school for mathematics' })
  await orders.price(manager, id, 30_000, 'Finding a partner school.')
  await orders.take(heads.wensum, id, 2)
  expect(await orderOf(id)).toMatchObject({ offer: 'brokering', status: 'accepted', pricePence: 30_000 })
})

test('NF-90: a school has bought the programme once its order is accepted, and until the order ends', async () => {
  const { service, orders, manager } = world
  const school = await service.addSchool({ name: 'Buying Primary School' })
  const head = await service.addPerson({ role: 'headteacher', school, name: 'Bo Buyer' })
  const has = (year: number, on?: string) =>
    service.look(manager, (look) => isBought(look, school, year, 'full-programme', on ? day(on) : undefined))
  const id = await orders.place(head, school, 'full-service')
  expect(await has(2026)).toBe(false)
  await orders.accept(manager, id)
  expect([await has(2026), await has(2027)]).toEqual([true, false])
  const ending = { revision: 2, endedOn: day('2027-02-01'), because: 'school-asks' as const }
  await service.act(manager, (look) => doWork(look, (work) => endOrder(work, id, ending)))
  expect([await has(2026, '2027-02-01'), await has(2026, '2027-02-02')]).toEqual([true, false])
  const many = await service.look(manager, (look) => listBought(look, [school, world.fen], 2026))
  expect(many).toEqual([
    expect.objectContaining({ schoolId: school, programme: 'full-programme', until: '2027-02-01' }),
  ])
})

test('of two who order at once one has it, and the other is told what stands', async () => {
  const { service, orders, manager } = world
  const school = await service.addSchool({ name: 'Twice Primary School' })
  const head = await service.addPerson({ role: 'headteacher', school, name: 'Ted Twice' })
  const both = await Promise.allSettled([1, 2].map(() => orders.place(head, school, 'full-service')))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = both.find((each) => each.status === 'rejected')
  expect(why(refused?.reason)).toEqual([expect.stringContaining('for 2026/27 already: The full service, ordered')])
  const id = (both.find((each) => each.status === 'fulfilled') as PromiseFulfilledResult<string>).value
  const accepted = await Promise.allSettled([1, 2].map(() => orders.accept(manager, id)))
  expect(accepted.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('an older state, a school that closed, another school’s head and somebody without leave are each told so', async () => {
  const { service, orders, heads, wensum, adviser, manager } = world
  const school = await service.addSchool({ name: 'Closing Primary School' })
  const head = await service.addPerson({ role: 'headteacher', school, name: 'Cleo Close' })
  const id = await orders.place(head, school, 'full-service')
  expect(await orders.accept(manager, id, 7).catch(why)).toEqual([expect.stringContaining('Somebody changed this')])
  await expect(orders.accept(heads.wensum, id)).rejects.toThrow(NotFound)
  await expect(orders.accept(head, id)).rejects.toThrow(NotAllowed)
  await expect(orders.place(heads.wensum, school, 'full-service')).rejects.toThrow(NotFound)
  await expect(orders.place(adviser, wensum, 'brokering', { need: 'x' })).rejects.toThrow(NotAllowed)
  await service.db.owner.query(`update schools set status = 'closed' where id = $1`, [school])
  expect(await orders.accept(manager, id).catch(why)).toEqual([expect.stringContaining('XX-13')])
  expect(await orders.place(head, school, 'brokering', { need: 'x' }).catch(why)).toEqual([
    expect.stringContaining('XX-13'),
  ])
  const because = 'no-capacity' as const
  await service.act(manager, (look) => doWork(look, (work) => declineOrder(work, id, 1, because)))
  expect(await orderOf(id)).toMatchObject({ status: 'declined', closedBecause: 'no-capacity' })
})

test('who has something to do or to know is written to, and the letter says nothing of what is needed', async () => {
  const { service, orders, wensum, adviser } = world
  await orders.recommend(adviser, wensum, 'brokering', { need: 'Zanzibar' })
  const { rows } = await service.db.owner.query<{ subject: string; body: string; to: string }>(
    `select m.*, p.name as to from messages m join people p on p.authority_id = m.authority_id and p.id = m.to_person
     where m.authority_id = $1`,
    [service.authorityId],
  )
  expect(rows.some((row) => row.to === 'Wendy Wensum' && row.subject === 'Recommended to your school')).toBe(true)
  expect(rows.some((row) => row.to === 'Bea Manager' && row.subject === 'An order to accept')).toBe(true)
  expect(JSON.stringify(rows)).not.toContain('Zanzibar')
})
