import { getModelOn } from '#calendar/index.ts'
import type { Role } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { HeldRole, Scope, Standing } from '../held-role.ts'
import { findRole, isHeldOn } from '../held-role.ts'
import { getModelYear } from '../model-year-store.ts'
import type { Person } from '../person/person.ts'
import { ADVISING_KINDS } from '../people-policy.ts'
import { listPlaces, listSchoolsOfGroup } from '../places-store.ts'
import { listTrainingHeld } from '../training/training-store.ts'
import type { RoleFacts, RoleToGive } from './held-role-rules.ts'
import { listRolesIn, listRolesOf } from './held-role-store.ts'

/** What somebody asks for: which role, where, how and between which days. */
export type RoleAsked = {
  role: string
  scope: Scope
  placeId: string | null
  standing: Standing
  note: string | null
  startedOn: PlainDate
  finishedOn: PlainDate | null
  /** The one before makes way, where there can be only one. */
  replaces: boolean
}

/** What the rules are to be asked; no role where the model of that day does not have it. */
export type RoleCase = { role: Role | undefined; modelVersionId: string; given: RoleToGive; facts: RoleFacts }

/** Gathers all that the rules on giving a role need to know. The schools are held fast, so that two at once follow each other. */
export async function gatherRoleCase(look: Look, person: Person, asked: RoleAsked, field: string): Promise<RoleCase> {
  const { model, modelVersionId } = await getModelOn(look, asked.startedOn)
  const places = await listPlaces(look, await schoolIdsOf(look, asked), true)
  const own = await listRolesOf(look, [person.id])
  const { role, scope, placeId, standing, startedOn, finishedOn, replaces } = asked
  return {
    role: findRole(model, role),
    modelVersionId,
    given: { scope, placeId, places, standing, startedOn, finishedOn },
    facts: {
      model,
      modelYear: await getModelYear(look, startedOn),
      today: look.today,
      personId: person.id,
      personName: person.name,
      ownPhases: await ownPhasesOf(look, person, own, startedOn),
      own,
      inSamePost: await listRolesIn(
        look,
        places.map(({ schoolId }) => schoolId),
        [role],
      ),
      training: await listTrainingHeld(look, person.id),
      replaces,
      field,
    },
  }
}

async function schoolIdsOf(look: Look, { scope, placeId }: RoleAsked): Promise<string[]> {
  if (placeId === null) return []
  return scope === 'group' ? listSchoolsOfGroup(look, placeId) : [placeId]
}

/** ES-16. The phases recorded as a person's own; where nobody recorded any, those of the schools worked with on that day. */
async function ownPhasesOf(look: Look, person: Person, own: readonly HeldRole[], on: PlainDate): Promise<string[]> {
  if (person.phases.length > 0) return [...person.phases]
  const advised = own.filter((held) => ADVISING_KINDS.includes(held.kind) && isHeldOn(held, on))
  const places = await listPlaces(look, [...new Set(advised.flatMap((held) => held.schoolIds))])
  return [...new Set(places.flatMap(({ phase }) => phase ?? []))]
}
