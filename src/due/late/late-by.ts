import type { PlainDate } from '#shared/plain-date.ts'
import { isLate, type Due } from '#work/due.ts'
import { calledOf } from '../service-due.ts'

/** Who has some of what is late, and how much of it. */
export type LateOf = { ownerId: string | undefined; ownerName: string; count: number }

/** One kind of thing that is late: how many, the oldest, and whose they are, who has most first. */
export type LateKind = {
  /** As an address asks for it. */
  kind: string
  plainly: string
  count: number
  oldest: Due
  owners: readonly LateOf[]
}

/** XX-10. What is late by what it is, the most first. */
export function lateByKind(dues: readonly Due[], today: PlainDate): LateKind[] {
  const kinds = groupedBy(
    dues.filter((due) => isLate(due, today)),
    ({ plainly }) => plainly,
  )
  return [...kinds.values()]
    .flatMap((of): LateKind[] => {
      const [first] = of
      if (!first) return []
      const oldest = of.reduce((one, other) => (other.dueOn < one.dueOn ? other : one), first)
      return [{ kind: calledOf(first), plainly: first.plainly, count: of.length, oldest, owners: ownersOf(of) }]
    })
    .sort((one, other) => other.count - one.count || one.plainly.localeCompare(other.plainly, 'en'))
}

/** What is late by the school at which it is. */
export const lateBySchool = (dues: readonly Due[], today: PlainDate): ReadonlyMap<string, readonly Due[]> =>
  groupedBy(
    dues.filter((due) => isLate(due, today) && due.schoolId !== ''),
    ({ schoolId }) => schoolId,
  )

/** Whose some things are, who has most first. */
export function ownersOf(dues: readonly Due[]): LateOf[] {
  return [...groupedBy(dues, ({ ownerId, ownerName }) => ownerId ?? ownerName).values()]
    .flatMap((of) => (of[0] ? [{ ownerId: of[0].ownerId, ownerName: of[0].ownerName, count: of.length }] : []))
    .sort((one, other) => other.count - one.count || one.ownerName.localeCompare(other.ownerName, 'en'))
}

/** 'Ann 3, Bea 2 and 4 others' in words, without links. */
export function ownersSay(owners: readonly LateOf[], most: number): string {
  const shown = owners.slice(0, most).map(({ ownerName, count }) => `${ownerName} ${count}`)
  const left = owners.length - shown.length
  return `${shown.join(', ')}${left > 0 ? ` and ${left} ${left === 1 ? 'other' : 'others'}` : ''}`
}

function groupedBy<Each>(all: readonly Each[], keyOf: (each: Each) => string): Map<string, Each[]> {
  const found = new Map<string, Each[]>()
  for (const each of all) found.set(keyOf(each), [...(found.get(keyOf(each)) ?? []), each])
  return found
}
