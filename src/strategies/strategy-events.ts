import { after, type EventSentences } from '#history/index.ts'

/** How histories tell of what was done under strategies, and of who stands under an area. */
export const strategyEventSentences: EventSentences = {
  kinds: { strategy: () => 'Strategies', 'strategy-activity': () => 'Strategies', area: () => 'Areas of specialists' },
  sentences: {
    'strategy.written': (event) => `${after(event, 'strategy')}: what is said of its year was written.`,
    'strategy-activity.entered': (event) => `${after(event, 'strategy')}: ${after(event, 'says')}`,
    'strategy-activity.struck-out': (event) =>
      `${after(event, 'strategy')}: struck out as entered in error: ${after(event, 'says')}`,
    'area.recorded': (event) => `Recorded under ${after(event, 'area')}.`,
    'area.ended': (event) => `No longer recorded under ${after(event, 'area')}.`,
  },
  recorded: ['strategy-activity.entered', 'strategy-activity.struck-out'],
  fields: { strategy: { label: 'Strategy' }, says: { label: 'What was done' }, area: { label: 'Area' } },
}
