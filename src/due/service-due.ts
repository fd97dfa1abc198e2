import { isId } from '#shared/id.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { isLate, type Due } from '#work/due.ts'

/** What of everything that is due is asked for in the address; what makes no sense there is as if it were not. */
export type DueAsked = {
  /** What kind of thing: 'record', 'action'. */
  kind: string | undefined
  ownerId: string | undefined
  /** Only what is late, or what is due within seven days. */
  when: 'late' | 'week' | undefined
}

export function readDueAsked({ kind, of, when }: Readonly<Record<string, string>>): DueAsked {
  return {
    kind: kind && /^[a-z][a-z-]{0,60}$/.test(kind) ? kind : undefined,
    ownerId: of && isId(of) ? of : undefined,
    when: when === 'late' || when === 'week' ? when : undefined,
  }
}

/** What is asked for, as the address says it. */
export const askOfDues = ({ kind, ownerId, when }: DueAsked): Record<string, string> => ({
  ...(kind && { kind }),
  ...(ownerId && { of: ownerId }),
  ...(when && { when }),
})

/** Those that were asked for, in the order in which they stand. */
export function duesAskedFor(dues: readonly Due[], { kind, ownerId, when }: DueAsked, today: PlainDate): Due[] {
  const week = addDays(today, 7)
  return dues.filter(
    (due) =>
      (!kind || due.kind === kind) &&
      (!ownerId || due.ownerId === ownerId) &&
      (when !== 'late' || isLate(due, today)) &&
      (when !== 'week' || (!isLate(due, today) && due.dueOn <= week)),
  )
}

/** What there is to choose from: the kinds of things that are due, and the people who have to do them, each by name. */
export function choicesOf(dues: readonly Due[]): { kinds: [string, string][]; owners: [string, string][] } {
  const kinds = new Map<string, string>()
  const owners = new Map<string, string>()
  for (const { kind, plainly, ownerId, ownerName } of dues) {
    if (!kinds.has(kind)) kinds.set(kind, plainly)
    if (ownerId) owners.set(ownerId, ownerName)
  }
  const byName = (named: Map<string, string>) => [...named].sort(([, one], [, other]) => one.localeCompare(other, 'en'))
  return { kinds: byName(kinds), owners: byName(owners) }
}
