import type { TargetsRule } from '#model/index.ts'
import { holdsOver } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { stepOf, type TargetStep } from './target.ts'

/** Who reads a school's targets: the school, its governors, and who reads the records of its visits. */
export const maySeeTargets = (look: Look, schoolId: string) => isWithin(look.reach('read-records'), schoolId)

/** NF-43, NF-51. The roles of a step that somebody holds at a school today. */
export function rolesOfStep(look: Look, rule: TargetsRule, step: TargetStep, schoolId: string): string[] {
  const by = stepOf(rule, step)?.by ?? []
  return by.filter((role) => holdsOver(look.actor, [role], schoolId))
}

/** Who takes a step for a school: who holds one of its roles there. */
export const mayTake = (look: Look, rule: TargetsRule, step: TargetStep, schoolId: string) =>
  rolesOfStep(look, rule, step, schoolId).length > 0

/** Who may write down that others took a step, as at a visit. */
export const mayRecord = (look: Look, rule: TargetsRule, step: TargetStep, schoolId: string) =>
  holdsOver(look.actor, stepOf(rule, step)?.recordedBy ?? [], schoolId)

/** Who writes down the targets that were set before the service began: who discusses those of today. */
export const mayBringIn = (look: Look, rule: TargetsRule, schoolId: string) =>
  mayTake(look, rule, 'discussed', schoolId)

/** Who sees where the targets of many schools stand. Throws NotFound for everybody else, and where the model has none. */
export function requireTargetList(look: Look): void {
  const sees =
    isAnywhere(look.reach('write')) || isAnywhere(look.reach('check')) || look.reach('see-reports').everything
  if (!look.model.targets || !sees) throw new NotFound('page', 'targets')
}
