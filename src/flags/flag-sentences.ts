import { after, type EventSentences } from '#history/index.ts'
import type { HouseRules } from '#handbook/index.ts'

/** How it is told that flags were worked out anew. */
export const flagEventSentences: EventSentences = {
  kinds: { flags: () => 'what figures show' },
  sentences: {
    'flags.worked-out': (event) => `What figures show was worked out anew: ${after(event, 'flags')} flags.`,
  },
  fields: { flags: { label: 'Flags' } },
}

/** What holds of flags in every service that has triggers. */
export const FLAG_RULES: HouseRules = {
  anchor: 'section.flags-in-every-service',
  title: () => 'What is noticed in figures, in every service',
  rules: [
    {
      id: 'flags-as-they-are',
      source: 'WI-49',
      weight: 'firm',
      says: () =>
        'What figures show is worked out whenever figures are applied or undone, and anew only where what is noticed has changed.',
    },
  ],
}
