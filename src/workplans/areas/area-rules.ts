/** An area with its schools. */
export type AreaFacts = { id: string; name: string; schoolIds: readonly string[] }

/** A partnership and what it is due, in half-days. */
export type DuePartnership = { schoolIds: readonly string[]; due: number }

/** Somebody of the team: the areas that they lead, the schools that they work with, and what they have to give; undefined where nobody said. */
export type StaffFacts = {
  personId: string
  areaIds: readonly string[]
  schoolIds: readonly string[]
  halfDays: number | undefined
}

/** One area, or what lies in none: how much there is to do, and who there is; days in half-days. */
export type AreaLine = {
  areaId: string | null
  name: string
  schools: number
  partnerships: number
  staff: number
  /** What its people have to give, each by the part of them that is in the area; and of how many nobody said. */
  staffDays: number
  unknown: number
  due: number
  /** What of everyone's days would be its own by what is due. */
  fairDays: number
}

export type DemandFacts = {
  areas: readonly AreaFacts[]
  schools: readonly { schoolId: string; due: number }[]
  partnerships: readonly DuePartnership[]
  staff: readonly StaffFacts[]
}

/**
 * ES-12, ES-13. Demand against capacity by area. A school counts where it stands; a partnership where most of its schools stand; somebody
 * where they lead, else where most of their schools stand, in equal parts where that is in several. What stands nowhere is its own line.
 */
export function demandByArea({ areas, schools, partnerships, staff }: DemandFacts): AreaLine[] {
  const areaOf = new Map(areas.flatMap(({ id, schoolIds }) => schoolIds.map((school) => [school, id] as const)))
  const placed = staff.map((each) => ({ ...each, at: areasOfStaff(each, areaOf) }))
  const allDue = sum(schools.map(({ due }) => due)) + sum(partnerships.map(({ due }) => due))
  const allDays = sum(staff.map(({ halfDays = 0 }) => halfDays))
  const line = (areaId: string | null, name: string): AreaLine => {
    const its = schools.filter(({ schoolId }) => (areaOf.get(schoolId) ?? null) === areaId)
    const groups = partnerships.filter(({ schoolIds }) => mostOf(schoolIds, areaOf) === areaId)
    const people = placed.filter(({ at }) => (areaId === null ? at.length === 0 : at.includes(areaId)))
    const due = sum(its.map(({ due: of }) => of)) + sum(groups.map(({ due: of }) => of))
    return {
      ...{ areaId, name, schools: its.length, partnerships: groups.length, staff: people.length, due },
      staffDays: sum(people.map(({ halfDays = 0, at }) => halfDays / Math.max(1, at.length))),
      unknown: people.filter(({ halfDays }) => halfDays === undefined).length,
      fairDays: allDue === 0 ? 0 : (allDays * due) / allDue,
    }
  }
  const nowhere = line(null, 'In none of them')
  const isEmpty = nowhere.schools + nowhere.partnerships + nowhere.staff === 0
  return [...areas.map(({ id, name }) => line(id, name)), ...(isEmpty ? [] : [nowhere])]
}

function areasOfStaff({ areaIds, schoolIds }: StaffFacts, areaOf: ReadonlyMap<string, string>): readonly string[] {
  if (areaIds.length > 0) return areaIds
  const most = mostOf(schoolIds, areaOf)
  return most === null ? [] : [most]
}

/** Where most of some schools stand, the first of those that have as many; null where none stands anywhere. */
function mostOf(schoolIds: readonly string[], areaOf: ReadonlyMap<string, string>): string | null {
  const counts = new Map<string, number>()
  for (const id of schoolIds) {
    const area = areaOf.get(id)
    if (area) counts.set(area, (counts.get(area) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0] ?? null
}

const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0)

/** The heading of the page: whether everything stands in one area, or where people are furthest from what is due. */
export function areasHeading(lines: readonly AreaLine[], many: string): string {
  const areas = lines.filter(({ areaId }) => areaId !== null)
  const withSchools = areas.filter(({ schools }) => schools > 0)
  if (areas.length === 0) return `There are no ${many} yet`
  const [only] = withSchools
  if (withSchools.length === 1 && areas.length > 1 && only) return `All schools stand in ${only.name}`
  if (areas.every(({ staffDays }) => staffDays === 0)) return 'Nobody has days to give yet'
  const short = [...areas].sort((one, other) => other.fairDays - other.staffDays - (one.fairDays - one.staffDays))[0]
  if (!short || short.fairDays - short.staffDays < 2) return `People stand where days are due`
  return `${short.name} has fewest people for what is due`
}
