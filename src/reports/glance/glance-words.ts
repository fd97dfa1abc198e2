import { inspectionAtAGlance, inspectionInWords } from '#inspections/index.ts'
import { measuresOf } from '#measures/index.ts'
import { andList, capital, word, type ServiceModel } from '#model/index.ts'
import type { GlanceLine } from './glance-store.ts'
import type { Beyond } from './beyond.ts'

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

/** What stands out in its figures: '1, and 2 with too few pupils to be sure'. */
export function saysFlags({ flags, unsureFlags }: Pick<GlanceLine, 'flags' | 'unsureFlags'>): string {
  if (unsureFlags === 0) return String(flags)
  const few = `${unsureFlags} with too few pupils to be sure`
  return flags === 0 ? few : `${flags}, and ${few}`
}

/** NF-05. What should have been by now and was not: 'Visit 1 behind'; empty where nothing is. */
export function saysBehind(model: ServiceModel, { behind }: Pick<Beyond, 'behind'>): string {
  const names = behind.map((id) => {
    const type = model.visitTypes.find((each) => each.id === id)
    if (!type) return id
    return type.number === undefined ? type.name : `${capital(word(model, 'visit'))} ${type.number}`
  })
  return names.length === 0 ? '' : `Behind: ${andList(names)}`
}
