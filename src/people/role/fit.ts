import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { findRole, isHeldOn } from '../held-role.ts'
import { ADVISING_KINDS } from '../people-policy.ts'
import { getModelYear } from '../model-year-store.ts'
import { listPeopleNamed } from '../person/person-store.ts'
import { listGroupsWithSchools, listPlaces } from '../places-store.ts'
import { listTrainingOf } from '../training/training-store.ts'
import { whyDoesNotFit } from './fit-rules.ts'
import type { Place, RoleFacts } from './held-role-rules.ts'
import { listRolesOf } from './held-role-store.ts'

type Over = { scope: 'school' | 'group'; id: string }
type Asked = {
  role: string
  personIds: readonly string[]
  schoolIds: readonly string[]
  groupIds: readonly string[]
  /** The first day of the work. */
  startedOn: PlainDate
}

/**
 * ES-15, ES-16, SH-34, SH-88, RO-29, XX-13. What stands against each of some people taking on a role in each of some schools and groups from a day, but for
 * whoever holds it there now. A fixed number of queries; then each pair is asked without one.
 */
export async function openFits(look: Look, asked: Asked): Promise<(personId: string, over: Over) => Finding[]> {
  const { startedOn } = asked
  const { model } = await look.modelOn(startedOn)
  const role = findRole(model, asked.role)
  if (!role) return () => []
  const groups = await listGroupsWithSchools(look, asked.groupIds)
  const people = await listPeopleNamed(look, asked.personIds)
  const own = await listRolesOf(look, asked.personIds)
  const schoolIds = new Set([...asked.schoolIds, ...[...groups.values()].flatMap((group) => group.schoolIds)])
  for (const held of own) for (const id of held.schoolIds) schoolIds.add(id)
  const places = new Map((await listPlaces(look, [...schoolIds])).map((place) => [place.schoolId, place]))
  const placesOf = (ids: readonly string[]): Place[] => ids.flatMap((id) => places.get(id) ?? [])
  const training = await listTrainingOf(look, asked.personIds)
  const modelYear = await getModelYear(look, startedOn)
  const facts = new Map<string, RoleFacts>()
  for (const { id, name, phases } of people) {
    const roles = own.filter(({ personId }) => personId === id)
    const advised = roles.filter((held) => ADVISING_KINDS.includes(held.kind) && isHeldOn(held, startedOn))
    const there = placesOf(advised.flatMap((held) => held.schoolIds)).flatMap(({ phase }) => phase ?? [])
    facts.set(id, {
      ...{ model, modelYear, today: look.today, personId: id, personName: name, own: roles, inSamePost: [] },
      ...{ ownPhases: phases.length > 0 ? phases : [...new Set(there)], training: training.get(id) ?? [] },
      ...{ replaces: true, field: 'place' },
    })
  }
  return (personId, { scope, id }) => {
    const known = facts.get(personId)
    if (!known) return []
    const at = placesOf(scope === 'school' ? [id] : (groups.get(id)?.schoolIds ?? []))
    const given = {
      scope,
      placeId: id,
      places: at,
      standing: 'substantive' as const,
      note: null,
      startedOn,
      finishedOn: null,
    }
    return whyDoesNotFit(role, given, known)
  }
}
