import { logEvent } from '#history/index.ts'
import { addDays } from '#shared/plain-date.ts'
import { NotFound, Refused } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { titleOf, titleWithStanding } from '../held-role.ts'
import { mayKeepPeople, mayKeepPeopleOf } from '../people-policy.ts'
import type { Person } from '../person/person.ts'
import { getPersonToChange } from '../person/person-store.ts'
import { canMakeWay, whoIsInTheWay, whyRoleCannotBeGiven } from './held-role-rules.ts'
import { addRole, finishRole } from './held-role-store.ts'
import { whyOwnRightsCannotGrow } from './own-rights-rules.ts'
import { gatherRoleCase, type RoleAsked, type RoleCase } from './role-facts.ts'

/** Somebody who keeps people gives a person a role. Throws Refused with every rule that stands against it. */
export async function giveRole(work: Work, personId: string, asked: RoleAsked, field = 'place'): Promise<string> {
  const person = await getPersonToChange(work, personId)
  const isAllowed =
    asked.scope === 'school' && asked.placeId !== null ? mayKeepPeopleOf(work, asked.placeId) : mayKeepPeople(work)
  requireThat(isAllowed, work, `give ${asked.role} to ${personId}`)
  const found = await findAgainst(work, person, asked, field)
  refuseIf(work, found.findings)
  return writeRole(work, person, asked, found.roleCase)
}

/** What stands against giving a role, with the facts it was found by. Throws Refused where the model has no such role. */
export async function findAgainst(work: Work, person: Person, asked: RoleAsked, field: string) {
  const roleCase = await gatherRoleCase(work, person, asked, field)
  const { role, given, facts } = roleCase
  if (!role) throw new Refused([noSuchRole(asked.role)])
  if (given.scope === 'school' && given.places.length === 0) throw new NotFound('school', asked.placeId ?? '')
  const held = work.actor.roles.map((each) => each.role)
  const findings = [
    ...whyRoleCannotBeGiven(role, given, facts),
    ...whyOwnRightsCannotGrow(facts.model, role, held, person.id === work.actor.personId, 'startedOn'),
  ]
  return { findings, roleCase }
}

/** Writes the role and its event; the one before, where one makes way, ends on the day before (NF-15). */
export async function writeRole(
  work: Work,
  person: Person,
  asked: RoleAsked,
  found: RoleCase,
  event: RoleEvent = 'person.role-given',
): Promise<string> {
  const { role, given, facts, modelVersionId } = found
  if (!role) throw new Error('a role was written that the model does not have')
  if (asked.replaces && role.onePerSchool)
    for (const held of whoIsInTheWay(given, facts.inSamePost).filter((each) => canMakeWay(each, given))) {
      const finishedOn = addDays(given.startedOn, -1)
      await finishRole(work, held.id, finishedOn)
      await logRole(work, 'person.role-ended', { ...held, finishedOn }, held.finishedOn)
    }
  const heldRole = {
    personId: person.id,
    role: role.id,
    kind: role.kind,
    scope: asked.scope,
    schoolId: asked.scope === 'school' ? asked.placeId : null,
    groupId: asked.scope === 'group' ? asked.placeId : null,
    standing: asked.standing,
    note: asked.note,
    startedOn: asked.startedOn,
    finishedOn: asked.finishedOn,
  }
  const id = await addRole({ ...work, modelVersionId }, heldRole)
  const placeName = asked.scope === 'school' ? (given.places[0]?.name ?? null) : null
  await logRole(work, event, { ...heldRole, personName: person.name, placeName })
  return id
}

type Logged = Parameters<typeof titleWithStanding>[1] & {
  personId: string
  personName: string
  placeName: string | null
  schoolId: string | null
  groupId: string | null
  startedOn: string
  finishedOn: string | null
}

/** A role begins or ends; it is another event where the school itself gave or ended it. */
export type RoleEvent = 'person.role-given' | 'person.role-ended' | 'person.access-given' | 'person.access-ended'

/** The trace of a role that begins or ends: on the person's page, and on those of the school or group. */
export async function logRole(work: Work, name: RoleEvent, held: Logged, endedBefore?: string | null): Promise<void> {
  const title = titleWithStanding(work.model, held) || titleOf(work.model, held.role)
  await logEvent(work, {
    name,
    subjects: [
      { kind: 'person', id: held.personId },
      ...(held.schoolId ? [{ kind: 'school', id: held.schoolId } as const] : []),
      ...(held.groupId ? [{ kind: 'group', id: held.groupId } as const] : []),
    ],
    audience: held.schoolId ? 'see-school' : 'see-register',
    changes: name.endsWith('-given')
      ? {
          person: { after: held.personName },
          role: { after: title },
          ...(held.placeName && { place: { after: held.placeName } }),
          startedOn: { after: held.startedOn },
          ...(held.finishedOn && { finishedOn: { after: held.finishedOn } }),
        }
      : {
          person: { after: held.personName },
          role: { after: title },
          ...(held.placeName && { place: { after: held.placeName } }),
          finishedOn: { before: endedBefore ?? null, after: held.finishedOn },
        },
  })
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
