import type { InterventionKind } from '#model/index.ts'
import { holdsOver } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Who knows of interventions at a school: the school, its governors, who answers for it, and who works with it. */
export const maySeeInterventions = (look: Look, schoolId: string) => isWithin(look.reach('see-school'), schoolId)

/** NF-23, NF-24. Who enters one: who issues notices there, and for its governors those whom the model names. */
export function mayIntervene(
  look: Look,
  { recordedBy }: Pick<InterventionKind, 'recordedBy'>,
  schoolId: string,
): boolean {
  return isWithin(look.reach('issue-notice'), schoolId) || holdsOver(look.actor, recordedBy, schoolId)
}

/** Throws NotFound for those who can know of none, and where the model has none. */
export function requireInterventions(look: Look): void {
  if (look.model.interventions.length === 0 || !isAnywhere(look.reach('see-school')))
    throw new NotFound('page', 'interventions')
}
