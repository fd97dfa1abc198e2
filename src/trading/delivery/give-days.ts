import { listRolesOf } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { listAdvisersFor } from '#visits/index.ts'
import type { Look, Work } from '#work/work.ts'
import type { OrderInModel } from '../get-order.ts'
import { CLOSING_SAYS, type ClosingReason, type Order } from '../order.ts'
import { deliveries } from './deliveries.ts'
import { whyTheyCannotDeliver, type Deliverer } from './delivery-rules.ts'
import { listOrderVisits } from './delivery-store.ts'

/** Who delivers, in which of the roles that may. */
export type GivenBy = { personId: string; role: string }

/** ES-50. Who could deliver an order: whoever may make its visits at the school, with what they have left of the year. */
export async function listDeliverers(look: Look, { order, model, offer }: OrderInModel): Promise<Deliverer[]> {
  const type = model.visitTypes.find(({ id }) => id === offer.visitType)
  const people = await listAdvisersFor(look, order.schoolId, type?.roles ?? [])
  const left = await deliveries().left(
    look,
    order.schoolYear,
    people.map(({ id }) => id),
  )
  return people.map(({ id, name }) => ({ id, name, left: left.get(id) }))
}

/** ES-50. Who was chosen to deliver an order, with what stands against it; everyone's days are held until the deed ends. */
export async function chooseDeliverer(
  work: Work,
  found: OrderInModel,
  whoId: string | undefined,
): Promise<{ findings: Finding[]; given: GivenBy | undefined }> {
  await deliveries().hold(work)
  const who = (await listDeliverers(work, found)).find(({ id }) => id === whoId)
  const findings = whyTheyCannotDeliver(found.model, found.order, who)
  if (!who) return { findings, given: undefined }
  const type = found.model.visitTypes.find(({ id }) => id === found.offer.visitType)
  const held = (await listRolesOf(work, [who.id])).find(({ role }) => type?.roles?.includes(role) ?? false)
  return { findings, given: held && { personId: who.id, role: held.role } }
}

/** Draws the days of an order from those of who delivers it: the free ones as the kind that the model says, the others as traded. */
export async function giveDays(
  work: Work,
  { order, model, offer }: OrderInModel,
  given: GivenBy,
): Promise<Pick<Order, 'givenBy' | 'allocationId' | 'freeAllocationId'>> {
  const kind = model.trading?.dayKind ?? ''
  const give = (halfDays: number, of: string) =>
    halfDays === 0
      ? null
      : deliveries().give(work, {
          ...given,
          ...{ schoolId: order.schoolId, groupId: order.groupId, placeName: order.groupName ?? order.schoolName },
          ...{ schoolYear: order.schoolYear, kind: of, halfDays },
        })
  const freeAllocationId = await give(order.freeHalfDays, offer.free?.dayKind ?? kind)
  const allocationId = await give((order.halfDays ?? 0) - order.freeHalfDays, kind)
  return { givenBy: given.personId, allocationId, freeAllocationId }
}

/** An order that ends before anything of it was delivered gives its days back. */
export async function takeBackUnused(work: Work, order: Order, because: ClosingReason): Promise<void> {
  const visits = await listOrderVisits(work, [order.id])
  if (visits.length > 0) return
  for (const id of [order.allocationId, order.freeAllocationId])
    if (id) await deliveries().takeBack(work, id, CLOSING_SAYS[because])
}
