import { after, subjectOf, type EventSentences, type PastEvent } from '#history/index.ts'
import { andList, capital, namesOf, word, type ServiceModel } from '#model/index.ts'

const named = (event: PastEvent, model: ServiceModel) =>
  `${capital(word(model, 'target', { form: 'many' }))} for ${after(event, 'year')}`

const linked = (event: PastEvent) => {
  const school = subjectOf(event, 'school')
  return school ? { link: { text: 'Look at them', href: `/schools/${school}/targets/${after(event, 'year')}` } } : {}
}

const by = (event: PastEvent, model: ServiceModel) => {
  const roles = after(event, 'roles')
  return roles ? ` with: ${andList(namesOf(model.roles, roles.split(' ')))}` : ''
}

/** How a school's story tells of its targets. */
export const targetEventSentences: EventSentences = {
  kinds: { targets: (model) => word(model, 'target', { form: 'many' }) },
  sentences: {
    'targets.proposed': (event, model) => ({ says: `${named(event, model)} proposed.`, ...linked(event) }),
    'targets.discussed': (event, model) => ({ says: `${named(event, model)} discussed.`, ...linked(event) }),
    'targets.agreed': (event, model) => ({
      says: `${named(event, model)} agreed${by(event, model)}.`,
      ...linked(event),
    }),
    'targets.sanctioned': (event, model) => ({ says: `${named(event, model)} sanctioned.`, ...linked(event) }),
    'targets.sent-back': (event, model) => ({ says: `${named(event, model)} not sanctioned.`, ...linked(event) }),
    'targets.brought-in': (event, model) => ({
      says: `${named(event, model)}, set before, written down.`,
      ...linked(event),
    }),
  },
  recorded: ['targets.discussed', 'targets.agreed', 'targets.sanctioned', 'targets.sent-back'],
  fields: { year: { label: 'Year' }, roles: { label: 'Roles' }, isDone: { label: 'Everybody' } },
}
