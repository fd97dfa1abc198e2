import { after, type EventSentences, type PastEvent } from '#history/index.ts'
import { word } from '#model/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'

const showDay = (text: string) => {
  const date = toPlainDate(text)
  return date ? showShortDate(date) : text
}
const dateOf = (event: PastEvent) => showDay(after(event, 'on'))
const ofYear = (event: PastEvent) => `${after(event, 'programme')}, ${after(event, 'schoolYear')}`

/** How a school's story tells of its programme. */
export const programmeEventSentences: EventSentences = {
  kinds: {
    programme: (model) => word(model, 'programme', { form: 'many' }),
  },
  sentences: {
    'programme.taken-up': (event) => ({ says: `Takes up ${ofYear(event)}, from ${dateOf(event)}.`, isKey: true }),
    'programme.given-up': (event) => ({ says: `Gives up ${ofYear(event)}, after ${dateOf(event)}.`, isKey: true }),
    'programme.tailoring-proposed': (event) =>
      `Change proposed of ${after(event, 'programme')}: ${after(event, 'change')}.`,
    'programme.tailoring-agreed': (event) => `Change agreed to by one more: ${after(event, 'change')}.`,
    'programme.tailored': (event) => ({
      says: `${after(event, 'programme')} changed for this school, as all agreed: ${after(event, 'change')}.`,
      isKey: true,
    }),
    'programme.tailored-ahead': (event) => ({
      says: `${after(event, 'programme')} changed for this school before all had agreed: ${after(event, 'change')}.`,
      isKey: true,
    }),
    'programme.tailoring-refused': (event) => `Change not agreed to: ${after(event, 'change')}.`,
    'programme.tailoring-withdrawn': (event) => `Proposed change withdrawn: ${after(event, 'change')}.`,
  },
  fields: {
    programme: { label: 'Of' },
    schoolYear: { label: 'School year' },
    on: { label: 'Date', show: (value) => showDay(String(value)) },
    change: { label: 'Change' },
  },
}
