import { after, type EventSentences } from '#history/index.ts'

/** How a person's history tells of messages that did not arrive. */
export const messageEventSentences: EventSentences = {
  kinds: { message: () => 'messages' },
  sentences: {
    'message.sent-again': (event) => `A message was sent again: ${after(event, 'subject')}.`,
    'message.came-back': (event) => `A message came back: ${after(event, 'subject')}.`,
  },
  fields: { subject: { label: 'Message' } },
}
