import { listActions } from '#actions/index.ts'
import { getModelOf } from '#calendar/index.ts'
import { logEvent } from '#history/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { getVisit, holdSchool } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { offerIn } from './get-order.ts'
import { orderEvent } from './order-event.ts'
import type { OrderOrigin, OrderSource, OrderStatus } from './order.ts'
import { mayOrderFor, mayRecommendTo } from './order-policy.ts'
import {
  priceOf,
  whyDaysAreNotSaid,
  whyNeedIsNotSaid,
  whyNothingIsHeld,
  whyOfferCannotBeOrdered,
} from './order-rules.ts'
import { addOrder, addOrderWords, findStandingOrder } from './order-store.ts'
import { getSchoolToOrder, type SchoolToOrder } from './school-to-order.ts'
import { tellOfOrder } from './tell-of-order.ts'

/** What is ordered or recommended: for which year, how many half-days where it is priced by the day, and why and from where. */
export type Beginning = {
  schoolYear: SchoolYear
  halfDays: number | null
  need: string | null
  visitId?: string | undefined
  agendaItem?: string | undefined
  actionId?: string | undefined
}

/**
 * NF-17, NF-28 to NF-31. A school orders at the price of the day; what is agreed case by case it asks for first. Throws NotFound,
 * NotAllowed, Refused. Gives the order's id.
 */
export async function placeOrder(work: Work, schoolId: string, offerId: string, asked: Beginning): Promise<string> {
  const school = await getSchoolToOrder(work, schoolId)
  requireThat(mayOrderFor(work, schoolId), work, `order for ${schoolId}`)
  return begin(work, school, offerId, 'school', asked)
}

/** NF-17. The service recommends: no order until the school accepts it. Throws NotFound, NotAllowed, Refused. Gives its id. */
export async function recommendOffer(work: Work, schoolId: string, offerId: string, asked: Beginning): Promise<string> {
  const school = await getSchoolToOrder(work, schoolId)
  requireThat(mayRecommendTo(work, schoolId), work, `recommend to ${schoolId}`)
  return begin(work, school, offerId, 'service', asked)
}

async function begin(work: Work, school: SchoolToOrder, offerId: string, origin: OrderOrigin, asked: Beginning) {
  const { schoolYear, need } = asked
  const { model, modelVersionId } = await getModelOf(work, schoolYear)
  const offer = offerIn(model, offerId)
  await holdSchool(work, school.id)
  const [facts, standing, source] = [
    await school.factsIn(model),
    await findStandingOrder(work, { schoolId: school.id, schoolYear, programme: offer.programme }),
    await sourceOf(work, school.id, asked),
  ]
  const halfDays = offer.price.per === 'day' ? asked.halfDays : null
  const isSomethingSaid = need !== null || Object.values(source).some((each) => each !== null)
  refuseIf(work, [
    ...whyOfferCannotBeOrdered({ model, offer, school: facts, origin, schoolYear, today: work.today, standing }),
    ...whyDaysAreNotSaid(offer, halfDays),
    ...whyNothingIsHeld(offer, isSomethingSaid),
    ...whyNeedIsNotSaid(offer, need),
  ])
  const isAgreed = offer.price.per === 'agreed'
  const status: OrderStatus = origin === 'service' ? 'recommended' : isAgreed ? 'asked' : 'placed'
  const priced =
    status === 'placed' ? { ...priceOf(offer, facts, halfDays), schoolType: facts.type ?? null } : undefined
  const order = {
    ...source,
    schoolId: school.id,
    schoolYear,
    modelVersionId,
    offer: offer.id,
    programme: offer.programme ?? null,
    origin,
    status,
    pricedPer: offer.price.per,
    halfDays,
    mayHoldContent: !offer.noContent,
    priced,
  }
  const id = await addOrder(work, order)
  if (need) await addOrderWords(work, id, { kind: 'need', says: need, pricePence: null })
  const price = priced && { pricePence: { after: priced.pricePence } }
  await logEvent(work, orderEvent(EVENT_OF[status] ?? status, { id, ...order }, offer, { ...price }))
  await tellOfOrder(work, { ...order, id }, offer)
  return id
}

const EVENT_OF: Readonly<Partial<Record<OrderStatus, string>>> = { asked: 'asked-for' }

/** NF-47. The visit, the item of its agenda or the action from which it comes: of this school, and one that may be written of. Throws NotFound. */
async function sourceOf(work: Work, schoolId: string, asked: Beginning): Promise<OrderSource> {
  const { visitId, agendaItem, actionId } = asked
  const found = visitId ? await getVisit(work, visitId) : undefined
  if (found && (found.visit.schoolId !== schoolId || !found.visit.mayHaveRecord))
    throw new NotFound('visit', visitId ?? '')
  const item = found?.type.agenda.find(({ id }) => id === agendaItem)?.id
  if (agendaItem && !item) throw new NotFound('agenda item', agendaItem)
  const action = actionId ? (await listActions(work, schoolId)).find(({ id }) => id === actionId) : undefined
  if (actionId && !action) throw new NotFound('action', actionId)
  return { visitId: found?.visit.id ?? null, agendaItem: item ?? null, actionId: action?.id ?? null }
}
