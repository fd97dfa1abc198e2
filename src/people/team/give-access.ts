import { listWithSignIn } from '#access/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Role } from '#model/index.ts'
import { Refused } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { findRole } from '../held-role.ts'
import { inviteNow } from '../invite/invite-people.ts'
import { isSchoolsOwnRole, mayGiveAccess } from '../people-policy.ts'
import type { Person } from '../person/person.ts'
import { findPersonByEmail, getPerson, getPersonToChange, insertPerson } from '../person/person-store.ts'
import { findAgainst, writeRole } from '../role/give-role.ts'
import type { RoleAsked } from '../role/role-facts.ts'

/** Somebody whom a school lets in. */
export type AccessAsked = {
  name: string
  email: string | null
  role: string
  startedOn: PlainDate
  finishedOn: PlainDate | null
}

/**
 * XX-03. A head lets the school's own people in: a role tied to the school, of a kind that a school gives itself. Who has that
 * address already is the same person; who has not, becomes known. With an address they are invited at once.
 */
export async function giveAccess(work: Work, schoolId: string, asked: AccessAsked, publicUrl: string): Promise<string> {
  requireThat(mayGiveAccess(work, schoolId), work, `give access to school ${schoolId}`)
  const role = findRole(work.model, asked.role)
  refuseIf(work, whySchoolCannotGive(role, asked.role))
  const person = await whoIsMeant(work, asked)
  const roleAsked: RoleAsked = {
    role: asked.role,
    scope: 'school',
    placeId: schoolId,
    standing: 'substantive',
    note: null,
    startedOn: asked.startedOn,
    finishedOn: asked.finishedOn,
    replaces: false,
  }
  const { findings, roleCase } = await findAgainst(work, person, roleAsked, 'email')
  refuseIf(work, [...whyNotOneself(work.actor.personId, person), ...findings])
  await writeRole(work, person, roleAsked, roleCase, 'person.access-given')
  const isNew = person.email !== null && (await listWithSignIn(work, [person.id])).size === 0
  if (isNew && person.invitedAt === null) await inviteNow(work, publicUrl, { ...person, email: person.email ?? '' })
  return person.id
}

/** XX-03. A school gives itself what is its own, and nothing of the service's. Throws Refused for what the model has not. */
export function whySchoolCannotGive(role: Role | undefined, asked: string): Finding[] {
  if (!role) throw new Refused([refusal(`There is no role ${asked}.`, 'role')])
  return isSchoolsOwnRole(role) ? [] : [refusal(`${role.name} is given by the service, not by a school.`, 'role')]
}

/** XX-03. Nobody lets themselves in further. */
export function whyNotOneself(actorId: string, person: Pick<Person, 'id'>): Finding[] {
  if (actorId !== person.id) return []
  return [refusal('You cannot give access to yourself. Ask the service.', 'email')]
}

async function whoIsMeant(work: Work, { name, email }: AccessAsked): Promise<Person> {
  const known = email === null ? undefined : await findPersonByEmail(work, email)
  if (known) return getPersonToChange(work, known.id)
  return getPerson(work, await insertPerson(work, { name, email, telephone: null, phases: [] }))
}

function refusal(says: string, field: string): Finding {
  return { kind: 'school-gives-its-own', id: 'school-gives-its-own', source: 'XX-03', says, field, weight: 'firm' }
}
