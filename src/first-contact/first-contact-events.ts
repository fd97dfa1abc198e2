import { after, type EventSentences, type PastEvent } from '#history/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { CAME_SAYS, type HowItCame } from './first-contact.ts'

const called = (event: PastEvent, { firstContact }: ServiceModel) =>
  firstContact?.occasions.find(({ id }) => id === after(event, 'kind'))?.name ?? String(after(event, 'kind'))
const dayOf = (value: unknown) => {
  const date = toPlainDate(String(value))
  return date ? showDate(date) : String(value)
}

/** How a school's story tells of queries and occasions: that they were, and not a word of them. */
export const firstContactSentences: EventSentences = {
  kinds: {},
  sentences: {
    'first-contact.asked': () => 'A query was asked.',
    'first-contact.answered': () => 'A query was answered.',
    'first-contact.occasion-opened': (event, model) => `${called(event, model)}: opened.`,
    'first-contact.occasion-step-done': (event, model) => `${called(event, model)}: ${after(event, 'step')}.`,
    'first-contact.occasion-closed': (event, model) => `${called(event, model)}: over.`,
  },
  recorded: ['first-contact.answered', 'first-contact.occasion-opened', 'first-contact.occasion-closed'],
  fields: {
    came: { label: 'How it came', show: (value) => CAME_SAYS[value as HowItCame] },
    on: { label: 'Asked on', show: dayOf },
    isSignposted: { label: 'Sent elsewhere', show: (value) => (value ? 'Yes' : 'No') },
    kind: {
      label: 'What',
      show: (value, { firstContact }) => firstContact?.occasions.find(({ id }) => id === value)?.name ?? String(value),
    },
    startsOn: { label: 'From', show: dayOf },
    endsOn: { label: 'Until', show: dayOf },
    step: { label: 'Step' },
  },
}
