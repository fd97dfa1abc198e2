import type { Look } from '#work/work.ts'
import { maySeeDaysOf } from '../days-policy.ts'

/** SH-20, SH-21. Reads what was issued to a school: who holds one of the roles to whom it goes, over that school, and who sees its days. */
export function mayReadStatement(look: Look, schoolId: string): boolean {
  const goesTo = look.model.days?.statement?.goesTo ?? []
  return (
    maySeeDaysOf(look, schoolId) ||
    look.actor.roles.some(
      ({ role, schoolId: own, schoolIds }) =>
        goesTo.includes(role) && (own === schoolId || (schoolIds ?? []).includes(schoolId)),
    )
  )
}
