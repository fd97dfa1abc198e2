import { expect, test } from 'vitest'
import { aServiceToOrderFrom } from '../../test/support/an-order.ts'
import { browse } from '../../test/support/browse.ts'

const LATER = { now: '2033-09-01T09:00:00Z' }

test('XX-06: what was said of an order goes when it is past its date, by a person and with a reason; what was ordered and its price stay', async () => {
  const { service, wensum, heads, manager, orders } = await aServiceToOrderFrom()
  const id = await orders.place(heads.wensum, wensum, 'brokering', { need: 'Somebody for mathematics' })
  await orders.price(manager, id, 120_000, 'Ten days in school')
  await orders.take(heads.wensum, id, 2)
  const waiting = await orders.place(heads.wensum, wensum, 'validating-evidence', { need: 'Somebody for science' })
  const words = async (of: string) =>
    (await service.db.owner.query('select says from order_words where order_id = $1', [of])).rows.length
  const early = await browse(service, service.administratorId, { now: '2033-08-31T09:00:00Z' })
  expect((await early.visit('/past-their-date')).body).not.toContain('What was said of an order: ')
  const desk = await browse(service, service.administratorId, LATER)
  const page = await desk.visit('/past-their-date')
  expect(page.body).toContain('What was said of an order: Brokering other support')
  expect(page.page.querySelectorAll('input[name=papers]').map((box) => box.getAttribute('value'))).toEqual([
    `order:${id}`,
  ])
  const bare = await desk.submit('/past-their-date', { papers: `order:${id}` })
  expect([bare.status, await words(id)]).toEqual([422, 2])
  const open = await desk.submit('/past-their-date', { papers: `order:${waiting}`, because: 'Past its date' })
  expect([open.status, await words(waiting)]).toEqual([422, 1])
  const done = await desk.submit('/past-their-date', { papers: `order:${id}`, because: 'Past its date' })
  expect(done.errors).toEqual([])
  expect([await words(id), await words(waiting)]).toEqual([0, 1])
  const order = await desk.visit(`/orders/${id}`)
  expect(order.heading).toContain('ordered for £1,200 and accepted')
  expect(order.body).not.toContain('mathematics')
  const { rows } = await service.db.owner.query(
    `select changes from events where authority_id = $1 and name = 'paper.disposed-of'`,
    [service.authorityId],
  )
  expect(JSON.stringify(rows)).toContain('Past its date')
})
