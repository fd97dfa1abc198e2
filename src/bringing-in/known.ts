import { quoted } from '#files/index.ts'
import { nearest } from '#imports/index.ts'
import type { Work } from '#work/work.ts'
import type { OwnRow } from './bringing-in.ts'
import {
  listGroupsByName,
  listPeopleKnown,
  listSchoolsByUrn,
  type KnownGroup,
  type KnownPerson,
  type KnownSchool,
} from './known-store.ts'
import { refuseRow, textIn } from './read-cells.ts'

/** What rows may name: schools by URN, groups by name, people by address or name. Grows as rows make people known. */
export type Known = {
  schools: ReadonlyMap<string, KnownSchool>
  groups: ReadonlyMap<string, readonly KnownGroup[]>
  byEmail: Map<string, KnownPerson>
  byName: Map<string, KnownPerson[]>
}

/** Reads what rows may name. */
export async function findKnown(work: Work): Promise<Known> {
  const people = await listPeopleKnown(work)
  const known: Known = {
    schools: await listSchoolsByUrn(work),
    groups: await listGroupsByName(work),
    byEmail: new Map(),
    byName: new Map(),
  }
  for (const person of people) addKnown(known, person)
  return known
}

/** Somebody whom a row made known. */
export function addKnown({ byEmail, byName }: Known, person: KnownPerson): void {
  if (person.email) byEmail.set(person.email, person)
  const name = plainName(person.name)
  byName.set(name, [...(byName.get(name) ?? []), person])
}

/** A name as it is compared: small letters, one space between words. */
export function plainName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ')
}

/** A URN as it is typed, or as a spreadsheet keeps a number. */
export function urnOf(typed: string): string {
  return typed.replace(/\.0$/, '')
}

/** XX-01. The school that a row names by its URN. One of another service is as unknown as one that is nobody's. Throws Refused. */
export function schoolIn({ schools }: Known, row: OwnRow, column = 'urn'): KnownSchool {
  const urn = urnOf(textIn(row, column))
  if (urn === '') refuseRow('The URN of the school is missing', column)
  if (!/^\d{5,7}$/.test(urn)) refuseRow(`${quoted(urn)} is not a URN, which has six digits`, column)
  return schools.get(urn) ?? refuseRow(`No school of this service has the URN ${urn}`, column)
}

/** The one group of a name. Throws Refused. */
export function groupIn({ groups }: Known, row: OwnRow, column = 'group'): KnownGroup {
  const name = textIn(row, column)
  const found = groups.get(name.toLowerCase()) ?? []
  if (found.length > 1) refuseRow(`There are ${found.length} called ${quoted(name)}: name one on its own page`, column)
  const near = nearest(
    name,
    [...groups.values()].flatMap((each) => each.map((group) => group.name)),
  )
  return found[0] ?? refuseRow(`There is none called ${quoted(name)}${near ? `. The nearest is ${near}` : ''}`, column)
}

/** The one person of an address or a name. Throws Refused. */
export function personIn({ byEmail, byName }: Known, row: OwnRow, column: string): KnownPerson {
  const typed = textIn(row, column)
  if (typed.includes('@')) {
    const email = typed.toLowerCase().trim()
    return (
      byEmail.get(email) ?? refuseRow(`Nobody here has the address ${quoted(typed)}. Bring the people in first`, column)
    )
  }
  const found = byName.get(plainName(typed)) ?? []
  if (found.length > 1)
    refuseRow(`${found.length} people here are called ${quoted(typed)}. Enter the address instead of the name`, column)
  const near = nearest(
    typed,
    [...byName.values()].flatMap((each) => each.map((person) => person.name)),
  )
  return (
    found[0] ??
    refuseRow(
      `Nobody here is called ${quoted(typed)}${near ? `. The nearest is ${near}` : '. Bring the people in first'}`,
      column,
    )
  )
}
