import { capital, GROUND_SAYS, INTERVENTION_GROUNDS, word, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import type { InterventionList } from './intervention-list.ts'
import { listInterventions } from './intervention-store.ts'
import { INTERVENTION_SAYS, type Intervention } from './intervention.ts'

/** An intervention as a list shows it: what it is called, and on what it rests. */
export type InterventionLine = Intervention & { what: string; restsOn: string }

/** Some interventions as lines, each under the model of its birth. */
export async function interventionLines(look: Look, found: readonly Intervention[]): Promise<InterventionLine[]> {
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(found.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return found.map((each) => {
    const name = models.get(each.modelVersionId)?.interventions.find(({ id }) => id === each.kind)?.name ?? each.kind
    const days = INTERVENTION_GROUNDS.flatMap((ground) => {
      const on = each.grounds[ground]
      return on ? [[ground, on] as const] : []
    })
    return {
      ...each,
      what: each.way === 'letter' ? `Concern written to ${each.writtenTo ?? ''}` : name,
      restsOn: days.map(([ground, on]) => `${GROUND_SAYS[ground]} (${showShortDate(on)})`).join('; ') || '–',
    }
  })
}

/** The list as a file. */
export function interventionsToKeep(model: ServiceModel, list: InterventionList): ListFile<InterventionLine> {
  return {
    name: capital(word(model, 'notice', { form: 'many' })),
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'What', cell: ({ what }) => what },
      { head: 'From', isDay: true, cell: ({ startedOn }) => startedOn },
      { head: 'Rests on', cell: ({ restsOn }) => restsOn },
      { head: 'How it stands', cell: ({ status }) => INTERVENTION_SAYS[status] },
      { head: 'Ended', isDay: true, cell: ({ endedOn }) => endedOn },
    ],
    read: async (look, after) =>
      interventionLines(look, await listInterventions(look, { ...list, after: after?.id, limit: ROWS_OF_A_PART })),
  }
}
