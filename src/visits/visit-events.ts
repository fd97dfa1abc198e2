import { after, before, subjectOf, type EventSentences, type PastEvent } from '#history/index.ts'
import { aWord, capital, word } from '#model/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'

const linkTo = (event: PastEvent, text: string, rest = '') => {
  const id = subjectOf(event, 'visit')
  return id ? { link: { text, href: `/visits/${id}${rest}` } } : {}
}

const dateOf = (text: string) => {
  const date = toPlainDate(text)
  return date ? showDate(date) : text
}

/** How a school's story tells of its visits and their records. */
export const visitEventSentences: EventSentences = {
  kinds: {
    action: (model) => word(model, 'action', { form: 'many' }),
    visit: (model) => word(model, 'visit', { form: 'many' }),
    record: (model) => word(model, 'record', { form: 'many' }),
  },
  sentences: {
    'action.agreed': (event, model) => `${capital(word(model, 'action'))} agreed: ${after(event, 'says')}`,
    'action.done': (event, model) => `${capital(word(model, 'action'))} done: ${after(event, 'says')}`,
    'visit.booked': (event, model) => ({
      says: `${capital(word(model, 'visit'))} booked for ${dateOf(after(event, 'on'))}: ${after(event, 'visitType')}.`,
      ...linkTo(event, 'Open it'),
    }),
    'visit.moved': (event, model) => ({
      says: `${capital(word(model, 'visit'))} moved from ${dateOf(before(event, 'on'))} to ${dateOf(after(event, 'on'))}.`,
      ...linkTo(event, 'Open it'),
    }),
    'visit.cancelled': (event, model) => ({
      says: `${capital(word(model, 'visit'))} cancelled: ${after(event, 'because')}.`,
      ...linkTo(event, 'Open it'),
    }),
    'visit.held': (event, model) => ({
      says: `${capital(word(model, 'visit'))} held on ${dateOf(after(event, 'heldOn'))}.`,
      ...linkTo(event, 'Open it'),
    }),
    'record.issued': (event, model) => ({
      says: `${capital(word(model, 'record'))} issued to the school.`,
      ...linkTo(event, 'Read it', '/record?version=1'),
      isKey: true,
    }),
    'record.corrected': (event, model) => ({
      says: `${capital(word(model, 'record'))} corrected: version ${after(event, 'version')}.`,
      ...linkTo(event, 'Read it', `/record?version=${after(event, 'version')}`),
      isKey: true,
    }),
    'record.correction-begun': (event, model) => ({
      says: `Correction of ${aWord(model, 'record')} begun: ${after(event, 'because')}.`,
      ...linkTo(event, 'Open it'),
    }),
  },
  fields: {
    on: { label: 'Date', show: (value) => dateOf(String(value)) },
    heldOn: { label: 'Held on', show: (value) => dateOf(String(value)) },
    because: { label: 'Why' },
    visitType: { label: 'Kind' },
    status: { label: 'How far' },
    version: { label: 'Version' },
  },
}
