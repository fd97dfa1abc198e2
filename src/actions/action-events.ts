import { after, type EventSentences } from '#history/index.ts'
import { capital, word } from '#model/index.ts'

/** How a school's story tells of what was agreed with it. */
export const actionEventSentences: EventSentences = {
  kinds: { action: (model) => word(model, 'action', { form: 'many' }) },
  sentences: {
    'action.agreed': (event, model) => `${capital(word(model, 'action'))} agreed: ${after(event, 'says')}`,
    'action.changed': (event, model) =>
      `${capital(word(model, 'action'))} changed by a correction: ${after(event, 'says')}`,
    'action.withdrawn': (event, model) =>
      `${capital(word(model, 'action'))} taken out by a correction: ${after(event, 'says')}`,
    'action.struck-out': (event, model) =>
      `${capital(word(model, 'action'))} struck out as entered in error: ${after(event, 'says')} (${after(event, 'because')}).`,
    'action.restored': (event, model) => `${capital(word(model, 'action'))} taken back: ${after(event, 'says')}`,
    'action.tagged': (event, model) => `${capital(word(model, 'action'))} tagged: ${after(event, 'says')}`,
    'action.done': (event, model) => `${capital(word(model, 'action'))} done: ${after(event, 'says')}`,
  },
  recorded: ['action.agreed', 'action.changed', 'action.withdrawn', 'action.struck-out', 'action.restored'],
  fields: { focus: { label: 'Focus' } },
}
