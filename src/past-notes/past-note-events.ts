import { after, subjectOf, type EventSentences, type PastEvent } from '#history/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'

const of = (event: PastEvent) => {
  const date = toPlainDate(after(event, 'writtenOn'))
  return `${date ? `${showShortDate(date)}: ` : ''}${after(event, 'title')}`
}

const linked = (event: PastEvent) => {
  const [school, note] = [subjectOf(event, 'school'), subjectOf(event, 'document')]
  return school && note ? { link: { text: 'Have it', href: `/schools/${school}/past-notes/${note}` } } : {}
}

/** How a school's story tells of what was written before the service began. */
export const pastNoteSentences: EventSentences = {
  kinds: { 'past-note': () => 'past notes' },
  sentences: {
    'past-note.taken': (event) => ({ says: `Past note of ${of(event)}.`, ...linked(event) }),
    'past-note.taken-back': (event) => `Past note taken back: ${of(event)}.`,
    'past-notes.previewed': (event) => `A folder of past notes was looked through: ${after(event, 'files')} files.`,
    'past-notes.taken': (event) => `Past notes taken in: ${after(event, 'notes')}.`,
    'past-notes.undone': (event) => `Past notes taken back: ${after(event, 'notes')}.`,
    'past-notes.discarded': () => 'A preview of past notes was thrown away.',
  },
  recorded: ['past-note.taken', 'past-note.taken-back'],
  fields: { writtenOn: { label: 'Written on' } },
}
