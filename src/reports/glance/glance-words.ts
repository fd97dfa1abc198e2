import { inspectionAtAGlance, inspectionInWords } from '#inspections/index.ts'
import { measuresOf } from '#measures/index.ts'
import { word, type ServiceModel } from '#model/index.ts'
import type { GlanceLine } from './glance-store.ts'

/** What a school has ordered, by the names of the model. */
export function saysOrdered(model: ServiceModel, { bought }: Pick<GlanceLine, 'bought'>): string {
  const names = bought.map((id) => model.offers.find((each) => each.id === id)?.name ?? id)
  return names.join(', ') || 'Nothing'
}

/** '2 of 4 held'. */
export const saysVisits = ({ held, planned }: Pick<GlanceLine, 'held' | 'planned'>) =>
  planned === 0 ? 'none' : `${held} of ${planned} held`

/** NF-03. Who is its designated adviser; a school that has bought without one is unassigned. */
export const saysAdviser = ({ adviser, hasProgramme }: Pick<GlanceLine, 'adviser' | 'hasProgramme'>) =>
  adviser ?? (hasProgramme ? 'Unassigned' : '–')

/** Its latest inspection as it is told at one look, by the framework under which it was made; undefined where none is held. */
export const inspectedAtAGlance = (model: ServiceModel, { inspections }: Pick<GlanceLine, 'inspections'>) =>
  inspectionAtAGlance(measuresOf(model), inspections ?? [])

/** The same in words: 'Good overall; 12 March 2024'. */
export function saysInspected(model: ServiceModel, line: Pick<GlanceLine, 'inspections'>): string {
  const inspected = inspectedAtAGlance(model, line)
  return inspected ? inspectionInWords(inspected) : '–'
}

/** How many boards act at it, and how many interventions are in force. */
export function saysSupport(
  model: ServiceModel,
  { teams, interventions }: Pick<GlanceLine, 'teams' | 'interventions'>,
): string {
  return [
    ...(teams > 0 ? [`${teams} ${word(model, 'supportTeam', { count: teams })}`] : []),
    ...(interventions > 0 ? [`${interventions} ${interventions === 1 ? 'intervention' : 'interventions'}`] : []),
  ].join(', ')
}
