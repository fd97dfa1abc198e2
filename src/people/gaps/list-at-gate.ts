import type { Look } from '#work/work.ts'
import { getModelYear } from '../model-year-store.ts'
import { listPeopleNamed } from '../person/person-store.ts'
import { listPlaces } from '../places-store.ts'
import { listHoldersOf, listRolesOf } from '../role/held-role-store.ts'
import { listTrainingOf } from '../training/training-store.ts'
import { readinessOf, wasDueOn, worksOutsideOwnPhase, type AskedOf } from './readiness.ts'
import type { AtGate } from './training-page.tsx'

const HOLDERS_AT_MOST = 2000

/** ES-17. Everyone who must pass a gate, by name, with how they stand, and since when they work without what they were to have. */
export async function listAtGate(look: Look, asked: AskedOf): Promise<{ asked: AskedOf; people: AtGate[] }> {
  const { gate, roles } = asked
  const { today } = look
  const holders = await listHoldersOf(look, roles, HOLDERS_AT_MOST)
  const ids = holders.map(({ personId }) => personId)
  const training = await listTrainingOf(look, ids)
  const dueOn = wasDueOn(gate, await getModelYear(look, today), today)
  const outside = dueOn === undefined ? new Set<string>() : await whoWorksOutside(look, roles, ids)
  const people = holders.map(({ personId, name }) => {
    const readiness = readinessOf(gate, training.get(personId) ?? [], today)
    const isAsked = gate.when === 'always' || outside.has(personId)
    return { personId, name, readiness, overdueSince: isAsked && !readiness.isReady ? dueOn : undefined }
  })
  return { asked, people }
}

async function whoWorksOutside(
  look: Look,
  roles: readonly string[],
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const own = await listRolesOf(look, personIds)
  const recorded = new Map((await listPeopleNamed(look, personIds)).map(({ id, phases }) => [id, phases]))
  const places = await listPlaces(look, [...new Set(own.flatMap(({ schoolIds }) => schoolIds))])
  const phases = new Map(places.map(({ schoolId, phase }) => [schoolId, phase]))
  const { today } = look
  const phaseOf = (schoolId: string) => phases.get(schoolId)
  const isOutside = (id: string) =>
    worksOutsideOwnPhase(roles, {
      ...{ recorded: recorded.get(id) ?? [], own: own.filter(({ personId }) => personId === id) },
      ...{ today, phaseOf },
    })
  return new Set(personIds.filter(isOutside))
}
