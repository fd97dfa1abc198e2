import { beginAdvisers } from './advisers/adviser-rows.ts'
import type { BeginRows, OwnKind, OwnRow } from './bringing-in.ts'
import { beginPeople } from './people/people-rows.ts'
import { textIn } from './read-cells.ts'
import { beginTracker } from './tracker/tracker-rows.ts'

/** How the rows of each kind of spreadsheet are taken. */
export const beginRows: Readonly<Record<OwnKind, BeginRows>> = {
  people: beginPeople,
  advisers: beginAdvisers,
  tracker: beginTracker,
}

/** What a faulty row is called where it is listed. */
export function nameOfRow(kind: OwnKind, row: OwnRow): string {
  return textIn(row, { people: 'name', advisers: 'adviser', tracker: 'urn' }[kind])
}
