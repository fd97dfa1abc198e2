import { word } from '#model/index.ts'
import type { EventSentences } from '#history/index.ts'

/** How the history says what was done with the year. */
export const CALENDAR_SENTENCES: EventSentences = {
  kinds: { calendar: () => 'the year' },
  sentences: {
    'calendar.terms-set': (_, model) => `The dates of the ${word(model, 'term', { form: 'many' })} were set.`,
    'calendar.school-terms-set': (_, model) =>
      `The school’s own dates of its ${word(model, 'term', { form: 'many' })} were set.`,
    'calendar.non-pupil-day-added': (event) =>
      `A day on which pupils stay at home was added: ${String(event.changes.nonPupilDay?.after ?? '')}.`,
    'calendar.non-pupil-day-withdrawn': (event) =>
      `A day on which pupils stay at home was withdrawn: ${String(event.changes.nonPupilDay?.before ?? '')}.`,
  },
  fields: { nonPupilDay: { label: 'Day' } },
}
