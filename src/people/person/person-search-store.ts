import { sql } from 'kysely'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { isHeldOn, type HeldRole } from '../held-role.ts'
import { maySeePeople } from '../people-policy.ts'
import type { Found } from '../places-store.ts'
import { heldOn, listRolesOf } from '../role/held-role-store.ts'
import { shownRoles } from '../role/secret-roles.ts'
import { seenOnly } from './get-person-seen.ts'
import { sortedName } from './person.ts'

/** The people whom somebody may mean by a name: those of exactly that name, else the nearest. */
export async function findPeople(look: Look, wanted: string, atMost = 10): Promise<Found> {
  const text = sortedName(wanted.trim())
  if (text === '') return { isExact: false, matches: [] }
  const near = await look.db
    .selectFrom(sql<{ person_id: string; nearness: number }>`access.search_people(${text}, ${atMost}, null)`.as('near'))
    .innerJoin('people as p', 'p.id', 'near.person_id')
    .select(['p.id', 'p.name', 'p.name_sorted', 'p.email'])
    .orderBy('near.nearness', 'desc')
    .orderBy('p.name_sorted')
    .orderBy('p.id')
    .execute()
  const exact = near.filter(({ name_sorted }) => name_sorted === text)
  const matches = exact.length > 0 ? exact : near
  return {
    isExact: exact.length > 0,
    matches: matches.map(({ id, name, email }) => ({ id, name, ...(email && { says: email }) })),
  }
}

/** Somebody found by name, with what they do today as far as the person who looks sees it. */
export type PersonFound = { id: string; name: string; today: readonly HeldRole[] }

/** The people nearest to a name, nearest first, among those whose page the person may open. */
export async function findPeopleSeen(look: Look, wanted: string, atMost: number): Promise<PersonFound[]> {
  const text = sortedName(wanted.trim())
  if (text === '') return []
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from access.search_people(${text}, ${atMost}, ${amongOf(look)}) near
    join people p on p.id = near.person_id
    order by near.nearness desc, p.name_sorted, p.id`.execute(look.db)
  const held = await listRolesOf(
    look,
    rows.map(({ id }) => id),
  )
  const today = held.filter((each) => isHeldOn(each, look.today))
  return rows.map(({ id, name }) => {
    const own = today.filter(({ personId }) => personId === id)
    return { id, name, today: maySeePeople(look) || id === look.actor.personId ? own : seenOnly(look, own) }
  })
}

/** A query's face of `mayOpenPerson`: oneself, and who works today with a school whose work one sees; null for everyone. */
function amongOf(look: Look) {
  if (maySeePeople(look)) return sql`null`
  const [seen, shown] = [look.reach('see-school'), shownRoles(look)]
  return sql`array(
    select h.person_id from held_roles h where h.school_id is not null and ${withinReach(seen, 'h.school_id')} and ${heldOn(look.today)} and ${shown}
    union select h.person_id from group_memberships m join held_roles h on h.group_id = m.group_id
      where ${withinReach(seen, 'm.school_id')} and (m.finished_on is null or m.finished_on >= ${look.today}) and ${heldOn(look.today)} and ${shown}
    union select ${look.actor.personId}::uuid)`
}
