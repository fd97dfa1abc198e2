import { after, before, type EventSentences } from '#history/index.ts'
import { aWord, capital, word } from '#model/index.ts'
import { linkToVisit } from '#visits/index.ts'

/** How a school's story tells of the records of its visits. */
export const recordEventSentences: EventSentences = {
  kinds: { record: (model) => word(model, 'record', { form: 'many' }) },
  sentences: {
    'record.issued': (event, model) => ({
      says: `${capital(word(model, 'record'))} issued${after(event, 'reply') ? `, marked “${after(event, 'reply')}”` : ''}.`,
      ...linkToVisit(event, 'Read it', '/record?version=1'),
      isKey: true,
    }),
    'record.struck-out': (event, model) => ({
      says: `${capital(word(model, 'record'))} struck out as entered in error: ${after(event, 'because')}.`,
      ...linkToVisit(event, 'See it', '/record/struck-out'),
      isKey: true,
    }),
    'record.restored': (event, model) => ({
      says: `${capital(word(model, 'record'))} that was struck out taken back.`,
      ...linkToVisit(event, 'Open it'),
      isKey: true,
    }),
    'theme.set': (event, model) => `${capital(word(model, 'theme'))} of the year set: ${after(event, 'name')}.`,
    'theme.changed': (_event, model) => `${capital(word(model, 'theme'))} of the year said anew.`,
    'theme.withdrawn': (event, model) =>
      `${capital(word(model, 'theme'))} of the year withdrawn: ${after(event, 'name')}.`,
    'theme.taken-up-again': (event, model) =>
      `${capital(word(model, 'theme'))} of the year taken up again: ${after(event, 'name')}.`,
    'record.corrected': (event, model) => ({
      says: `${capital(word(model, 'record'))} corrected: version ${after(event, 'version')}.`,
      ...linkToVisit(event, 'Read it', `/record?version=${after(event, 'version')}`),
      isKey: true,
    }),
    'record.attached': (event, model) => ({
      says: `Attached to the ${word(model, 'record')}: ${after(event, 'file')}.`,
      ...linkToVisit(event, 'Open it', '/record/attachments'),
    }),
    'record.attachment-taken-off': (event, model) =>
      `Taken off the ${word(model, 'record')}: ${before(event, 'file')}.`,
    'record.correction-begun': (event, model) => ({
      says: `Correction of ${aWord(model, 'record')} begun: ${after(event, 'because')}.`,
      ...linkToVisit(event, 'Open it'),
    }),
  },
  recorded: ['record.issued', 'record.corrected', 'record.struck-out', 'record.restored'],
  fields: {
    version: { label: 'Version' },
    reply: { label: 'Reply' },
    replyBy: { label: 'Reply by' },
    lines: { label: 'Lines' },
    name: { label: 'Name' },
    asks: { label: 'What it asks' },
  },
}
