import { expect, test } from 'vitest'
import { aService } from '../support/a-service.ts'
import { browse } from '../support/browse.ts'

// Story 4.4 names no partnership that orders; what is traded with one stands here.

test('ES-35: what is traded is for a single school, and additional work for a whole partnership, which keeps the days it has; nothing traded is delivered without an order', async () => {
  const service = await aService({ model: 'essex', now: '2017-09-04T09:00:00Z', schoolYear: 2017 })
  const [e1, a1, u1] = [
    await service.addSchool({ name: 'E1 Primary School' }),
    await service.addSchool({ name: 'A1 Primary School' }),
    await service.addSchool({ name: 'U1 Primary School' }),
  ]
  const p1 = await service.addGroup({ kind: 'partnership', name: 'P1 of the North', schools: [e1, a1] })
  const partner = await service.addPerson({ role: 'school-performance-partner', group: p1, startedOn: '2016-09-01' })
  const as = async (role: string, at: { school?: string } = {}) =>
    browse(service, await service.addPerson({ role, startedOn: '2016-09-01', ...at }), { now: '2017-09-06T09:00:00Z' })
  const [director, manager] = [await as('director'), await as('business-manager')]
  const [headOfE1, headOfU1] = [await as('headteacher', { school: e1 }), await as('headteacher', { school: u1 })]
  expect((await director.submit(`/people/${partner}/days/capacity`, { days: '20' })).errors).toEqual([])
  const core = { who: `${partner}|school-performance-partner`, days: '4', kind: 'partnership-agreed' }
  expect((await director.submit(`/groups/${p1}/days/allocate`, core)).errors).toEqual([])
  await manager.submit('/catalogue?year=2017', {}, 'form[action$="/finalise"]')

  const work = 'additional-work-with-a-partnership'
  const order = async (head: typeof headOfE1, school: string, offer: string, days: string) => {
    const url = `/schools/${school}/catalogue/${offer}/order?schoolYear=2017&days=${days}`
    const check = await head.visit(url)
    const sent = await head.submit(url)
    return { check, id: sent.goesTo?.split('/')[2]?.split('?')[0] ?? '' }
  }
  const held = async (sql: string, of: string) =>
    (await service.db.owner.query(sql, [service.authorityId, of])).rows as Record<string, unknown>[]

  // A single school orders for itself alone; what is for partnerships is not for a school in none.
  const single = await order(headOfU1, u1, 'collaborative-reviews', '1')
  const refused = await headOfU1.post(`/schools/${u1}/catalogue/${work}/order`, { schoolYear: '2017', days: '2' })
  const says = 'Additional work with a partnership is ordered by a school of that partnership.'
  expect([refused.status, refused.body]).toEqual([422, expect.stringContaining(says)])

  const whole = await order(headOfE1, e1, work, '2')
  expect(whole.check.body).toContain('Order for £900')
  const ofOrder = 'select school_id, group_id, half_days, price_pence from orders where authority_id = $1 and id = $2'
  expect(await held(ofOrder, single.id)).toEqual([{ school_id: u1, group_id: null, half_days: 2, price_pence: 45000 }])
  expect(await held(ofOrder, whole.id)).toEqual([{ school_id: e1, group_id: p1, half_days: 4, price_pence: 90000 }])
  const page = await manager.visit(`/orders/${whole.id}`)
  expect(page.body).toContain('P1 of the North')

  // It is drawn from the same people as core days, and the partnership's own are as many as before.
  expect((await manager.submit(`/orders/${whole.id}/accept`, { who: partner })).errors).toEqual([])
  const days = `select kind, half_days from allocations where authority_id = $1 and person_id = $2 and withdrawn_on is null order by kind`
  expect(await held(days, partner)).toEqual([
    { kind: 'partnership-agreed', half_days: 8 },
    { kind: 'traded', half_days: 4 },
  ])
  const ofGroup = await director.visit(`/groups/${p1}/days`)
  expect(ofGroup.texts('tbody tr').join()).toMatch(/4 days/)
  const own = await browse(service, partner, { now: '2017-09-11T09:00:00Z' })
  const visit = { 'on-day': '12', 'on-month': '9', 'on-year': '2017', length: 'whole-day' }
  const without = await own.submit(`/schools/${e1}/visits/book/traded-visit`, { ...visit, adviser: partner })
  expect(without.errors.join()).toContain('A traded visit delivers what a school has ordered')
  expect((await own.submit(`/orders/${whole.id}/visits/book`, visit)).errors).toEqual([])
  const { rows: booked } = await service.db.owner.query('select id from visits where authority_id = $1', [
    service.authorityId,
  ])
  expect(booked).toHaveLength(1)
  const moved = { 'on-day': '14', 'on-month': '9', 'on-year': '2017', reason: 'illness' }
  expect((await own.submit(`/visits/${booked[0].id}/move`, moved)).errors.join()).not.toContain('traded visit')
})
