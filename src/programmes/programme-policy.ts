import type { Actor } from '#work/actor.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Who may know how a school stands on its programme. */
export const maySeePosition = (look: Look, schoolId: string) => isWithin(look.reach('see-school'), schoolId)

/** Who may open the list of positions: whoever may know of any school's work. */
export const maySeePositions = (look: Look) => isAnywhere(look.reach('see-school'))

/** Who says that a school takes a programme up or gives it up: who books its visits, or says how the service runs. */
export const mayFollow = (look: Look, schoolId: string) =>
  isWithin(look.reach('book'), schoolId) || isWithin(look.reach('keep-model'), schoolId)

/** Whether there is any school for which the person may say so. */
export const mayFollowAny = (look: Look) => isAnywhere(look.reach('book')) || isAnywhere(look.reach('keep-model'))

/** The roles of the model that somebody holds over a school today, or whoever they cover does. */
export function rolesHeldOver({ roles }: Actor, schoolId: string): string[] {
  const here = roles.filter(
    (held) => held.scope === 'authority' || held.schoolId === schoolId || (held.schoolIds ?? []).includes(schoolId),
  )
  return [...new Set(here.map(({ role }) => role))]
}

/** NF-11. Who proposes a change of a school's copy: those who must agree to it, and who lays programmes over years. */
export const mayTailor = (look: Look, schoolId: string, mustAgree: readonly string[]) =>
  mayFollow(look, schoolId) || rolesToAnswer(look, schoolId, mustAgree).length > 0

/** NF-11. For which of the roles that must agree the person answers. */
export function rolesToAnswer(look: Look, schoolId: string, mustAgree: readonly string[]): string[] {
  if (!maySeePosition(look, schoolId)) return []
  const held = rolesHeldOver(look.actor, schoolId)
  return mustAgree.filter((role) => held.includes(role))
}
