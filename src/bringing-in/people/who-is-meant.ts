import { z } from 'zod'
import { quoted } from '#files/index.ts'
import { closeness } from '#imports/index.ts'
import type { Work } from '#work/work.ts'
import type { OwnRow } from '../bringing-in.ts'
import { listWhereHeld, type KnownPerson } from '../known-store.ts'
import { plainName, type Known } from '../known.ts'
import { refuseRow, shortTextIn, textIn } from '../read-cells.ts'

/** A person as a row has them. */
export type PersonTyped = { name: string; email: string | null; telephone: string | null }

/** Who holds something at a place, by name: how somebody without an address is known again. */
export type WhoIsThere = {
  find: (name: string, placeId: string | null) => string[]
  add: (personId: string, name: string, placeId: string | null, isNew?: boolean) => void
  /** Whether an earlier row of the file made the person known. */
  isNew: (personId: string) => boolean
  /** The address that another row of the file gives this name at this place. */
  addressOf: (name: string, urn: string) => string | undefined
}

/** The name, address and telephone number of a row. Throws Refused for what is none. */
export function readPerson(row: OwnRow): PersonTyped {
  const name = shortTextIn(row, 'name', 120).replace(/\s+/g, ' ')
  if (name === '') refuseRow('The name is missing', 'name')
  const email = shortTextIn(row, 'email', 254).toLowerCase()
  if (email !== '' && !z.email().safeParse(email).success)
    refuseRow(`${quoted(email)} is not an address like name@school.org.uk`, 'email')
  return { name, email: email || null, telephone: shortTextIn(row, 'telephone', 40) || null }
}

/** Reads who holds something where, and takes in what the file itself says of addresses. */
export async function findWhoIsThere(work: Work, addresses: ReadonlyMap<string, string>): Promise<WhoIsThere> {
  const places = new Map<string, Set<string>>()
  const namesOf = new Map<string, string>()
  const made = new Set<string>()
  const people = await work.db.selectFrom('people').select(['id', 'name_sorted as sorted']).execute()
  for (const { id, sorted } of people) namesOf.set(id, plainName(sorted))
  const add = (personId: string, name: string, placeId: string | null, isNew = false) => {
    if (isNew) made.add(personId)
    const key = keyOf(name, placeId ?? '')
    places.set(key, (places.get(key) ?? new Set()).add(personId))
  }
  for (const { personId, placeId } of await listWhereHeld(work)) add(personId, namesOf.get(personId) ?? '', placeId)
  return {
    add,
    isNew: (personId) => made.has(personId),
    find: (name, placeId) => [...(places.get(keyOf(name, placeId ?? '')) ?? [])],
    addressOf: (name, urn) => addresses.get(keyOf(name, urn)),
  }
}

/** The address that the file gives a name at a place: a row without one means the same person. */
export function addressesOf(rows: readonly OwnRow[], { byEmail }: Known): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const row of rows) {
    const email = textIn(row, 'email').toLowerCase()
    if (email !== '') found.set(keyOf(byEmail.get(email)?.name ?? textIn(row, 'name'), placeTyped(row)), email)
  }
  return found
}

/** Whom a row means, where the service or an earlier row knows them: by address, else by name and place. Throws Refused. */
export function findWhoIsMeant(
  typed: PersonTyped,
  row: OwnRow,
  placeId: string | null,
  known: Known,
  there: WhoIsThere,
): KnownPerson | undefined {
  const email = typed.email ?? there.addressOf(typed.name, placeTyped(row))
  if (email) {
    const holder = known.byEmail.get(email)
    if (holder && !isSameName(holder.name, typed.name))
      refuseRow(`${quoted(email)} is the address of ${holder.name}. Each person has an address of their own`, 'email')
    if (holder || typed.email) return holder
  }
  const ids = there.find(typed.name, placeId)
  const found = (known.byName.get(plainName(typed.name)) ?? []).filter(({ id }) => ids.includes(id))
  if (found.length > 1)
    refuseRow(`${found.length} people there are called ${quoted(typed.name)}. Add the address`, 'name')
  return found[0]
}

/** 'Mrs A. Fenn' and 'Ada Fenn' are one person under one address; 'Olu Other' is not. */
function isSameName(one: string, other: string): boolean {
  const last = (name: string) => plainName(name).split(' ').at(-1)
  return last(one) === last(other) || closeness(plainName(one), plainName(other)) > 0.6
}

function placeTyped(row: OwnRow): string {
  return textIn(row, 'urn') || textIn(row, 'group').toLowerCase()
}

function keyOf(name: string, place: string): string {
  return `${plainName(name)} at ${place}`
}
