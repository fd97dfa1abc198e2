import { after, type EventSentences } from '#history/index.ts'

/** How the history says what was done with models. */
export const MODEL_SENTENCES: EventSentences = {
  kinds: { model: () => 'the model' },
  sentences: {
    'model.kept': (event) => `A model was kept: ${after(event, 'model')}.`,
    'model.adopted': (event) => ({
      says: `The model was adopted for ${after(event, 'schoolYear')}: ${after(event, 'model')}.`,
      isKey: true,
    }),
  },
  fields: { model: { label: 'Model' }, schoolYear: { label: 'School year' } },
}
