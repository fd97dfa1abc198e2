import type { KindOfUser } from '#model/index.ts'

/** A role that counts today, held by the person or by someone whom the person covers. */
export type ActingRole = {
  id: string
  /** The role's id in the service model. */
  role: string
  kind: KindOfUser
  scope: 'authority' | 'group' | 'school'
  standing: 'substantive' | 'interim' | 'acting' | 'executive'
  schoolId: string | null
  groupId: string | null
  /** The schools of the group today, when the role is held over a group. */
  schoolIds: readonly string[] | null
  coveredId: string | null
  coveredName: string | null
}

/** Somebody standing in one service, with what they hold in it today. */
export type Actor = {
  personId: string
  name: string
  authorityId: string
  authorityName: string
  roles: readonly ActingRole[]
}

/**
 * In the place of a person's id where the service itself acts, as in a job that returns by the calendar. It names no row: what
 * must name a person refuses it.
 */
export const THE_SERVICE = '00000000-0000-0000-0000-000000000000'

/** The person, and everyone whom they cover today: whose lists are theirs. */
export function peopleActedFor(actor: Actor): string[] {
  return [...new Set([actor.personId, ...actor.roles.flatMap((role) => role.coveredId ?? [])])]
}

/** The schools over which somebody holds a role by name or through a group, or whoever they cover today: their own, as against all. */
export function ownSchoolsOf(actor: Actor): string[] {
  return [
    ...new Set(
      actor.roles.flatMap(({ schoolId, schoolIds }) => [...(schoolId ? [schoolId] : []), ...(schoolIds ?? [])]),
    ),
  ]
}

/** Whether somebody holds one of some roles over a school today, or covers for whoever does: at it, by its group, or over the whole service. */
export function holdsOver({ roles: held }: Actor, roles: readonly string[], schoolId: string): boolean {
  return held.some(
    ({ role, scope, schoolId: at, schoolIds }) =>
      roles.includes(role) && (scope === 'authority' || at === schoolId || (schoolIds ?? []).includes(schoolId)),
  )
}
