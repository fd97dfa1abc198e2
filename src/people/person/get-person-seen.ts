import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { isHeldOn, type HeldRole } from '../held-role.ts'
import { mayKeepPeople, mayOpenPerson } from '../people-policy.ts'
import { listRolesOf } from '../role/held-role-store.ts'
import { getPerson } from './person-store.ts'
import type { Person } from './person.ts'

/** The person, for somebody who may open their page. Throws NotFound. */
export async function getPersonSeen(look: Look, personId: string): Promise<Person> {
  const person = await getPerson(look, personId)
  if (mayOpenPerson(look, personId, [])) return person
  const roles = (await listRolesOf(look, [person.id])).filter((held) => isHeldOn(held, look.today))
  const schoolIds = roles.flatMap((held) => held.schoolIds)
  if (!mayOpenPerson(look, person.id, schoolIds)) throw new NotFound('person', person.id)
  return person
}

/** The person, for somebody who keeps people: NotFound for who may not know of them, NotAllowed for who may not keep them. */
export async function getPersonKept(look: Look, personId: string, deed: string): Promise<Person> {
  const person = await getPersonSeen(look, personId)
  requireThat(mayKeepPeople(look), look, `${deed} of ${personId}`)
  return person
}

/** Of somebody who works with one's school, what they do there, and not with whom else. */
export function seenOnly(look: Look, roles: readonly HeldRole[]): HeldRole[] {
  const reach = look.reach('see-school')
  return roles.filter((held) => held.schoolIds.some((id) => reach.everything || reach.schoolIds.has(id)))
}
