import { after, type EventSentences, type PastEvent } from '#history/index.ts'
import { titleOf } from '#people/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'

const year = (event: PastEvent) => showSchoolYear(Number(after(event, 'year')))

/** How the story of the service tells of who serves whom. */
export const deploymentEventSentences: EventSentences = {
  kinds: { deployment: () => 'who serves whom' },
  sentences: {
    'deployment.asked-for': (event, model) =>
      `A proposal asked for of who serves whom in ${year(event)}: ${titleOf(model, after(event, 'role'))}.`,
    'deployment.chosen': (event) =>
      after(event, 'person') === ''
        ? `In a proposal, who serves ${after(event, 'place')} left to the search again.`
        : `In a proposal, ${after(event, 'person')} chosen for ${after(event, 'place')}.`,
    'deployment.adopted': (event, model) =>
      `A proposal adopted of who serves whom in ${year(event)}: ${titleOf(model, after(event, 'role'))}.`,
    'deployment.given': (event, model) =>
      `${titleOf(model, after(event, 'role'))} from an adopted proposal for ${year(event)}.`,
  },
  fields: {
    year: { label: 'School year' },
    role: { label: 'Role' },
    place: { label: 'School or group' },
    person: { label: 'Who' },
  },
}
