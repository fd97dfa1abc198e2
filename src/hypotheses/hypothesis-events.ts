import { after, type EventSentences } from '#history/index.ts'
import { word } from '#model/index.ts'
import { linkToVisit } from '#visits/index.ts'

/** How a school's story tells of hypotheses that were drafted and tested, and of impact that was reviewed. */
export const hypothesisEventSentences: EventSentences = {
  kinds: { hypotheses: () => 'what figures suggest' },
  sentences: {
    'hypotheses.drafts-decided': (event) =>
      `Drafts from the figures: ${after(event, 'kept')} kept, ${after(event, 'dropped')} dropped.`,
    'hypotheses.tested': (event, model) => ({
      says: `${after(event, 'tested')} of ${after(event, 'of')} ${word(model, 'keyQuestion', { form: 'many' })} tested.`,
      ...linkToVisit(event, 'Open it', '/questions/results'),
    }),
    'hypotheses.impact-reviewed': (event) => ({
      says: 'What made a difference was reviewed.',
      ...linkToVisit(event, 'Open it', '/impact'),
    }),
  },
  recorded: ['hypotheses.tested', 'hypotheses.impact-reviewed'],
  fields: {
    kept: { label: 'Kept' },
    dropped: { label: 'Dropped' },
    tested: { label: 'Tested' },
    of: { label: 'Of' },
    impact: { label: 'Entries' },
  },
}
