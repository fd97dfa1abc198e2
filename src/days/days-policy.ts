import type { DaysRule, DueRule } from '#model/index.ts'
import { holdsOver } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** What the model says of days. Throws NotFound where it says nothing. */
export function daysRuleOf({ model }: Look): DaysRule {
  if (!model.days) throw new NotFound('days in the model', model.identity.title)
  return model.days
}

/** Sees what a school is due, who gives it, and what is left. */
export const maySeeDaysOf = (look: Look, schoolId: string) => isWithin(look.reach('see-days'), schoolId)

/** Allocates days to a school, and issues what it is told of them. */
export const mayAllocateTo = (look: Look, schoolId: string) => isWithin(look.reach('allocate-days'), schoolId)

/** Allocates days to a group: whoever may to each of its schools. */
export function mayAllocateToGroup(look: Look, schoolIds: readonly string[]): boolean {
  const reach = look.reach('allocate-days')
  return reach.everything || (schoolIds.length > 0 && schoolIds.every((id) => isWithin(reach, id)))
}

/** Sees what a group is due: whoever sees the days of one of its schools. */
export function maySeeDaysOfGroup(look: Look, schoolIds: readonly string[]): boolean {
  const reach = look.reach('see-days')
  return reach.everything || schoolIds.some((id) => isWithin(reach, id))
}

/** Says what people have to give. */
export const mayKeepCapacity = (look: Look) => look.reach('allocate-days').everything

/** Sees what somebody has to give and where it goes: themselves, who allocates anywhere, and who sees the days of every school. */
export function maySeeYearOf(look: Look, personId: string): boolean {
  return personId === look.actor.personId || maySeeEveryone(look)
}

/** Sees everyone's. */
export const maySeeEveryone = (look: Look) =>
  look.reach('see-days').everything || isAnywhere(look.reach('allocate-days'))

/** Whether there is anything of days for somebody: what decides if the menu shows it. */
export const maySeeAnyDays = (look: Look) => !!look.model.days && isAnywhere(look.reach('see-days'))

/** Whether the menu leads to the days of people and schools: not for a school, which has its own on its page. */
export const maySeeDaysOfMany = (look: Look) =>
  maySeeAnyDays(look) && (maySeeEveryone(look) || isAnywhere(look.reach('book')))

/** WI-16. Raises what a school is due by a rule: who holds one of the roles that the rule names, over that school, or acts for whoever does. */
export const mayRaise = ({ actor }: Look, { raisedBy }: Pick<DueRule, 'raisedBy'>, schoolId: string) =>
  holdsOver(actor, raisedBy, schoolId)
