import { namesOf, word, type ServiceModel, type TargetsRule } from '#model/index.ts'
import type { TagColour } from '#govuk/tag.tsx'
import { showDate } from '#shared/show-date.ts'
import { stepOf, type StepTaken, type TargetSet, type TargetStep } from './target.ts'
import { rolesMissing, waitsForSays } from './target-rules.ts'

/** How far a school's targets are, in a few words. */
export type TargetStands = TargetStep | 'none' | 'final'

export const TARGET_STANDS: Readonly<Record<TargetStands, { says: string; colour: TagColour }>> = {
  none: { says: 'Not proposed', colour: 'grey' },
  proposed: { says: 'Proposed', colour: 'blue' },
  discussed: { says: 'Discussed', colour: 'yellow' },
  agreed: { says: 'Agreed, not final', colour: 'teal' },
  sanctioned: { says: 'Sanctioned', colour: 'green' },
  final: { says: 'Final', colour: 'green' },
}

/** Where a set stands; `none` where the school has proposed nothing. */
export const standsOf = (set: Pick<TargetSet, 'status' | 'finalOn'> | undefined): TargetStands =>
  !set ? 'none' : set.finalOn ? 'final' : set.status

/** NF-51. The heading of a school's targets: where they stand, and for whom they wait. */
export function headingOf(
  model: ServiceModel,
  rule: TargetsRule,
  targetYear: number,
  set: TargetSet | undefined,
): string {
  const many = word(model, 'target', { form: 'many' })
  if (!set) return `No ${many} for ${targetYear} yet`
  if (set.setBefore) return `The ${many} for ${targetYear}, set before`
  if (set.finalOn) return `Final since ${showDate(set.finalOn)}`
  const stands = { proposed: 'Proposed', discussed: 'Discussed', agreed: 'Agreed, not final', sanctioned: 'Sanctioned' }
  const next = rule.steps[rule.steps.findIndex(({ id }) => id === set.status) + 1]
  if (!next) return stands[set.status]
  const isSentBack = set.status === 'proposed' && set.steps.at(-1)?.notBecause
  const missing = rolesMissing(rule, set, next.id)
  return `${isSentBack ? 'Not sanctioned' : stands[set.status]}: waits for ${waitsForSays(model, missing, next.all)}`
}

/** A step that was taken, as one line of how targets came about. */
export function stepSays(
  model: ServiceModel,
  rule: TargetsRule,
  set: Pick<TargetSet, 'round'>,
  taken: StepTaken,
): string {
  const name = stepOf(rule, taken.step)?.name ?? taken.step
  const [role = taken.role] = namesOf(model.roles, [taken.role])
  const who = taken.personName ? `${taken.personName}, ${role}` : role
  const written = taken.personId === taken.recordedById ? '' : `; written down by ${taken.recordedByName}`
  const isOver = taken.round < set.round && taken.step !== 'proposed' && taken.step !== 'discussed'
  if (taken.notBecause !== null) return `${showDate(taken.takenOn)}: Not sanctioned (${who}): ${taken.notBecause}`
  return `${showDate(taken.takenOn)}: ${name} (${who}${written})${isOver ? '; discussed anew since' : ''}`
}
