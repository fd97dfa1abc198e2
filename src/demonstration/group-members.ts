import type { GroupKind } from '#model/index.ts'
import type { MadeGroup, MadeSchool, Making } from './making.ts'

/** The schools that come together, and, where the place gives it, the name. */
export type Members = { schools: MadeSchool[]; called?: string }

/** Who comes together in groups of a kind: by place, by size, by phase, as the model says of it. */
export function membersOf(
  { chance }: Making,
  kind: GroupKind,
  schools: readonly MadeSchool[],
  groups: readonly MadeGroup[],
): Members[] {
  const served = schools.filter(({ isServed }) => isServed)
  if (kind.isArea) return hasAreas(groups) ? byTown(schools) : byCompass(schools)
  const fitting = served.filter(({ phase }) => kind.phases.length === 0 || kind.phases.includes(phase ?? ''))
  if (kind.sameGroupOf) {
    const wholes = groups.filter((group) => group.kind === kind.sameGroupOf?.groupKind)
    return wholes.slice(0, 2).map((whole) => ({ schools: whole.schools.slice(0, kind.size?.max ?? 3) }))
  }
  if (kind.oneAtATime) return across(fitting, kind)
  const from = chance.whole(0, Math.max(0, fitting.length - 8))
  return [fitting.slice(from, from + (/pair/.test(kind.one) ? 2 : 3)), fitting.slice(from + 4, from + 6)]
    .filter((members) => members.length >= (kind.size?.min ?? 2))
    .map((members) => ({ schools: members }))
}

/** Whether schools were split by the compass already: a second kind of area goes by towns. */
function hasAreas(groups: readonly MadeGroup[]): boolean {
  return groups.some(({ name }) => /^(North|South)/.test(name))
}

/** In four quarters of about as many schools each: first by north and south, then each half by east and west. */
function byCompass(schools: readonly MadeSchool[]): Members[] {
  const halves = (some: readonly MadeSchool[], by: (school: MadeSchool) => number) => {
    const inOrder = [...some].sort((one, other) => by(other) - by(one))
    return [inOrder.slice(0, Math.ceil(some.length / 2)), inOrder.slice(Math.ceil(some.length / 2))]
  }
  return halves(schools, ({ row }) => row.northing ?? 0).flatMap((half, north) =>
    halves(half, ({ row }) => row.easting ?? 0).map((quarter, east) => ({
      schools: quarter,
      called: `${north === 0 ? 'North' : 'South'} ${east === 0 ? 'East' : 'West'}`,
    })),
  )
}

function byTown(schools: readonly MadeSchool[]): Members[] {
  return grouped(schools, ({ row }) => row.town ?? '')
}

function grouped(schools: readonly MadeSchool[], called: (school: MadeSchool) => string): Members[] {
  const parts = new Map<string, MadeSchool[]>()
  for (const school of schools) parts.set(called(school), [...(parts.get(called(school)) ?? []), school])
  return [...parts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, members]) => ({ schools: members, called: name }))
}

/** Most schools in one group each: neighbours together, with a school of another phase in each where the model wants it. */
function across(schools: readonly MadeSchool[], kind: GroupKind): Members[] {
  const inPlace = [...schools].sort((one, other) => ((one.row.town ?? '') < (other.row.town ?? '') ? -1 : 1))
  const most = inPlace.filter(({ phase }) => phase === 'primary' || !kind.recognised)
  const primaries = kind.atLeastPhases ? inPlace.filter(({ phase }) => phase === 'primary') : most
  const others = kind.atLeastPhases ? inPlace.filter(({ phase }) => phase !== 'primary') : []
  const joining = primaries.slice(0, Math.ceil(primaries.length * 0.85))
  const count = Math.max(2, Math.round(joining.length / (kind.atLeastPhases ? 6 : 5)))
  const size = Math.ceil(joining.length / count)
  const groups: Members[] = Array.from({ length: count }, (_, at) => ({
    schools: joining.slice(at * size, at * size + size),
  }))
  for (const [at, school] of others.entries()) groups[at % count]?.schools.push(school)
  // Secondary schools that work together as one group of their own.
  const together = kind.recognised ? inPlace.filter(({ phase }) => phase === 'secondary').slice(0, 4) : []
  return [
    ...groups,
    ...(together.length > 1 ? [{ schools: together, called: 'Association of Secondary Heads' }] : []),
  ].filter(({ schools: members }) => members.length >= 2)
}
