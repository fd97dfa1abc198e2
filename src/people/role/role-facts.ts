import type { Role } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { HeldRole, Scope, Standing } from '../held-role.ts'
import { findRole, isHeldOn } from '../held-role.ts'
import type { Person } from '../person/person.ts'
import { ADVISING_KINDS } from '../people-policy.ts'
import type { Place, RoleFacts, RoleToGive } from './held-role-rules.ts'
import type { LedgerAsked, RoleLedger } from './role-ledger.ts'

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
export type RoleCase = {
  role: Role | undefined
  modelVersionId: string
  /** The school's or the group's name; null over the whole service. */
  placeName: string | null
  given: RoleToGive
  facts: RoleFacts
}

/** What a ledger has to know for one role to be given to one person. */
export function ledgerFor(personId: string, { role, scope, placeId }: RoleAsked): LedgerAsked {
  const over = (wanted: Scope) => (scope === wanted && placeId !== null ? [placeId] : [])
  return { personIds: [personId], schoolIds: over('school'), groupIds: over('group'), roles: [role] }
}

/** Gathers from a ledger all that the rules on giving a role need to know. Throws NotFound where the group is nobody's. */
export async function gatherRoleCase(
  ledger: RoleLedger,
  today: PlainDate,
  person: Person,
  asked: RoleAsked,
  field: string,
): Promise<RoleCase> {
  const { role, scope, placeId, standing, note, startedOn, finishedOn, replaces } = asked
  const { model, modelVersionId, modelYear } = await ledger.modelOn(startedOn)
  const { places, placeName } = whereAsked(ledger, asked)
  const own = ledger.rolesOf(person.id)
  const schoolIds = places.map(({ schoolId }) => schoolId)
  return {
    role: findRole(model, role),
    modelVersionId,
    placeName,
    given: { scope, placeId, places, standing, note, startedOn, finishedOn },
    facts: {
      ...{ model, modelYear, today, own, replaces, field },
      ...{ personId: person.id, personName: person.name },
      ownPhases: ownPhasesOf(ledger, person, own, startedOn),
      inSamePost: ledger.rolesIn(schoolIds, role),
      training: ledger.trainingOf(person.id),
    },
  }
}

function whereAsked(ledger: RoleLedger, { scope, placeId }: RoleAsked): { places: Place[]; placeName: string | null } {
  const placesOf = (schoolIds: readonly string[]) => schoolIds.flatMap((schoolId) => ledger.placeOf(schoolId) ?? [])
  if (placeId === null) return { places: [], placeName: null }
  if (scope !== 'group') {
    const places = placesOf([placeId])
    return { places, placeName: places[0]?.name ?? null }
  }
  const { name, schoolIds } = ledger.groupOf(placeId)
  return { places: placesOf(schoolIds), placeName: name }
}

/** ES-16. The phases recorded as a person's own; where nobody recorded any, those of the schools worked with on that day. */
function ownPhasesOf(ledger: RoleLedger, person: Person, own: readonly HeldRole[], on: PlainDate): string[] {
  if (person.phases.length > 0) return [...person.phases]
  const advised = own.filter((held) => ADVISING_KINDS.includes(held.kind) && isHeldOn(held, on))
  const schoolIds = advised.flatMap((held) => held.schoolIds)
  return [...new Set(schoolIds.flatMap((schoolId) => ledger.placeOf(schoolId)?.phase ?? []))]
}
