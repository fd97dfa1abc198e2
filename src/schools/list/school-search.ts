import { sql } from 'kysely'
import type { Look } from '#work/work.ts'
import { sightOf } from '../school-policy.ts'
import type { SchoolStatus } from '../school.ts'

/** What was typed, as the search takes it: lower case, single spaces, no longer than a name can be. */
export function plainQuery(typed: string | undefined): string {
  return (typed ?? '').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 100)
}

/** The ids of the schools that somebody may know of, for the search; null where that is all of them. */
export function amongOf(look: Look): readonly string[] | null {
  const sight = sightOf(look)
  return sight.everything ? null : [...sight.schoolIds]
}

/** A school as a search names it. */
export type SchoolFound = { id: string; name: string; urn: string; town: string | null; status: SchoolStatus }

/** Below this a school is not like what was typed, but the least unlike. */
const NEAR = 0.5

/** The schools like what was typed, closed ones too, nearest first, among those that the person may know of. */
export async function findSchoolsLike(look: Look, wanted: string, atMost: number): Promise<SchoolFound[]> {
  const { rows } = await sql<SchoolFound>`
    select s.id, s.name, s.urn, s.town, s.status
    from access.search_schools(${wanted}, ${atMost}, ${amongOf(look)}::uuid[]) near
    join schools s on s.id = near.school_id
    where near.nearness >= ${NEAR}
    order by near.nearness desc, s.name_sorted, s.id`.execute(look.db)
  return rows
}

/** The schools nearest to what was typed, nearest first, among those that the person may know of. */
export async function listHits(look: Look, wanted: string, atMost: number): Promise<{ schoolId: string }[]> {
  const { rows } = await sql<{ schoolId: string }>`
    select school_id as "schoolId" from access.search_schools(${wanted}, ${atMost}, ${amongOf(look)}::uuid[])
    order by nearness desc`.execute(look.db)
  return rows
}
