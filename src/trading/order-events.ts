import { after, subjectOf, type EventSentences, type PastEvent } from '#history/index.ts'
import { showMoney } from '#shared/money.ts'

const linkTo = (event: PastEvent) => {
  const id = subjectOf(event, 'order')
  return id ? { link: { text: 'Open it', href: `/orders/${id}` } } : {}
}
const what = (event: PastEvent) => `${after(event, 'offer')}, ${after(event, 'schoolYear')}`
const price = (event: PastEvent) => {
  const pence = event.changes.pricePence?.after
  return typeof pence === 'number' ? `, for ${showMoney(pence)}` : ''
}
const told =
  (says: (event: PastEvent) => string, isKey = false) =>
  (event: PastEvent) => ({
    says: says(event),
    ...linkTo(event),
    ...(isKey && { isKey }),
  })

/** How a school's story tells of what it ordered. */
export const orderEventSentences: EventSentences = {
  kinds: { order: () => 'orders' },
  sentences: {
    'order.recommended': told((event) => `Recommended to the school: ${what(event)}.`),
    'order.asked-for': told((event) => `Asked for by the school: ${what(event)}.`),
    'order.offered': told((event) => `Content and price offered: ${what(event)}${price(event)}.`),
    'order.placed': told((event) => `Ordered: ${what(event)}${price(event)}.`, true),
    'order.accepted': told((event) => `Order accepted: ${what(event)}${price(event)}.`, true),
    'order.queued': told((event) => `Waits for free days: ${what(event)}${price(event)}.`),
    'order.visit-booked': told((event) => `Visit booked for: ${what(event)}, on ${String(after(event, 'on'))}.`),
    'offer-list.finalised': (event) => ({
      says: `The list of what schools order is final for ${after(event, 'schoolYear')}.`,
      link: { text: 'Open it', href: '/catalogue' },
      isKey: true,
    }),
    'demand.stated': (event) => ({ says: `The school would order: ${what(event)}.` }),
    'demand.withdrawn': (event) => ({
      says: `The school takes back what it would order, ${after(event, 'schoolYear')}.`,
    }),
    'recruitment.recorded': (event) => ({ says: `The school recruits a headteacher, since ${after(event, 'on')}.` }),
    'order.declined': told((event) => `Declined: ${what(event)}.`),
    'order.withdrawn': told((event) => `Withdrawn: ${what(event)}.`),
    'order.ended': told((event) => `Order ended: ${what(event)}.`, true),
  },
  recorded: ['order.recommended', 'order.offered', 'order.accepted', 'order.declined', 'recruitment.recorded'],
  fields: {
    offer: { label: 'What' },
    schoolYear: { label: 'School year' },
    status: { label: 'How far' },
    pricePence: { label: 'Price', show: (value) => (typeof value === 'number' ? showMoney(value) : String(value)) },
    because: { label: 'Why' },
    endedOn: { label: 'Last day' },
    on: { label: 'Day' },
  },
}
