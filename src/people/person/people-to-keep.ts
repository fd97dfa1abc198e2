import { listWithSignIn } from '#access/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { isHeldOn, rolesInWords, type HeldRole } from '../held-role.ts'
import { listRolesOf } from '../role/held-role-store.ts'
import { listPeople, type PeopleFilter } from './person-list-store.ts'
import type { Person } from './person.ts'

/** One line of the list: the person, and what they do today. */
export type Listed = { person: Person; today: readonly HeldRole[]; canSignIn: boolean }

/** Some people of the list with what they do today. */
export async function listed(look: Look, people: readonly Person[]): Promise<Listed[]> {
  const ids = people.map(({ id }) => id)
  const held = (await listRolesOf(look, ids)).filter((each) => isHeldOn(each, look.today))
  const withSignIn = await listWithSignIn(look, ids)
  return people.map((person) => ({
    person,
    today: held.filter(({ personId }) => personId === person.id),
    canSignIn: withSignIn.has(person.id),
  }))
}

/** How far somebody is on the way to sign in. */
export function signInOf({ person, canSignIn }: Listed): string {
  if (canSignIn) return 'Can sign in'
  if (person.email === null) return 'No address'
  return person.invitedAt ? 'Invited' : 'Not invited'
}

/** The list of people as a file: everyone whom its filter leaves, in its order. */
export function peopleToKeep(model: ServiceModel, filter: PeopleFilter): ListFile<Listed> {
  return {
    name: 'People',
    columns: [
      { head: 'Name', cell: ({ person }) => person.name },
      { head: 'Roles today', cell: ({ today }) => rolesInWords(model, today) },
      { head: 'Email', cell: ({ person }) => person.email },
      { head: 'Telephone', cell: ({ person }) => person.telephone },
      { head: 'Sign-in', cell: signInOf },
    ],
    async read(look, after) {
      const people = await listPeople(look, { ...filter, after: after?.person.id }, ROWS_OF_A_PART)
      return listed(look, people.slice(0, ROWS_OF_A_PART))
    },
  }
}
