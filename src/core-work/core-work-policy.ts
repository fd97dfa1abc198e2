import type { CoreSupport } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { supportOf, type Support } from './core-work.ts'

/** Over which schools somebody holds a role that logs one kind of core work, or acts for whoever does. */
function reachAsLogger({ actor }: Look, { by }: Pick<CoreSupport, 'by'>): Reach {
  const held = actor.roles.filter(({ role }) => by.includes(role))
  return {
    everything: held.some(({ scope }) => scope === 'authority'),
    schoolIds: new Set(
      held.flatMap(({ schoolId, schoolIds }) => [...(schoolId ? [schoolId] : []), ...(schoolIds ?? [])]),
    ),
  }
}

/** ES-61, ES-64. Over which schools somebody reads one kind of core work: where they log it, and where they read what support a school had, its head among them. */
export function reachOfSupport(look: Look, support: CoreSupport): Reach {
  const [own, seen] = [reachAsLogger(look, support), look.reach('see-contacts')]
  return {
    everything: own.everything || seen.everything,
    schoolIds: new Set([...own.schoolIds, ...seen.schoolIds]),
  }
}

/** Who logs one kind of core work for a school. */
export const mayLogFor = (look: Look, support: CoreSupport, schoolId: string): boolean =>
  isWithin(reachAsLogger(look, support), schoolId)

/** Whether somebody logs one kind of core work at all. */
export const mayLogAny = (look: Look, support: CoreSupport): boolean => isAnywhere(reachAsLogger(look, support))

/** Whether somebody logs any kind of core work: the time of it is theirs to confirm. */
export const logsCoreWork = (look: Look): boolean =>
  (look.model.coreWork?.supports ?? []).some((support) => mayLogAny(look, support))

/** Who strikes out what was logged: whose it is, or who looks after the whole service. */
export const mayStrikeOut = (look: Look, { personId }: Pick<Support, 'personId'>): boolean =>
  personId === look.actor.personId || look.reach('keep-service').everything

/** Whether there is a list of core work for somebody. */
export const maySeeCoreWork = (look: Look): boolean =>
  (look.model.coreWork?.supports ?? []).some((support) => isAnywhere(reachOfSupport(look, support)))

/** One kind of core work of the model, for somebody who reads any of it. Throws NotFound. */
export function getSupportRule(look: Look, id: string): CoreSupport {
  const support = supportOf(look.model, id)
  if (!support || !isAnywhere(reachOfSupport(look, support))) throw new NotFound('page', id)
  return support
}
