import { andList, namesOf, type MissionRule, type ServiceModel } from '#model/index.ts'
import type { Evaluation, Judgement } from './evaluation.ts'

/** What an evaluation is of, in words. */
export function nameOfEvaluation(
  { evaluated }: MissionRule,
  { level, activity }: Pick<Evaluation, 'level' | 'activity'>,
): string {
  const name = evaluated.of.find(({ id }) => id === level)?.name ?? level
  return activity ? `${name}: ${activity}` : name
}

/** By how many an evaluation was judged, as what, and who is missing. */
export function byWhom(model: ServiceModel, judgements: readonly Judgement[], missing: readonly string[]): string {
  const parts = judgements.map((each) => asWhat(model, each))
  const counted = [...new Set(parts)].map((part) => `${part} (${parts.filter((each) => each === part).length})`)
  const so = judgements.length === 0 ? 'Nobody yet' : counted.join('; ')
  return missing.length === 0 ? so : `${so}. Still missing: ${missing.join(', ')}`
}

/** As what somebody judged. */
export function asWhat(model: ServiceModel, { part, phases }: Pick<Judgement, 'part' | 'phases'>): string {
  if (part === 'group') return model.decidingGroup?.name ?? 'The body that decides'
  if (part === 'beside') return 'With the heads'
  return `Head, ${andList(namesOf(model.phases, phases)).toLowerCase()}`
}

/** What a point of the scale is called. */
export const pointName = ({ scales }: ServiceModel, scale: string, value: number): string =>
  scales.find(({ id }) => id === scale)?.points.find((point) => point.value === value)?.label ?? String(value)

/** How many gave each point, the best first as the scale has them. */
export function judgementsInWords(model: ServiceModel, { evaluated }: MissionRule, { judgements }: Evaluation): string {
  const points = model.scales.find(({ id }) => id === evaluated.scale)?.points ?? []
  return points
    .map(({ value }) => ({ value, count: judgements.filter((each) => each.value === value).length }))
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => `${count} × ${pointName(model, evaluated.scale, value)}`)
    .join(', ')
}
