import type { MissionRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { holdsOver } from '#work/actor.ts'
import { isWithin, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** What the model says of the mission. Throws NotFound where it has none. */
export function getMissionRule({ model }: Pick<Look, 'model'>): MissionRule {
  if (!model.mission) throw new NotFound('page', 'the mission')
  return model.mission
}

/** Whether somebody holds one of some roles, anywhere, today. */
export const holdsAny = ({ actor }: Look, roles: readonly string[]): boolean =>
  actor.roles.some(({ role }) => roles.includes(role))

/** RO-01 to RO-03. Who gives the figures of a school: whoever holds one of the model's roles over it. */
export const mayGiveOf = (look: Look, schoolId: string): boolean =>
  holdsOver(look.actor, look.model.mission?.figures.by ?? [], schoolId)

/** Over which schools somebody gives figures. */
export function reachAsGiver({ actor, model }: Look): Reach {
  const held = actor.roles.filter(({ role }) => model.mission?.figures.by.includes(role))
  return {
    everything: held.some(({ scope }) => scope === 'authority'),
    schoolIds: new Set(
      held.flatMap(({ schoolId, schoolIds }) => [...(schoolId ? [schoolId] : []), ...(schoolIds ?? [])]),
    ),
  }
}

/** Of which schools somebody reads the figures of each: where they see the school's work, or give them. */
export function reachOfFigures(look: Look): Reach {
  const [given, seen] = [reachAsGiver(look), look.reach('see-school')]
  return {
    everything: given.everything || seen.everything,
    schoolIds: new Set([...given.schoolIds, ...seen.schoolIds]),
  }
}

/** Who reads the figures of one school. */
export const mayReadOf = (look: Look, schoolId: string): boolean =>
  !!look.model.mission && isWithin(reachOfFigures(look), schoolId)

/** XX-11. Who is of the service, and sees what is of few. */
export const seesFew = (look: Look): boolean => look.reach('read-as-staff').everything || reachAsGiver(look).everything

/** XX-11. Who sees what is of few at one school: itself, and the service. */
export const seesFewOf = (look: Look, schoolId: string): boolean =>
  seesFew(look) || mayGiveOf(look, schoolId) || isWithin(look.reach('read-records'), schoolId)

/** RO-05. Who says when the mission began: whoever looks after or leads the service. */
export const maySayStart = (look: Look): boolean => look.reach('keep-model').everything
