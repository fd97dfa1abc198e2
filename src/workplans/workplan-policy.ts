import type { ServiceModel, WorkplansRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** What a model says of workplans. Throws NotFound where it has none. */
export function workplansRuleOf({ workplans, identity }: ServiceModel): WorkplansRule {
  if (!workplans) throw new NotFound('workplans in the model', identity.title)
  return workplans
}

/** ES-69. The team sees how the year is planned: whoever sees days anywhere; no school does. */
export const maySeeWorkplans = (look: Look) => !!look.model.workplans && isAnywhere(look.reach('see-days'))

/** Fills and publishes workplans: whoever allocates days of every school. */
export const mayKeepWorkplans = (look: Look) => look.reach('allocate-days').everything

/** ES-13. Areas are compared by whoever sees the days of every school. Throws NotFound for others, and where the model has none. */
export function requireAreas(look: Look): void {
  if (!requireWorkplans(look).areas || !look.reach('see-days').everything) throw new NotFound('page', 'areas')
}

/** Throws NotFound for whoever may not know of workplans. */
export function requireWorkplans(look: Look): WorkplansRule {
  if (!maySeeWorkplans(look)) throw new NotFound('page', 'workplans')
  return workplansRuleOf(look.model)
}
