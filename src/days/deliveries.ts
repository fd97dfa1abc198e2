import type { Deliveries } from '#trading/index.ts'
import { keepAllocation, takeBackAllocation } from './allocation/keep-allocation.ts'
import { holdDays } from './allocation/allocation-store.ts'
import { leftOf } from './capacity/capacity.ts'
import { standingsOf } from './standings.ts'

/** ES-50. Traded days come out of the same people's capacity as every other: an order draws its days as an allocation. */
export const daysOfOrders: Deliveries = {
  hold: holdDays,
  async left(look, schoolYear, personIds) {
    const standings = await standingsOf(look, { schoolYear, personIds })
    return new Map([...standings].map(([id, standing]) => [id, leftOf(standing)]))
  },
  give: (work, { personId, role, schoolId, groupId, placeName, schoolYear, kind, halfDays }) =>
    keepAllocation(work, { schoolId: groupId ? null : schoolId, groupId, name: placeName, isOpen: true }, schoolYear, {
      ...{ personId, role, kind, halfDays, term: null, function: null },
      ...{ fund: null, need: null, needSeenById: null },
    }),
  takeBack: takeBackAllocation,
}
