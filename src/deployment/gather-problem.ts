import type { DueRule, ServiceModel } from '#model/index.ts'
import {
  dueOfGroups,
  dueOfSchools,
  listAllocations,
  listGivers,
  standingsOf,
  termsOf,
  type DueLine,
} from '#days/index.ts'
import { isHeldOn, listRolesOf, listSetOut, openFits } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { beginsOn } from './deployment-rules.ts'
import { listSpots } from './deployment-store.ts'
import { sumOf, type Place, type Problem, type Spot, type Weights } from './problem.ts'

/** A school or group as a place: which of the two it is, and for whom it is due what. */
export type PlaceToServe = Place & { scope: 'school' | 'group' }

export type Gathered = {
  problem: Omit<Problem, 'places'> & { places: readonly PlaceToServe[] }
  termNames: readonly string[]
  /** What stands against somebody at a place, firm and soft. */
  fits: (personId: string, place: Pick<PlaceToServe, 'scope' | 'id'>) => readonly Finding[]
}

export type Asked = { schoolYear: SchoolYear; role: string; weights: Weights; pins?: ReadonlyMap<string, string> }

/** Whether what is due by a rule is given first by a role. */
export const isGivenFirstBy = ({ by }: Pick<DueRule, 'by'>, role: string) => by[0] === role

/**
 * ES-13, ES-68. Everything of which who serves whom is worked out, as it stands now: what schools and groups are due by the role and nobody is allocated for yet, what its holders
 * have left of the year, where they are now, and which rules keep them from where. A fixed number of queries.
 */
export async function gatherProblem(
  look: Look,
  { schoolYear, role, weights, pins = new Map() }: Asked,
): Promise<Gathered> {
  const on = beginsOn(schoolYear, look.today)
  const [terms, schools, groups, allocations, givers] = await Promise.all([
    termsOf(look, schoolYear),
    dueOfSchools(look, { schoolYear }),
    dueOfGroups(look, { schoolYear }),
    listAllocations(look, { schoolYear }),
    listGivers(look, { schoolYear, roles: [role] }),
  ])
  const people = givers.filter(({ roles }) => roles.includes(role))
  const personIds = people.map(({ personId }) => personId)
  const taken = new Set(
    allocations
      .filter((each) => each.role === role && each.personId)
      .map(({ schoolId, groupId }) => schoolId ?? groupId),
  )
  const dueTo = (lines: readonly DueLine[]) => {
    const own = lines.filter(({ due }) => isGivenFirstBy(due, role))
    return terms.map((_, at) => own.reduce((sum, { byTerm }) => sum + (byTerm[at] ?? 0), 0))
  }
  const wanted = [
    ...schools
      .filter(({ isServed }) => isServed)
      .map(({ schoolId, schoolName, lines }) => ({
        scope: 'school' as const,
        id: schoolId,
        name: schoolName,
        schoolIds: [schoolId],
        dueByTerm: dueTo(lines),
      })),
    ...groups.map(({ groupId, groupName, schoolIds, lines }) => ({
      scope: 'group' as const,
      id: groupId,
      name: groupName,
      schoolIds,
      dueByTerm: dueTo(lines),
    })),
  ].filter(({ id, dueByTerm }) => sumOf(dueByTerm) > 0 && !taken.has(id))
  const ids = (scope: 'school' | 'group') => wanted.flatMap((each) => (each.scope === scope ? [each.id] : []))
  const [standings, held, fits] = await Promise.all([
    standingsOf(look, { schoolYear, personIds }),
    listRolesOf(look, personIds),
    openFits(look, { role, personIds, schoolIds: ids('school'), groupIds: ids('group'), startedOn: on }),
  ])
  const now = held.filter((each) => each.role === role && (isHeldOn(each, look.today) || isHeldOn(each, on)))
  const setOut = await listSetOut(look, personIds)
  const spots = await listSpots(look, [
    ...wanted.flatMap(({ schoolIds }) => schoolIds),
    ...now.flatMap(({ schoolIds }) => schoolIds),
  ])
  const middleOf = (schoolIds: readonly string[]) => meanOf(schoolIds.flatMap((id) => spots.get(id) ?? []))
  const servedBy = new Map(now.map((each) => [each.schoolId ?? each.groupId ?? '', each.personId]))
  const places = wanted.map(({ schoolIds, ...place }): PlaceToServe => ({
    ...place,
    spot: middleOf(schoolIds),
    servedBy: servedBy.get(place.id),
    pinnedTo: pins.get(place.id),
  }))
  const servers = people.map(({ personId, name }) => {
    const { capacityByTerm = [], allocatedByTerm = [] } = standings.get(personId) ?? {}
    const own = now.filter((each) => each.personId === personId)
    return {
      ...{ id: personId, name, spot: setOut.get(personId) ?? middleOf(own.flatMap(({ schoolIds }) => schoolIds)) },
      leftByTerm: terms.map((_, at) => Math.max(0, (capacityByTerm[at] ?? 0) - (allocatedByTerm[at] ?? 0))),
    }
  })
  const scopes = new Map(places.map(({ id, scope }) => [id, scope]))
  return {
    problem: {
      ...{ places, servers, terms: terms.length, weights },
      misfitsOf: ({ id }, server) =>
        fits(server.id, { scope: scopes.get(id) ?? 'school', id }).map((finding) => ({
          ...{ rule: finding.id, says: finding.says, isFirm: finding.weight === 'firm' },
        })),
    },
    termNames: terms.map(({ name }) => termInText(look.model, name)),
    fits,
  }
}

const termInText = ({ calendar }: ServiceModel, name: string) =>
  calendar.terms.some((term) => term.name === name) ? `the ${name.charAt(0).toLowerCase()}${name.slice(1)}` : 'the year'

function meanOf(spots: readonly Spot[]): Spot | undefined {
  if (spots.length === 0) return undefined
  return {
    easting: sumOf(spots.map(({ easting }) => easting)) / spots.length,
    northing: sumOf(spots.map(({ northing }) => northing)) / spots.length,
  }
}
