import { after, type EventSentences } from '#history/index.ts'
import { capital, word } from '#model/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { linkToVisit } from '#visits/index.ts'

/** How a school's story tells of the way of a record to the school and back. */
export const replyEventSentences: EventSentences = {
  kinds: {},
  recorded: [
    'record.sent',
    'record.sent-again',
    'record.reply-answered',
    'record.put-to-head-of-service',
    'record.settled',
  ],
  sentences: {
    'record.sent': (event, model) => {
      const replyBy = toPlainDate(after(event, 'replyBy'))
      const by = replyBy ? `, to be replied to by ${showDate(replyBy)}` : ''
      return {
        says: `${capital(word(model, 'record'))} sent to the ${word(model, 'headteacher')} to read for accuracy${by}.`,
        ...linkToVisit(event, 'Open it'),
        isKey: true,
      }
    },
    'record.sent-again': (event, model) => ({
      says: `The ${word(model, 'headteacher')} was written to again about the ${word(model, 'record')}.`,
      ...linkToVisit(event, 'Open it'),
    }),
    'record.replied': (event, model) => ({
      says: `The school replied to the ${word(model, 'record')}.`,
      ...linkToVisit(event, 'Open it'),
      isKey: true,
    }),
    'record.replied-late': (event, model) => ({
      says: `A late reply of the school was attached to the ${word(model, 'record')}.`,
      ...linkToVisit(event, 'Open it'),
    }),
    'record.reply-answered': (event) => ({
      says: 'What the school says is wrong was answered.',
      ...linkToVisit(event, 'Open it'),
    }),
    'record.put-to-head-of-service': (event) => ({
      says: 'What could not be agreed with the school was put to the head of the service.',
      ...linkToVisit(event, 'Open it'),
    }),
    'record.settled': (event) => ({
      says: 'What could not be agreed with the school was settled.',
      ...linkToVisit(event, 'Open it'),
    }),
  },
}
