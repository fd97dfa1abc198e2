import { mayLoadData } from '#imports/index.ts'
import { mayKeepPeople } from '#people/index.ts'
import { requireThat, type Look } from '#work/work.ts'
import type { OwnKind } from './bringing-in.ts'

/** Who brings in a service's own spreadsheets: whoever loads its data and keeps its people; for visits, books everywhere too. */
export function mayBringIn(look: Look, kind?: OwnKind): boolean {
  return mayLoadData(look) && mayKeepPeople(look) && (kind !== 'tracker' || look.reach('book').everything)
}

/** Throws NotAllowed for those who may not. */
export function requireBringIn(look: Look, kind?: OwnKind): void {
  requireThat(mayBringIn(look, kind), look, `bring in ${kind ?? 'a spreadsheet'}`)
}
