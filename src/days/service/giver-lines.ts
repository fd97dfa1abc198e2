import { titleOf } from '#people/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { listAllocations } from '../allocation/allocation-store.ts'
import { listCapacities, listGivers, sumVisitsOfPeople } from '../capacity/capacity-store.ts'
import type { Standing } from '../capacity/capacity.ts'
import { maySeeEveryone } from '../days-policy.ts'
import { standingFrom } from '../standings.ts'
import { termsOf, type TermOfYear } from '../year-terms.ts'

/** over: more is allocated than there is · free: something is left · full: nothing is · unknown: nobody said what there is. */
export const GIVER_STANDS = ['over', 'free', 'full', 'unknown'] as const
export type GiverStands = (typeof GIVER_STANDS)[number]

/** Somebody's year, or a role's of which nobody is named yet. */
export type GiverLine = {
  personId: string | null
  name: string
  roles: readonly string[]
  titles: string
  standing: Standing
  stands: GiverStands
  booked: number
  held: number
  bookedByTerm: readonly number[]
  heldByTerm: readonly number[]
}

/** XX-09. Everyone whose days count in a year, with where they stand, by name; roles of which nobody is named come last. Bounded queries. */
export async function giverLines(
  look: Look,
  schoolYear: SchoolYear,
  only?: readonly string[],
): Promise<{ terms: readonly TermOfYear[]; lines: GiverLine[] }> {
  const roles = (look.model.days?.capacity.usual ?? []).map(({ role }) => role)
  const personIds = only ?? (maySeeEveryone(look) ? undefined : [look.actor.personId])
  const asked = { schoolYear, ...(personIds && { personIds }) }
  const [terms, givers, capacities, allocations] = await Promise.all([
    termsOf(look, schoolYear),
    listGivers(look, { ...asked, roles }),
    listCapacities(look, asked),
    listAllocations(look, asked),
  ])
  const visits = await sumVisitsOfPeople(look, schoolYear, terms, personIds)
  const titles = (ids: readonly string[]) => ids.map((id) => titleOf(look.model, id)).join(', ')
  const line = (personId: string | null, name: string, own: readonly string[]): GiverLine => {
    const of = allocations.filter(
      (each) => each.personId === personId && (personId !== null || own.includes(each.role)),
    )
    const standing = standingFrom(
      capacities.filter((each) => each.personId === personId),
      of,
      terms,
    )
    const made = (isHeld: boolean) =>
      terms.map((_, at) =>
        visits
          .filter((each) => each.personId === personId && each.isHeld === isHeld && each.term === at)
          .reduce((sum, { halfDays }) => sum + halfDays, 0),
      )
    const [bookedByTerm, heldByTerm] = [made(false), made(true)]
    return {
      ...{ personId, name, roles: own, titles: titles(own), standing, stands: standsOf(standing) },
      ...{ bookedByTerm, heldByTerm, booked: sum(bookedByTerm), held: sum(heldByTerm) },
    }
  }
  const unnamed = [...new Set(allocations.filter(({ personId }) => personId === null).map(({ role }) => role))]
  return {
    terms,
    lines: [
      ...givers.map(({ personId, name, roles: own }) => line(personId, name, own)),
      ...(personIds ? [] : unnamed.map((role) => line(null, 'To be named', [role]))),
    ],
  }
}

/** Where one stands by what there is and what was allocated. */
export function standsOf({ capacity, allocated }: Pick<Standing, 'capacity' | 'allocated'>): GiverStands {
  if (capacity === undefined) return 'unknown'
  return allocated > capacity ? 'over' : allocated < capacity ? 'free' : 'full'
}

const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0)
