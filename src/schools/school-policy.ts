import { isAnywhere, isWithin, type Reach } from '#work/reach.ts'
import { NotAllowed, NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'

/** The schools that somebody may know of: those whose line of the register they may see, or whose work they may. */
export function sightOf(look: Look): Reach {
  const [register, work] = [look.reach('see-register'), look.reach('see-school')]
  if (register.everything || work.everything) return { everything: true, schoolIds: new Set() }
  return { everything: false, schoolIds: new Set([...register.schoolIds, ...work.schoolIds]) }
}

export const maySeeSchool = (look: Look, schoolId: string) => isWithin(sightOf(look), schoolId)

/** The whole history says who did what and why a rule was gone ahead of: for those who have that power over the school. */
export const mayReadHistory = (look: Look, schoolId: string) => isWithin(look.reach('see-history'), schoolId)

/** What the service keeps of a school by hand, and the groups it stands in, are kept by who looks after the service. */
export const mayKeepSchool = (look: Look, schoolId: string) => isWithin(look.reach('keep-service'), schoolId)

/** What applies to a school, such as a protocol of intervention, is marked by whoever designates schools. */
export const mayMarkSchool = (look: Look, schoolId: string) => isWithin(look.reach('designate'), schoolId)

/** A new school or group is the whole service's. */
export const mayKeepRegister = (look: Look) => look.reach('keep-service').everything

/** Throws NotFound for somebody who may know of no school at all. */
export function requireSight(look: Look): void {
  if (!isAnywhere(sightOf(look))) throw new NotFound('page', 'schools')
}

/** Throws NotFound for who may know of no school, NotAllowed for who may not keep the register. */
export function requireKeeping(look: Look, deed: string): void {
  requireSight(look)
  if (!mayKeepRegister(look)) throw new NotAllowed(look.actor.personId, deed)
}

/** Who may mark schools to watch: whoever may know of more than one. */
export function mayWatch(look: Look): boolean {
  const { everything, schoolIds } = sightOf(look)
  return everything || schoolIds.size > 1
}
