import { beforeAll, expect, test } from 'vitest'
import { countBehind, positionOfSchool } from '#programmes/index.ts'
import { day } from '#shared/plain-date.ts'
import { Refused } from '#work/failures.ts'
import { doWork } from '#work/work.ts'
import { addTerms, addTraining } from '../../test/support/a-year.ts'
import { aServiceToOrderFrom, buyProgramme } from '../../test/support/an-order.ts'
import { book, booking } from '../../test/support/a-visit.ts'
import { browse } from '../../test/support/browse.ts'
import { endOrder } from './answer-order.ts'
import { sumOrders } from './lists/order-totals.ts'
import { totalOrders } from './lists/order-list-store.ts'

type World = Awaited<ReturnType<typeof aServiceToOrderFrom>>
let world: World

beforeAll(async () => {
  world = await aServiceToOrderFrom()
  await addTerms(world.service)
  await addTraining(world.service, world.adviser, 'sip-accreditation')
})

const says = (error: unknown) =>
  error instanceof Refused ? error.findings.map(({ source, weight }) => `${source} ${weight}`) : String(error)
const visit = (on = '2026-11-19', reasons = {}) =>
  book(world.service, world.adviser, world.wensum, 'data-analysis', booking(world.adviser, { on: day(on) }), reasons)

test('NF-90: a visit of the programme to a school that has not bought it is refused, with a reason too, on the form and by whoever books', async () => {
  expect(await visit().catch(says)).toEqual(['NF-90 firm'])
  expect(await visit('2026-11-19', { 'programme-is-bought': 'They will' }).catch(says)).toEqual(['NF-90 firm'])
  const browser = await browse(world.service, world.adviser)
  const answers = { 'on-day': '19', 'on-month': '11', 'on-year': '2026' }
  const refused = await browser.submit(`/schools/${world.wensum}/visits/book/data-analysis`, answers)
  expect(refused.status).toBe(422)
  expect(refused.errors.join(' ')).toContain('has not bought the programme for the school year has no visits')
  const { rows } = await world.service.db.owner.query('select 1 from visits where school_id = $1', [world.wensum])
  expect(rows).toEqual([])
})

test('NF-90: nobody says by hand that a school follows it, or gives it up', async () => {
  const browser = await browse(world.service, world.service.administratorId)
  const url = `/schools/${world.wensum}/programme/full-programme`
  for (const deed of ['follow', 'stop']) {
    const refused = await browser.submit(`${url}/${deed}`)
    expect([deed, refused.status, refused.errors.join(' ').includes('has not bought')]).toEqual([deed, 422, true])
  }
  expect((await browser.visit(`/schools/${world.wensum}/programme`)).body).not.toContain('/follow')
})

test('NF-90: such a school is charged nothing and is not behind, but stays in the overview of the service', async () => {
  const { service, manager, wensum } = world
  const sums = await service.look(manager, async (look) => sumOrders(await totalOrders(look, { schoolId: wensum })))
  expect([sums.orders, sums.pence]).toEqual([0, 0])
  const later = { now: '2027-07-20T09:00:00Z' }
  const { administratorId } = service
  const position = await service.look(administratorId, (look) => positionOfSchool(look, 2026, wensum), later)
  expect(position?.programmes).toEqual([])
  expect(await service.look(administratorId, (look) => countBehind(look, 2026), later)).toEqual([])
  const director = await browse(service, await service.addPerson({ role: 'head-of-advisory-services' }))
  expect((await director.visit('/schools')).body).toContain('Wensum Primary School')
  expect((await director.visit(`/schools/${wensum}`)).body).toContain('It follows none this year.')
})

test('NF-90: once its order is accepted the school is visited, and after the order’s last day no more', async () => {
  const { service, manager, wensum, heads } = world
  const id = await buyProgramme(service, wensum, { head: heads.wensum, keeper: manager })
  await visit()
  const position = await service.look(world.adviser, (look) => positionOfSchool(look, 2026, wensum))
  expect(position?.programmes.map(({ milestones }) => milestones.length)).toEqual([4])
  const ending = { revision: 2, endedOn: day('2026-11-30'), because: 'school-asks' as const }
  await service.act(manager, (look) => doWork(look, (work) => endOrder(work, id, ending)))
  expect(await visit('2026-12-03').catch(says)).toEqual(['NF-90 firm'])
})
