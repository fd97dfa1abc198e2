import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { holdSchool, staleFindings } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { beginFollowing, endFollowingOf } from './follow-bought.ts'
import { getOrderToChange, type OrderInModel } from './get-order.ts'
import { orderEvent } from './order-event.ts'
import type { ClosingReason, Order, OrderAction, OrderStatus } from './order.ts'
import { mayDoWith, sideFor } from './order-policy.ts'
import {
  priceOf,
  whyActionIsClosed,
  whyOfferCannotBeOrdered,
  whyOrderCannotEndOn,
  whyPriceIsGiven,
} from './order-rules.ts'
import { chooseDeliverer, giveDays, takeBackUnused, type GivenBy } from './delivery/give-days.ts'
import { takesDays, whyItDoesNotWait } from './delivery/delivery-rules.ts'
import { findFinalList } from './offer-list/offer-list-store.ts'
import { whyListIsADraft } from './offer-list/offer-list-rules.ts'
import { freeHalfDaysOf } from './recruitments/recruitment-rules.ts'
import { listRecruitments } from './recruitments/recruitment-store.ts'
import { changeOrder, findStandingOrder, type Step } from './order-store.ts'
import { addOrderWords } from './order-words-store.ts'
import type { EndOrder } from './order-form.ts'
import { getSchoolOfOrder } from './school-to-order.ts'
import { tellOfOrder } from './tell-of-order.ts'

/** The service accepts an order: from now on the school has bought its programme (NF-90). Throws NotFound, NotAllowed, Refused. */
export async function acceptOrder(work: Work, id: string, revision: number, whoId?: string): Promise<void> {
  let given: GivenBy | undefined
  const found = await toDo(work, id, 'accept', revision, async (order) => {
    const against = await whyItCannotBe(order, work)
    if (against.length > 0 || !takesDays(order.model, order.order)) return against
    const chosen = await chooseDeliverer(work, order, whoId)
    given = chosen.given
    return chosen.findings
  })
  const days = given && (await giveDays(work, found, given))
  await keep(work, found, 'accepted', { status: 'accepted', isAccepted: true, ...(days && { given: days }) })
  await beginFollowing(work, found.order)
}

/** ES-50. What nobody has free days for waits; its price stays that of the day of the order. Throws NotFound, NotAllowed, Refused. */
export async function queueOrder(work: Work, id: string, revision: number): Promise<void> {
  const found = await toDo(work, id, 'queue', revision, ({ model, order }) => whyItDoesNotWait(model, order))
  await keep(work, found, 'queued', { status: 'queued' })
}

/**
 * NF-17. The school accepts what was recommended or offered: only now it is an order. At a price of the model it is placed, at the
 * price of today; what is agreed case by case is asked for, or, where its price was offered, agreed. Throws NotFound, NotAllowed, Refused.
 */
export async function takeOrder(work: Work, id: string, revision: number): Promise<OrderStatus> {
  const found = await toDo(work, id, 'take', revision, async (order) => [
    ...(await whyItCannotBe(order, work)),
    ...(await whyNotFromTheList(order, work)),
  ])
  const { order, offer } = found
  const type = (await factsOf(work, found)).type ?? null
  if (order.status === 'offered') {
    await keep(work, found, 'accepted', {
      status: 'accepted',
      isOrdered: true,
      isAccepted: true,
      priced: { schoolType: type },
    })
    await beginFollowing(work, order)
    return 'accepted'
  }
  if (order.pricedPer === 'agreed') {
    await keep(work, found, 'asked-for', { status: 'asked' })
    return 'asked'
  }
  const facts = await factsOf(work, found)
  const recruitment = await findRecruitmentOf(work, order)
  const freeHalfDays = freeHalfDaysOf(offer, recruitment, order.halfDays)
  const price = priceOf(offer, facts, { halfDays: order.halfDays, on: work.today, freeHalfDays })
  const priced = { ...price, freeHalfDays, schoolType: type }
  await keep(work, found, 'placed', { status: 'placed', isOrdered: true, priced })
  return 'placed'
}

/** NF-31. The service says what a case holds and costs; the school may accept it. Throws NotFound, NotAllowed, Refused. */
export async function priceOrder(
  work: Work,
  id: string,
  { revision, pricePence, content }: { revision: number; pricePence: number; content: string },
): Promise<void> {
  const found = await toDo(work, id, 'price', revision, ({ order }) => whyPriceIsGiven(order))
  await addOrderWords(work, id, { kind: 'content', says: content, pricePence })
  await keep(work, found, 'offered', { status: 'offered', priced: { pricePence } })
}

/** Either side says no to what the other began. Throws NotFound, NotAllowed, Refused. */
export async function declineOrder(work: Work, id: string, revision: number, because: ClosingReason): Promise<void> {
  const found = await toDo(work, id, 'decline', revision)
  await keep(work, found, 'declined', { status: 'declined', closed: { because } })
}

/** Whoever began takes it back before it was answered. Throws NotFound, NotAllowed, Refused. */
export async function withdrawOrder(work: Work, id: string, revision: number): Promise<void> {
  const found = await toDo(work, id, 'withdraw', revision)
  await keep(work, found, 'withdrawn', { status: 'withdrawn', closed: { because: null } })
}

/** An accepted order ends before its time; what it cost stands as it was agreed. Throws NotFound, NotAllowed, Refused. */
export async function endOrder(work: Work, id: string, { revision, endedOn, because }: EndOrder): Promise<void> {
  const found = await toDo(work, id, 'end', revision, ({ order }) => whyOrderCannotEndOn(order, endedOn))
  await keep(work, found, 'ended', { status: 'ended', closed: { because, endedOn } })
  await endFollowingOf(work, found.order, endedOn)
  await takeBackUnused(work, found.order, because)
}

type More = (found: OrderInModel, work: Work) => Finding[] | Promise<Finding[]>

/** The order, held, for somebody of a side that may do this, as it stands and as they saw it. */
async function toDo(work: Work, id: string, action: OrderAction, revision: number, more?: More): Promise<OrderInModel> {
  const found = await getOrderToChange(work, id)
  const { order } = found
  requireThat(mayDoWith(work, order, action), work, `${action} the order ${id}`)
  const stale = staleFindings(revision, order.revision)
  const closed = sideFor(work, order, action) ? [] : whyActionIsClosed(order)
  const others = stale.length === 0 && closed.length === 0 ? ((await more?.(found, work)) ?? []) : []
  refuseIf(work, [...(closed.length > 0 ? closed : stale), ...others])
  return found
}

/** What has come to stand against it since it was begun: the school has closed, or bought the programme in another way. */
async function whyItCannotBe(found: OrderInModel, work: Work): Promise<Finding[]> {
  const { order, model, offer } = found
  const { schoolId, schoolYear, origin } = order
  await holdSchool(work, schoolId)
  const standing = await findStandingOrder(work, {
    schoolId,
    schoolYear,
    programme: offer.programme,
    exceptId: order.id,
  })
  return whyOfferCannotBeOrdered({
    ...{ model, offer, origin, schoolYear, standing },
    school: await factsOf(work, found),
    today: order.orderedOn ?? work.today,
  })
}

/** ES-38. What was recommended is taken only from the final list too. */
async function whyNotFromTheList({ order, model }: OrderInModel, work: Work): Promise<Finding[]> {
  const list = await findFinalList(work, order)
  return whyListIsADraft(model, order.schoolYear, list !== undefined)
}

async function factsOf(work: Work, { order, model }: OrderInModel) {
  return (await getSchoolOfOrder(work, order.schoolId)).factsIn(model)
}

async function findRecruitmentOf(work: Work, { schoolId, recruitmentId }: Order) {
  if (!recruitmentId) return undefined
  return (await listRecruitments(work, schoolId)).find(({ id }) => id === recruitmentId)
}

async function keep(work: Work, { order, offer }: OrderInModel, event: string, step: Step): Promise<void> {
  await changeOrder(work, order.id, step)
  const pricePence = step.priced?.pricePence ?? order.pricePence
  await logEvent(
    work,
    orderEvent(event, order, offer, {
      status: { before: order.status, after: step.status },
      ...(pricePence !== null && { pricePence: { after: pricePence } }),
      ...(step.closed?.because && { because: { after: step.closed.because } }),
      ...(step.closed?.endedOn && { endedOn: { after: step.closed.endedOn } }),
    }),
  )
  await tellOfOrder(work, { ...order, status: step.status }, offer)
}
