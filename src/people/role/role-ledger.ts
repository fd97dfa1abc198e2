import { adoptionInForce, listAdoptions } from '#calendar/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import type { HeldRole } from '../held-role.ts'
import { listGroupsWithSchools, listPlaces, type GroupPlace } from '../places-store.ts'
import type { TrainingHeld } from '../training/training-held.ts'
import { listTrainingOf } from '../training/training-store.ts'
import type { Place } from './held-role-rules.ts'
import { listRolesIn, listRolesOf } from './held-role-store.ts'

/** The model by which a role of a day is given, and the school year for which it runs. */
export type ModelOfDay = { model: ServiceModel; modelVersionId: string; modelYear: SchoolYear }

/** What the rules on roles ask of people and places: read at once for all of them, and kept up while roles are given. */
export type RoleLedger = {
  /** What somebody holds, held or will hold: what begins last stands first. */
  rolesOf: (personId: string) => HeldRole[]
  /** Who holds, held or will hold a role in any of these schools, by itself or by a group. */
  rolesIn: (schoolIds: readonly string[], role: string) => HeldRole[]
  trainingOf: (personId: string) => readonly TrainingHeld[]
  placeOf: (schoolId: string) => Place | undefined
  /** Throws NotFound. */
  groupOf: (groupId: string) => GroupPlace
  modelOn: (on: PlainDate) => Promise<ModelOfDay>
  /** Every role that is known here. */
  all: () => HeldRole[]
  /** A role that was given or ended meanwhile. */
  note: (held: HeldRole) => void
}

/** Whom and where the roles to be given concern; of what is not named the ledger knows nothing. */
export type LedgerAsked = {
  personIds: readonly string[]
  schoolIds: readonly string[]
  groupIds: readonly string[]
  /** The only roles that will be asked for; any where none are named. */
  roles?: readonly string[]
}

/** Reads what is asked in a fixed number of queries. The schools are held fast, so that two at once follow each other. */
export async function openRoleLedger(look: Look, asked: LedgerAsked): Promise<RoleLedger> {
  const groups = await listGroupsWithSchools(look, asked.groupIds)
  const schoolIds = new Set([...asked.schoolIds, ...[...groups.values()].flatMap((group) => group.schoolIds)])
  const places = new Map((await listPlaces(look, [...schoolIds], true)).map((place) => [place.schoolId, place]))
  const own = await listRolesOf(look, asked.personIds)
  const there = await listRolesIn(look, [...schoolIds], asked.roles)
  const elsewhere = own.flatMap((held) => held.schoolIds).filter((schoolId) => !places.has(schoolId))
  for (const place of await listPlaces(look, [...new Set(elsewhere)])) places.set(place.schoolId, place)
  const training = await listTrainingOf(look, asked.personIds)
  return {
    ...keepRoles([...own, ...there]),
    trainingOf: (personId) => training.get(personId) ?? [],
    placeOf: (schoolId) => places.get(schoolId),
    groupOf(groupId) {
      const group = groups.get(groupId)
      if (!group) throw new NotFound('group', groupId)
      return group
    },
    modelOn: await openModels(look),
  }
}

/** Roles by person and by school; the state that was noted last is the one that counts. */
function keepRoles(known: readonly HeldRole[]) {
  const byId = new Map<string, HeldRole>()
  const ofPerson = new Map<string, Set<string>>()
  const inSchool = new Map<string, Set<string>>()
  const put = (places: Map<string, Set<string>>, key: string, id: string) =>
    places.set(key, (places.get(key) ?? new Set()).add(id))
  const note = (held: HeldRole) => {
    byId.set(held.id, held)
    put(ofPerson, held.personId, held.id)
    for (const schoolId of held.schoolIds) put(inSchool, schoolId, held.id)
  }
  const inOrder = (ids: Iterable<string>) => [...ids].flatMap((id) => byId.get(id) ?? []).sort(lastFirst)
  for (const held of known) note(held)
  return {
    note,
    all: () => [...byId.values()],
    rolesOf: (personId: string) => inOrder(ofPerson.get(personId) ?? []),
    rolesIn(schoolIds: readonly string[], role: string) {
      const ids = new Set(schoolIds.flatMap((schoolId) => [...(inSchool.get(schoolId) ?? [])]))
      return inOrder(ids).filter((held) => held.role === role)
    },
  }
}

/** What begins last stands first. */
function lastFirst(one: HeldRole, other: HeldRole): number {
  if (one.startedOn !== other.startedOn) return one.startedOn < other.startedOn ? 1 : -1
  return one.id < other.id ? 1 : -1
}

/** XX-02. The model of each day, found in one list of adoptions; each model is read once. */
async function openModels(look: Look): Promise<RoleLedger['modelOn']> {
  const adoptions = await listAdoptions(look)
  return async (on) => {
    const adoption = adoptionInForce(adoptions, schoolYearOf(on))
    if (!adoption) throw new Error('a service without a model')
    const { modelVersionId, schoolYear: modelYear } = adoption
    return { modelVersionId, modelYear, model: await look.modelOf(modelVersionId) }
  }
}
