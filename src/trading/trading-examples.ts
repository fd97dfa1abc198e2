import { day } from '#shared/plain-date.ts'
import type { Order } from './order.ts'

/** An ordinary order: the full service, placed by the school and not accepted yet. */
export function anOrder(differs: Partial<Order> = {}): Order {
  return {
    id: '01890000-0000-7000-8000-000000000001',
    schoolId: '01890000-0000-7000-8000-000000000002',
    schoolName: 'Wensum Primary School',
    schoolYear: 2026,
    modelVersionId: '01890000-0000-7000-8000-000000000003',
    offer: 'full-service',
    programme: 'full-programme',
    origin: 'school',
    status: 'placed',
    statusOn: day('2026-11-12'),
    begunOn: day('2026-11-12'),
    begunBy: '01890000-0000-7000-8000-000000000004',
    begunByName: 'Tom Head',
    orderedOn: day('2026-11-12'),
    orderedByName: 'Tom Head',
    schoolType: 'maintained',
    acceptedOn: null,
    acceptedByName: null,
    closedOn: null,
    closedByName: null,
    closedBecause: null,
    endedOn: null,
    pricedPer: 'school-year',
    ratePence: 265_000,
    halfDays: null,
    pricePence: 265_000,
    mayHoldContent: true,
    visitId: null,
    agendaItem: null,
    actionId: null,
    revision: 1,
    ...differs,
  }
}
