import { rateFor, type Limit, type Offer, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { lastDayOf, schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { isTypeFor, type SchoolFacts } from '#visits/index.ts'
import { STATUS_SAYS, type Order, type OrderOrigin } from './order.ts'

/** What the rules on ordering ask. */
export type OrderFacts = {
  model: ServiceModel
  offer: Offer
  school: SchoolFacts
  /** Who begins, or, of a recommendation that the school takes, who began. */
  origin: OrderOrigin
  schoolYear: SchoolYear
  today: PlainDate
  /** The school's order of that year that buys the same programme, where one stands. */
  standing: Pick<Order, 'offer' | 'status'> | undefined
}

/** Everything that stands against ordering something for a school, or recommending it; empty when it can be. */
export function whyOfferCannotBeOrdered(facts: OrderFacts): Finding[] {
  const { offer, school, origin, schoolYear, today } = facts
  if (!school.isOpen)
    return [own('order-of-a-closed-school', 'XX-13', `${school.name} has closed, so that nothing is ordered for it.`)]
  return [
    ...notFor(offer, school),
    ...(offer.origins.includes(origin) ? [] : [ORIGIN_SAYS[origin]]),
    ...whyNotOfYear(schoolYear, today),
    ...whyProgrammeIsBought(facts),
    ...whyNoPrice(offer, school, today),
  ]
}

/** NF-01. What is for some schools is ordered by no other; and nothing by those with which the service does not work. */
function notFor(offer: Offer, school: SchoolFacts): Finding[] {
  if (offer.onlyFor && !isTypeFor({ onlyFor: offer.onlyFor }, school))
    return [fromLimit('order-for-others', offer.onlyFor)]
  if (school.isServed) return []
  return [
    own(
      'order-of-a-phase-not-served',
      'NF-01',
      `The service does not work with schools of the phase of ${school.name}.`,
    ),
  ]
}

const ORIGIN_SAYS: Readonly<Record<OrderOrigin, Finding>> = {
  school: own('order-not-asked-for', 'NF-17', 'This is recommended by the service; schools do not ask for it.'),
  service: own('order-not-recommended', 'NF-17', 'Schools ask for this themselves; it is not recommended to them.'),
}

/** NF-28. A price is that of a school year: what is ordered is ordered for the year that runs or for the next. */
export function whyNotOfYear(schoolYear: SchoolYear, today: PlainDate): Finding[] {
  const now = schoolYearOf(today)
  if (schoolYear === now || schoolYear === now + 1) return []
  const says = `Choose ${showSchoolYear(now)} or ${showSchoolYear(now + 1)}.`
  return [own('order-of-this-year-or-the-next', 'NF-28', says, 'schoolYear')]
}

/** NF-28, NF-31. A programme is bought once in a school year: whole, or tailored in its place. */
function whyProgrammeIsBought({ model, school, schoolYear, standing }: OrderFacts): Finding[] {
  if (!standing) return []
  const name = model.offers.find(({ id }) => id === standing.offer)?.name ?? standing.offer
  const says = `${school.name} has this for ${showSchoolYear(schoolYear)} already: ${name}, ${STATUS_SAYS[standing.status].toLowerCase()}.`
  return [own('programme-bought-once', 'NF-31', says, 'schoolYear')]
}

/** NF-28, NF-29. What has rates has one for the school. */
function whyNoPrice(offer: Offer, school: SchoolFacts, on: PlainDate): Finding[] {
  if (offer.price.per === 'agreed' || rateFor(offer, school.type, on)) return []
  return [own('order-without-a-price', 'NF-28', `There is no price of it for schools such as ${school.name}.`)]
}

/** For what a price is asked: so many half-days where it is by the day, the day of the order, and how many of them are free. */
export type ToPrice = { halfDays: number | null; on: PlainDate; freeHalfDays?: number }

/**
 * NF-28 to NF-30, ES-37, ES-63. What it costs a school as it stands on the day of its order: a year, or so many half-days without those
 * that are free; nothing yet where that is agreed. Whole pence.
 */
export function priceOf(
  offer: Offer,
  school: Pick<SchoolFacts, 'type'>,
  { halfDays, on, freeHalfDays = 0 }: ToPrice,
): { ratePence: number | null; pricePence: number | null } {
  const rate = rateFor(offer, school.type, on)
  if (offer.price.per === 'agreed' || !rate) return { ratePence: null, pricePence: null }
  if (offer.price.per === 'school-year') return { ratePence: rate.pence, pricePence: rate.pence }
  return { ratePence: rate.pence, pricePence: (rate.pence / 2) * ((halfDays ?? 0) - freeHalfDays) }
}

/** XX-05. Why an order's status does not allow an action. */
export function whyActionIsClosed(order: Pick<Order, 'status'>): Finding[] {
  const says = `This order stands as “${STATUS_SAYS[order.status].toLowerCase()}”, so that this cannot be done with it.`
  return [own('order-status', 'XX-05', says)]
}

/** NF-31. A price that the model gives is not agreed case by case. */
export function whyPriceIsGiven(order: Pick<Order, 'pricedPer'>): Finding[] {
  if (order.pricedPer === 'agreed') return []
  return [own('price-is-given', 'NF-31', 'This has a price of its own: there is nothing to agree case by case.')]
}

/** An order ends on a day from its own to the last of its school year. */
export function whyOrderCannotEndOn(order: Pick<Order, 'orderedOn' | 'schoolYear'>, on: PlainDate): Finding[] {
  const first = order.orderedOn
  if (first && on >= first && on <= lastDayOf(order.schoolYear)) return []
  const says = `Enter a day from that of the order to the end of ${showSchoolYear(order.schoolYear)}.`
  return [own('order-ends-within-its-year', 'NF-28', says, 'endedOn')]
}

/** ES-39. Where nothing may be held, nothing is said, and it comes from nowhere. */
export function whyNothingIsHeld(offer: Offer, isSomethingSaid: boolean): Finding[] {
  return offer.noContent && isSomethingSaid ? [fromLimit('nothing-is-held', offer.noContent)] : []
}

/** NF-31. What is agreed case by case begins with what is needed. */
export function whyNeedIsNotSaid(offer: Offer, need: string | null): Finding[] {
  if (offer.price.per !== 'agreed' || need) return []
  return [own('need-is-said', 'NF-31', 'Say what is needed.', 'need')]
}

/** ES-37. What is priced by the day says how many. */
export function whyDaysAreNotSaid(offer: Offer, halfDays: number | null): Finding[] {
  if (offer.price.per !== 'day' || halfDays !== null) return []
  return [own('days-are-said', 'ES-37', 'Enter how many days, in halves, from ½ to 200.', 'days')]
}

function fromLimit(kind: string, { id, firm, says, source }: Limit, field?: string): Finding {
  return { kind, id, source, says, weight: firm ? 'firm' : 'soft', ...(field && { field }) }
}

function own(kind: string, source: string, says: string, field?: string): Finding {
  return { kind, id: kind, source, says, weight: 'firm', ...(field && { field }) }
}
