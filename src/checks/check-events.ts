import { after, type EventSentences } from '#history/index.ts'
import { capital, word } from '#model/index.ts'
import { cameBackSays } from './came-back-says.ts'
import { linkToVisit } from '#visits/index.ts'

/** How a visit's story tells of the check of its record, to those who write or check. */
export const checkEventSentences: EventSentences = {
  kinds: {},
  sentences: {
    'record.handed-in': (event, model) => ({
      says: `${capital(word(model, 'record'))} handed in.`,
      ...linkToVisit(event, 'Open it'),
    }),
    'record.taken-back': (_event, model) =>
      `${capital(word(model, 'record'))} taken back by its author before its check.`,
    'record.check-passed': (_event, model) => `${capital(word(model, 'record'))} checked: it passed.`,
    'record.check-returned': (event, model) => ({
      says: `${capital(word(model, 'record'))} checked: it ${cameBackSays(Number(after(event, 'comments')) || 0)}.`,
      ...linkToVisit(event, 'Read them', '/record/comments'),
    }),
    'record.went-first': (event, model) =>
      `${capital(word(model, 'record'))} let go before its check: ${after(event, 'because')}.`,
  },
  fields: { round: { label: 'Time' }, comments: { label: 'Comments' } },
}
