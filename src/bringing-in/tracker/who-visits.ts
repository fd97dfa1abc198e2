import { ADVISING_KINDS, listRolesIn } from '#people/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { OwnRow } from '../bringing-in.ts'
import type { KnownPerson } from '../known-store.ts'
import { personIn, type Known } from '../known.ts'
import { refuseRow, textIn } from '../read-cells.ts'

type Asked = { row: OwnRow; column: string; schoolId: string; on: PlainDate }

/** Who made a visit, or will: whom the row names, else the one person who was named for the school on that day. Throws Refused. */
export async function findWhoVisits(
  work: Work,
  known: Known,
  { row, column, schoolId, on }: Asked,
): Promise<KnownPerson> {
  if (textIn(row, column) !== '') return personIn(known, row, column)
  const held = (await listRolesIn(work, [schoolId])).filter(
    ({ kind, startedOn, finishedOn }) =>
      ADVISING_KINDS.includes(kind) && startedOn <= on && (finishedOn === null || on <= finishedOn),
  )
  const people = [...new Map(held.map(({ personId, personName }) => [personId, personName]))]
  const [only] = people
  if (people.length === 1 && only) return { id: only[0], name: only[1], email: null }
  return refuseRow('The row names nobody, and not exactly one person works with the school on that day', column)
}
