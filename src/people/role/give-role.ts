import { logEvent, type NewEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { newId } from '#shared/id.ts'
import { addDays } from '#shared/plain-date.ts'
import type { ServiceModel } from '#model/index.ts'
import { NotFound, Refused } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import type { HeldRole } from '../held-role.ts'
import { mayKeepPeople, mayKeepPeopleOf } from '../people-policy.ts'
import type { Person } from '../person/person.ts'
import { getPersonToChange } from '../person/person-store.ts'
import { canMakeWay, whoIsInTheWay, whyRoleCannotBeGiven } from './held-role-rules.ts'
import { addRoles, finishRoles } from './held-role-store.ts'
import { whyOwnRightsCannotGrow } from './own-rights-rules.ts'
import { roleEvent, type RoleEvent } from './role-events.ts'
import { gatherRoleCase, ledgerFor, type RoleAsked, type RoleCase } from './role-facts.ts'
import { isSecretYet } from './secret-roles.ts'
import { openRoleLedger, type RoleLedger } from './role-ledger.ts'

/** Somebody who keeps people gives a person a role. Throws Refused with every rule that stands against it. */
export async function giveRole(work: Work, personId: string, asked: RoleAsked, field = 'place'): Promise<string> {
  requireThat(mayGiveRole(work, asked), work, `give ${asked.role} to ${personId}`)
  return giveRoleWith(work, personId, asked, field)
}

/** The same as part of another deed, whose leave is enough: who accepts a request names who leads (WI-41). By the rules of roles all the same. */
export async function giveRoleWith(work: Work, personId: string, asked: RoleAsked, field: string): Promise<string> {
  const person = await getPersonToChange(work, personId)
  const found = await findAgainst(work, person, asked, field)
  refuseIf(work, found.findings)
  return writeRole(work, person, asked, found.roleCase)
}

/** Whether somebody may give a role there, whatever the rules say of it. */
export function mayGiveRole(work: Work, { scope, placeId }: RoleAsked): boolean {
  return scope === 'school' && placeId !== null ? mayKeepPeopleOf(work, placeId) : mayKeepPeople(work)
}

export type FoundAgainst = { findings: Finding[]; roleCase: RoleCase }

/** What stands against giving a role, with the facts it was found by. Throws Refused where the model has no such role. */
export async function findAgainst(work: Work, person: Person, asked: RoleAsked, field: string): Promise<FoundAgainst> {
  return findAgainstIn(await openRoleLedger(work, ledgerFor(person.id, asked)), work, person, asked, field)
}

/** The same by a ledger that knows the person and the place already. */
export async function findAgainstIn(
  ledger: RoleLedger,
  { actor, today }: Work,
  person: Person,
  asked: RoleAsked,
  field: string,
): Promise<FoundAgainst> {
  const roleCase = await gatherRoleCase(ledger, today, person, asked, field)
  const { role, given, facts } = roleCase
  if (!role) throw new Refused([noSuchRole(asked.role)])
  if (given.scope === 'school' && given.places.length === 0) throw new NotFound('school', asked.placeId ?? '')
  const held = actor.roles.map((each) => each.role)
  const findings = [
    ...whyRoleCannotBeGiven(role, given, facts),
    ...whyOwnRightsCannotGrow(facts.model, role, held, person.id === actor.personId, 'startedOn'),
  ]
  return { findings, roleCase }
}

/** What giving a role comes to: the role, those who make way for it on the day before (NF-15), and what the history says. */
export type Giving = { given: HeldRole; modelVersionId: string; madeWay: HeldRole[]; events: NewEvent[] }

/** What giving a role comes to; nothing is written by it. */
export function whatGivingDoes(
  model: ServiceModel,
  person: Pick<Person, 'id' | 'name'>,
  asked: RoleAsked,
  { role, given, facts, modelVersionId, placeName }: RoleCase,
  event: RoleEvent = 'person.role-given',
): Giving {
  if (!role) throw new Error('a role was written that the model does not have')
  const { scope, placeId, standing, note, startedOn, finishedOn } = asked
  const inTheWay = asked.replaces && role.onePerSchool ? whoIsInTheWay(given, facts.inSamePost) : []
  const lastDay = addDays(startedOn, -1)
  const makingWay = inTheWay.filter((held) => canMakeWay(held, given))
  const heldRole: HeldRole = {
    ...{ id: newId(), personId: person.id, personName: person.name, role: role.id, kind: role.kind },
    ...{ scope, schoolId: scope === 'school' ? placeId : null, groupId: scope === 'group' ? placeId : null },
    ...{ placeName, schoolIds: given.places.map(({ schoolId }) => schoolId) },
    ...{ standing, note, startedOn, finishedOn, revision: 1 },
  }
  return {
    given: heldRole,
    modelVersionId,
    madeWay: makingWay.map((held) => ({ ...held, finishedOn: lastDay, revision: held.revision + 1 })),
    events: [
      ...makingWay.map((held) =>
        roleEvent(model, 'person.role-ended', { ...held, finishedOn: lastDay }, held.finishedOn),
      ),
      roleEvent(model, event, { ...heldRole, placeName: scope === 'school' ? placeName : null }),
    ],
  }
}

/** Writes a role that nothing stands against, and its events. Gives its id. */
export async function writeRole(
  work: Work,
  person: Person,
  asked: RoleAsked,
  found: RoleCase,
  event?: RoleEvent,
): Promise<string> {
  const { given, modelVersionId, madeWay, events } = whatGivingDoes(work.model, person, asked, found, event)
  const lastDay = addDays(asked.startedOn, -1)
  await finishRoles(
    work,
    madeWay.map(({ id }) => ({ id, finishedOn: lastDay, times: 1 })),
  )
  await addRoles(work, [{ ...given, modelVersionId }])
  // ES-69: what schools do not know yet does not stand in their history either.
  const isSecret = await isSecretYet(work, given)
  for (const each of events) await logEvent(work, isSecret ? { ...each, audience: 'see-days' } : each)
  return given.id
}

function noSuchRole(role: string) {
  return {
    kind: 'role-unknown',
    id: 'role-of-the-model',
    source: 'ES-14',
    says: `The service model of that school year has no role ${role}. Choose another.`,
    field: 'startedOn',
    weight: 'firm',
  } as const
}
