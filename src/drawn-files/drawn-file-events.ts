import { after, type EventSentences } from '#history/index.ts'

/** How the history tells of what was drawn out for those who asked for theirs. */
export const drawnFileSentences: EventSentences = {
  kinds: { 'drawn-file': () => 'what was drawn out' },
  sentences: {
    'drawn-file.asked-for': (event) => `All that is held was drawn out: ${after(event, 'because')}.`,
    'drawn-file.downloaded': (event) => `${event.who ?? 'Somebody'} had the file of all that is held.`,
    'drawn-file.let-go': () => 'A copy of all that is held was let go of.',
  },
}
