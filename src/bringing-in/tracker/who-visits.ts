import { ADVISING_KINDS } from '#people/index.ts'
import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import type { OwnRow } from '../bringing-in.ts'
import type { KnownPerson } from '../known-store.ts'
import { personIn } from '../known.ts'
import { refuseRow, textIn } from '../read-cells.ts'
import type { Hand } from './tracker-row.ts'

type Asked = { row: OwnRow; column: string; schoolId: string; on: PlainDate }

/** Who made a visit, or will: whom the row names, else the one person who was named for the school on that day. Throws Refused. */
export function findWhoVisits({ known, roles }: Hand, { row, column, schoolId, on }: Asked): KnownPerson {
  if (textIn(row, column) !== '') return personIn(known, row, column)
  const held = roles.filter(
    (role) => ADVISING_KINDS.includes(role.kind) && role.schoolIds.includes(schoolId) && coversDay(role, on),
  )
  const people = [...new Map(held.map(({ personId, personName }) => [personId, personName]))]
  const [only] = people
  if (people.length === 1 && only) return { id: only[0], name: only[1], email: null }
  return refuseRow('The row names nobody, and not exactly one person works with the school on that day', column)
}
