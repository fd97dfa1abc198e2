import { isId } from '#shared/id.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { isLate, type Due } from '#work/due.ts'

/** What of everything that is due is asked for in the address; what makes no sense there is as if it were not. */
export type DueAsked = {
  /** What kind of thing, by what it is called ('action-to-finish'), or by the room that knows of it ('action'). */
  kind: string | undefined
  ownerId: string | undefined
  schoolId: string | undefined
  /** Only what is late, or what is due within seven days. */
  when: 'late' | 'week' | undefined
}

export function readDueAsked({ kind, of, school, when }: Readonly<Record<string, string>>): DueAsked {
  return {
    kind: kind && /^[a-z][a-z0-9-]{0,80}$/.test(kind) ? kind : undefined,
    ownerId: of && isId(of) ? of : undefined,
    schoolId: school && isId(school) ? school : undefined,
    when: when === 'late' || when === 'week' ? when : undefined,
  }
}

/** What is asked for, as the address says it. */
export const askOfDues = ({ kind, ownerId, schoolId, when }: DueAsked): Record<string, string> => ({
  ...(kind && { kind }),
  ...(ownerId && { of: ownerId }),
  ...(schoolId && { school: schoolId }),
  ...(when && { when }),
})

/** What a kind of thing is called, as an address says it: a room may know of several. */
export const calledOf = ({ plainly }: Pick<Due, 'plainly'>): string =>
  plainly
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-$/g, '')
    .slice(0, 80)

/** Those that were asked for, in the order in which they stand. */
export function duesAskedFor(
  dues: readonly Due[],
  { kind, ownerId, schoolId, when }: DueAsked,
  today: PlainDate,
): Due[] {
  const week = addDays(today, 7)
  return dues.filter(
    (due) =>
      (!kind || due.kind === kind || calledOf(due) === kind) &&
      (!ownerId || due.ownerId === ownerId) &&
      (!schoolId || due.schoolId === schoolId) &&
      (when !== 'late' || isLate(due, today)) &&
      (when !== 'week' || (!isLate(due, today) && due.dueOn <= week)),
  )
}

/** What there is to choose from: the kinds of things that are due, the people who have to do them, and the schools, each by name. */
export function choicesOf(dues: readonly Due[]): {
  kinds: [string, string][]
  owners: [string, string][]
  schools: [string, string][]
} {
  const kinds = new Map<string, string>()
  const owners = new Map<string, string>()
  const schools = new Map<string, string>()
  for (const { plainly, ownerId, ownerName, schoolId, schoolName } of dues) {
    if (schoolId) schools.set(schoolId, schoolName)
    kinds.set(calledOf({ plainly }), plainly)
    if (ownerId) owners.set(ownerId, ownerName)
  }
  const byName = (named: Map<string, string>) => [...named].sort(([, one], [, other]) => one.localeCompare(other, 'en'))
  return { kinds: byName(kinds), owners: byName(owners), schools: byName(schools) }
}
