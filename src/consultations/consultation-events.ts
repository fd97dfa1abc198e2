import { after, type EventSentences, type NewEvent } from '#history/index.ts'
import type { Work } from '#work/work.ts'

/** What happened to a model, for whoever keeps models. */
export function lifeEvent(work: Work, name: string, changes: NonNullable<NewEvent['changes']>): NewEvent {
  return { name, subjects: [{ kind: 'authority', id: work.actor.authorityId }], audience: 'keep-model', changes }
}

/** How the history tells of consultations and of what was published; not a word of what anybody said. */
export const consultationSentences: EventSentences = {
  kinds: { consultation: () => 'consultations', 'working-party': () => 'working parties', model: () => 'the model' },
  sentences: {
    'consultation.opened': (event) => ({
      says: `A consultation was opened: ${after(event, 'title')}.`,
      isKey: true,
    }),
    'consultation.closing-moved': (event) => `A consultation closes on another day: ${after(event, 'title')}.`,
    'consultation.reminded': (event) => `Those who had not answered were reminded: ${after(event, 'title')}.`,
    'consultation.answered': (event) => `A consultation was answered: ${after(event, 'title')}.`,
    'consultation.settled': (event) => `Something that was said has its outcome: ${after(event, 'title')}.`,
    'model.made-final': (event) => ({ says: `The model was made final: ${after(event, 'model')}.`, isKey: true }),
    'model.informed': (event) => `Information on a model was sent to schools: ${after(event, 'title')}.`,
    'model.published': (event) => ({
      says: `The final model was published to all schools: ${after(event, 'title')}.`,
      isKey: true,
    }),
    'working-party.formed': (event) => `A working party was formed: ${after(event, 'title')}.`,
    'working-party.recommended': (event) => `A working party made a recommendation: ${after(event, 'title')}.`,
    'working-party.settled': (event) => `A recommendation has its outcome: ${after(event, 'title')}.`,
    'working-party.ended': (event) => `A working party ended: ${after(event, 'title')}.`,
  },
  fields: {
    title: { label: 'What' },
    audience: { label: 'Who was asked', show: (value) => (value === 'team' ? 'The team' : 'Schools') },
    invited: { label: 'Invited' },
    closesOn: { label: 'Closes on' },
    outcome: { label: 'Outcome' },
    reached: { label: 'Schools reached' },
    missed: { label: 'Schools not reached' },
    stage: { label: 'Status' },
  },
}
