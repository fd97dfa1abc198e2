import { after, type EventSentences, type PastEvent } from '#history/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { nameIn, saysStruckOut, showMinutes } from './contact.ts'

const kindOf = (value: unknown, { informalSupport }: ServiceModel) => nameIn(informalSupport?.kinds, String(value))
const topicOf = (value: unknown, { informalSupport }: ServiceModel) => nameIn(informalSupport?.topics, String(value))
const called = ({ informalSupport }: ServiceModel) => informalSupport?.name ?? 'Informal support'

const dayOf = (value: unknown) => {
  const date = toPlainDate(String(value))
  return date ? showDate(date) : String(value)
}

/** What it was, in a few words: how, and on which day. */
const what = (event: PastEvent, model: ServiceModel) =>
  `${called(model)}: ${kindOf(after(event, 'kind'), model)}, ${dayOf(after(event, 'on'))}`

/** How a school's story tells of the informal support that it had. */
export const contactEventSentences: EventSentences = {
  kinds: { contact: (model) => called(model).toLowerCase() },
  sentences: {
    'contact.logged': (event, model) =>
      `${what(event, model)}, ${topicOf(after(event, 'topic'), model)}, ${showMinutes(Number(after(event, 'minutes')))}.`,
    'contact.undone': (event, model) => `${what(event, model)}: taken back on the day it was logged.`,
    'contact.struck-out': (event, model) =>
      `${what(event, model)}: struck out as entered in error (${saysStruckOut(after(event, 'because'))}).`,
    'contact.restored': (event, model) => `${what(event, model)}: taken back, it stands again.`,
  },
  recorded: ['contact.logged', 'contact.struck-out', 'contact.restored'],
  fields: {
    on: { label: 'Date', show: dayOf },
    kind: { label: 'How', show: kindOf },
    topic: { label: 'About', show: topicOf },
    minutes: { label: 'Time', show: (value) => showMinutes(Number(value)) },
    because: { label: 'Why', show: (value) => saysStruckOut(String(value)) },
  },
}
