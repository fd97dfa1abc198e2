import { after, type EventSentences } from '#history/index.ts'

/** How the history tells of messages to schools. */
export const communicationSentences: EventSentences = {
  kinds: { communication: () => 'messages to schools' },
  sentences: {
    'communication.sent': (event) =>
      `Schools were told: ${String(after(event, 'title'))} (${String(after(event, 'schools'))}).`,
  },
  fields: { title: { label: 'Title' }, schools: { label: 'Schools' } },
}
