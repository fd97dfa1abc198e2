import { getModelOf } from '#calendar/index.ts'
import { logEvent } from '#history/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { holdSchool } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { offerIn } from './get-order.ts'
import { orderEvent } from './order-event.ts'
import { sourceOf } from './order-source.ts'
import type { OrderOrigin, OrderStatus } from './order.ts'
import { mayOrderFor, mayRecommendTo } from './order-policy.ts'
import {
  priceOf,
  whyDaysAreNotSaid,
  whyNeedIsNotSaid,
  whyNothingIsHeld,
  whyOfferCannotBeOrdered,
} from './order-rules.ts'
import { addOrder, findStandingOrder } from './order-store.ts'
import { addOrderWords } from './order-words-store.ts'
import { findFinalList } from './offer-list/offer-list-store.ts'
import { whyCoreIsNotOrdered, whyListIsADraft } from './offer-list/offer-list-rules.ts'
import { freeHalfDaysOf, whyRecruitmentIsNotSaid } from './recruitments/recruitment-rules.ts'
import { listRecruitments } from './recruitments/recruitment-store.ts'
import { findGroupOf, getSchoolToOrder, type SchoolToOrder } from './school-to-order.ts'
import { tellOfOrder } from './tell-of-order.ts'

/** What is ordered or recommended: for which year, how many half-days where it is priced by the day, and why and from where. */
export type Beginning = {
  schoolYear: SchoolYear
  halfDays: number | null
  need: string | null
  visitId?: string | undefined
  agendaItem?: string | undefined
  actionId?: string | undefined
  /** ES-63. The recruitment of a headteacher for which it is, where some of it is free. */
  recruitmentId?: string | undefined
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
  refuseIf(work, whyCoreIsNotOrdered(model, offerId))
  const offer = offerIn(model, offerId)
  await holdSchool(work, school.id)
  const [facts, standing, source, recruitment, groupId, list] = [
    await school.factsIn(model),
    await findStandingOrder(work, { schoolId: school.id, schoolYear, programme: offer.programme }),
    await sourceOf(work, school.id, asked),
    offer.free && (await listRecruitments(work, school.id)).find(({ id }) => id === asked.recruitmentId),
    offer.group ? await findGroupOf(work, school.id, offer.group) : null,
    await findFinalList(work, { schoolYear, modelVersionId }),
  ]
  const halfDays = offer.price.per === 'day' ? asked.halfDays : null
  const isSomethingSaid = need !== null || Object.values(source).some((each) => each !== null)
  refuseIf(work, [
    ...whyOfferCannotBeOrdered({ model, offer, school: facts, origin, schoolYear, today: work.today, standing }),
    ...(origin === 'school' ? whyListIsADraft(model, schoolYear, list !== undefined) : []),
    ...whyDaysAreNotSaid(offer, halfDays),
    ...whyRecruitmentIsNotSaid(offer, recruitment),
    ...whyNothingIsHeld(offer, isSomethingSaid),
    ...whyNeedIsNotSaid(offer, need),
  ])
  const isAgreed = offer.price.per === 'agreed'
  const status: OrderStatus = origin === 'service' ? 'recommended' : isAgreed ? 'asked' : 'placed'
  const freeHalfDays = freeHalfDaysOf(offer, recruitment, halfDays)
  const price = priceOf(offer, facts, { halfDays, on: work.today, freeHalfDays })
  const priced = status === 'placed' ? { ...price, freeHalfDays, schoolType: facts.type ?? null } : undefined
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
    recruitmentId: recruitment?.id ?? null,
    groupId,
    mayHoldContent: !offer.noContent,
    priced,
  }
  const id = await addOrder(work, order)
  if (need) await addOrderWords(work, id, { kind: 'need', says: need, pricePence: null })
  const changes = priced && { pricePence: { after: priced.pricePence } }
  await logEvent(work, orderEvent(EVENT_OF[status] ?? status, { id, ...order }, offer, { ...changes }))
  await tellOfOrder(work, { ...order, id }, offer)
  return id
}

const EVENT_OF: Readonly<Partial<Record<OrderStatus, string>>> = { asked: 'asked-for' }
