import { after, before, subjectOf, type EventSentences, type PastEvent } from '#history/index.ts'
import { aWord, capital, word } from '#model/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'

/** The link of a sentence to the visit that it tells of, or to something of it. */
export const linkToVisit = (event: PastEvent, text: string, rest = '') => {
  const id = subjectOf(event, 'visit')
  return id ? { link: { text, href: `/visits/${id}${rest}` } } : {}
}

const dateOf = (text: string) => {
  const date = toPlainDate(text)
  return date ? showDate(date) : text
}

/** How a school's story tells of its visits. */
export const visitEventSentences: EventSentences = {
  kinds: {
    visit: (model) => word(model, 'visit', { form: 'many' }),
  },
  sentences: {
    'visit.booked': (event, model) => ({
      says: `${capital(word(model, 'visit'))} booked for ${dateOf(after(event, 'on'))}: ${after(event, 'visitType')}.`,
      ...linkToVisit(event, 'Open it'),
    }),
    'visit.moved': (event, model) => ({
      says: `${capital(word(model, 'visit'))} moved from ${dateOf(before(event, 'on'))} to ${dateOf(after(event, 'on'))}.`,
      ...linkToVisit(event, 'Open it'),
    }),
    'visit.cancelled': (event, model) => ({
      says: `${capital(word(model, 'visit'))} cancelled: ${after(event, 'because')}.`,
      ...linkToVisit(event, 'Open it'),
    }),
    'visit.struck-out': (event, model) => ({
      says: `${capital(word(model, 'visit'))} struck out as entered in error: ${after(event, 'because')}.`,
      ...linkToVisit(event, 'Open it'),
    }),
    'visit.restored': (event, model) => ({
      says: `${capital(word(model, 'visit'))} that was struck out taken back.`,
      ...linkToVisit(event, 'Open it'),
    }),
    'visit.confirmed': (event, model) => ({
      says: `Date of the ${word(model, 'visit')} confirmed: ${dateOf(after(event, 'on'))}.`,
      ...linkToVisit(event, 'Open it'),
    }),
    'visit.dates-proposed': (event, model) => ({
      says: `Dates proposed for ${aWord(model, 'visit')}: ${after(event, 'dates')}.`,
      ...linkToVisit(event, 'Open it'),
    }),
    'visit.dates-withdrawn': () => 'Proposed dates withdrawn.',
    'visit.date-agreed': (event, model) => ({
      says: `Date of the ${word(model, 'visit')} agreed: ${dateOf(after(event, 'on'))}.`,
      ...linkToVisit(event, 'Open it'),
    }),
    'visit.times-offered': (event) =>
      `Times offered: ${after(event, 'visitType')}, to choose until ${dateOf(after(event, 'until'))}.`,
    'visit.times-added': () => 'More times offered.',
    'visit.time-withdrawn': () => 'An offered time taken back.',
    'visit.offer-closed': () => 'Offer of times closed.',
    'visit.held': (event, model) => ({
      says: `${capital(word(model, 'visit'))} held on ${dateOf(after(event, 'heldOn'))}.`,
      ...linkToVisit(event, 'Open it'),
    }),
    'visit.form-left': (event, model) => ({
      says: `Form left at the ${word(model, 'visit')} on ${dateOf(after(event, 'formLeftOn'))}.`,
      ...linkToVisit(event, 'Open it'),
    }),
  },
  recorded: ['visit.form-left'],
  fields: {
    formLeftOn: { label: 'Form left on', show: (value) => dateOf(String(value)) },
    on: { label: 'Date', show: (value) => dateOf(String(value)) },
    heldOn: { label: 'Held on', show: (value) => dateOf(String(value)) },
    because: { label: 'Why' },
    charge: { label: 'Charged' },
    dates: { label: 'Dates' },
    until: { label: 'To choose until', show: (value) => dateOf(String(value)) },
    visitType: { label: 'Kind' },
    status: { label: 'How far' },
  },
}
