import type { SpecialistArea, Strategy } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** The national strategies of the model. Throws NotFound where it has none. */
export function getStrategies(look: Look): readonly Strategy[] {
  const strategies = look.model.service?.strategies ?? []
  if (strategies.length === 0) throw new NotFound('page', 'strategies')
  return strategies
}

/** One of them. Throws NotFound. */
export function getStrategy(look: Look, id: string): Strategy {
  const strategy = getStrategies(look).find((each) => each.id === id)
  if (!strategy) throw new NotFound('strategy', id)
  return strategy
}

/** The areas of specialists of the model. Throws NotFound where it has none. */
export function getAreas(look: Look): readonly SpecialistArea[] {
  const areas = look.model.service?.areas ?? []
  if (areas.length === 0) throw new NotFound('page', 'areas of specialists')
  return areas
}

const leads = (look: Look, roles: readonly string[]) => look.actor.roles.some(({ role }) => roles.includes(role))

/** SH-78. Who reads what a strategy did: its managers, and who reads the reports of the whole service. */
export const maySeeReport = (look: Look, { managers }: Strategy) =>
  look.reach('see-reports').everything || leads(look, managers)

/** SH-78. Who writes beside the figures: its managers alone, and who keeps the service. */
export const mayWriteReport = (look: Look, { managers }: Strategy) =>
  leads(look, managers) || look.reach('keep-service').everything

/** SH-25. Who reads what a school does under a strategy: whoever knows of its work. */
export const maySeeActivities = (look: Look, schoolId: string) => isWithin(look.reach('see-school'), schoolId)

/** Who enters an activity by hand: the school's leaders, and who advises it. */
export const mayEnterActivity = (look: Look, schoolId: string) =>
  isWithin(look.reach('recommend'), schoolId) || isWithin(look.reach('self-evaluate'), schoolId)

/** SH-82. Who records somebody under an area: whoever keeps people over the whole service. */
export const mayKeepAreas = (look: Look) => look.reach('keep-people').everything

/** Who reads how areas stand: specialists themselves, and who reads the reports of the service. */
export const maySeeAreas = (look: Look) =>
  look.reach('see-reports').everything ||
  mayKeepAreas(look) ||
  leads(
    look,
    (look.model.service?.areas ?? []).flatMap(({ roles }) => roles),
  )
