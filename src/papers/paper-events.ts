import type { EventSentences } from '#history/index.ts'

/** How the service's history tells of its crest. */
export const paperEventSentences: EventSentences = {
  kinds: { crest: () => 'crest' },
  sentences: {
    'crest.changed': () => 'The crest on documents was changed.',
    'crest.taken-down': () => 'The crest was taken off documents.',
  },
  fields: { says: { label: 'What it shows' } },
}
