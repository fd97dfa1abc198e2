import { beforeAll, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Power } from '#model/index.ts'
import type { Look } from '#work/work.ts'
import { anOrder } from './trading-examples.ts'
import { maySeeOrder } from './order-policy.ts'
import { findOrder } from './order-store.ts'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'

let service: TestService
let schools: string[]
const orders: { id: string; schoolId: string; mayHoldContent: boolean }[] = []

beforeAll(async () => {
  service = await aService({ model: 'essex' })
  schools = [await service.addSchool(), await service.addSchool(), await service.addSchool()]
  for (const schoolId of schools)
    for (const mayHoldContent of [true, false]) {
      const id = newId()
      await service.db.owner.query(
        `insert into orders (authority_id, id, school_id, school_year, model_version_id, offer, origin, status, status_on, begun_on, begun_by,
           priced_per, half_days, may_hold_content)
         values ($1, $2, $3, 2026, $4, 'an-offer', 'service', 'recommended', '2026-11-12', '2026-11-12', $5, 'day', 2, $6)`,
        [service.authorityId, id, schoolId, service.modelVersionId, service.administratorId, mayHoldContent],
      )
      orders.push({ id, schoolId, mayHoldContent })
    }
})

const reaches = fc.record({
  'see-charges': fc.record({ everything: fc.boolean(), at: fc.subarray([0, 1, 2]) }),
  'see-school': fc.record({ everything: fc.boolean(), at: fc.subarray([0, 1, 2]) }),
})

test('ES-39: whoever may see an order finds it, and nobody else: the policy and the query give the same, whatever the reach', async () => {
  await service.look(service.administratorId, (look) =>
    fc.assert(
      fc.asyncProperty(reaches, fc.nat(5), async (drawn, at) => {
        const order = orders[at]!
        const reach = (power: Power) => {
          const { everything, at: places } = drawn[power as keyof typeof drawn] ?? { everything: false, at: [] }
          return { everything, schoolIds: new Set(places.map((place) => schools[place]!)) }
        }
        const as: Look = { ...look, reach }
        const isFound = (await findOrder(as, order.id)) !== undefined
        expect(isFound).toBe(maySeeOrder(as, anOrder(order)))
      }),
      { numRuns: 80 },
    ),
  )
})
