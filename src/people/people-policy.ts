import type { KindOfUser, Role } from '#model/index.ts'
import { NotAllowed, NotFound } from '#work/failures.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { HeldRole } from './held-role.ts'

/** The kinds of user to whom a school itself gives access. Its head is named by others. */
export const SCHOOL_SIDE_KINDS: readonly KindOfUser[] = [
  'senior-leader',
  'chair-of-governors',
  'nominated-governor',
  'governor',
  'clerk',
]

/** The kinds of user who are named for a school by the service. */
export const ADVISING_KINDS: readonly KindOfUser[] = ['adviser', 'consultant-head', 'group-lead']

/** Keeps the people of the whole service: adds, changes, gives any role. */
export function mayKeepPeople(look: Look): boolean {
  return look.reach('keep-people').everything
}

/** Names who works with a school. */
export function mayKeepPeopleOf(look: Look, schoolId: string): boolean {
  return isWithin(look.reach('keep-people'), schoolId)
}

/** Reads the list of people: whoever sees the whole register. */
export function maySeePeople(look: Look): boolean {
  return mayKeepPeople(look) || look.reach('see-register').everything
}

/** Sees who works with a school and who works in it. */
export function maySeeTeam(look: Look, schoolId: string): boolean {
  return isWithin(look.reach('see-school'), schoolId) || mayKeepPeopleOf(look, schoolId) || maySeePeople(look)
}

/** Opens a person's page: the list's readers, oneself, and those who see a school that the person works with today. */
export function mayOpenPerson(look: Look, personId: string, schoolIds: readonly string[]): boolean {
  return (
    personId === look.actor.personId ||
    maySeePeople(look) ||
    schoolIds.some((schoolId) => isWithin(look.reach('see-school'), schoolId))
  )
}

/** Sees what is between a person and the service: working pattern, leave, training, cover. */
export function maySeePersonalMatters(look: Look, personId: string): boolean {
  return personId === look.actor.personId || mayKeepPeople(look)
}

/** Sees how to reach a person: everyone sees it of those whom the service names; of a school's own people, fewer do. */
export function maySeeAddress(look: Look, personId: string, roles: readonly HeldRole[]): boolean {
  if (personId === look.actor.personId || maySeePeople(look)) return true
  return roles.some(
    (held) =>
      ADVISING_KINDS.includes(held.kind) ||
      held.schoolIds.some((schoolId) => isWithin(look.reach('give-access'), schoolId)),
  )
}

/** XX-03. Gives access to a school's own people: its head, or whoever keeps the service's. */
export function mayGiveAccess(look: Look, schoolId: string): boolean {
  return isWithin(look.reach('give-access'), schoolId) || mayKeepPeopleOf(look, schoolId)
}

/** The roles that a school gives itself: tied to it, and of its own kinds of user. */
export function isSchoolsOwnRole(role: Pick<Role, 'kind' | 'tiedTo'>): boolean {
  return SCHOOL_SIDE_KINDS.includes(role.kind) && role.tiedTo.includes('school')
}

/** Ends a held role: who keeps people; in a school its head too, for the school's own people. */
export function mayEndRole(look: Look, held: Pick<HeldRole, 'scope' | 'schoolId' | 'kind'>): boolean {
  if (mayKeepPeople(look)) return true
  if (held.scope !== 'school' || held.schoolId === null) return false
  if (mayKeepPeopleOf(look, held.schoolId)) return true
  return SCHOOL_SIDE_KINDS.includes(held.kind) && isWithin(look.reach('give-access'), held.schoolId)
}

/** Sees what the service knows of its people as a whole: who is ready, which schools are without. */
export function maySeePeopleReports(look: Look): boolean {
  return mayKeepPeople(look) || look.reach('see-reports').everything
}

/** For a page about a school's people. Throws NotFound where the school itself may not be known of, else NotAllowed. */
export function requireSchool(look: Look, schoolId: string, allowed: boolean, deed: string): void {
  if (allowed) return
  const isKnown = isWithin(look.reach('see-register'), schoolId) || isWithin(look.reach('see-school'), schoolId)
  if (!isKnown) throw new NotFound('school', schoolId)
  throw new NotAllowed(look.actor.personId, deed)
}
