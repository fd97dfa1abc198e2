import { sql } from 'kysely'
import { afterPlace, inOrder, type OrderBy } from '#db/turning.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { sightOf } from '../school-policy.ts'
import type { SchoolStatus } from '../school.ts'
import { isWatchedBy } from '../watching/watch-store.ts'
import { conditionsOf } from './school-conditions.ts'
import type { SchoolFilter } from './school-filter.ts'
import { orderOf } from './school-order.ts'
import { amongOf } from './school-search.ts'

/** A school as a line of a list. */
export type SchoolLine = {
  id: string
  urn: string
  name: string
  nameSorted: string
  town: string | null
  typeName: string | null
  typeGroupName: string | null
  phaseName: string | null
  resourcedProvision: string | null
  status: SchoolStatus
}

const MOST_HITS = 1000
const columns = sql`s.id, s.urn, s.name, s.name_sorted as "nameSorted", s.town, s.type_name as "typeName",
  s.type_group_name as "typeGroupName", s.phase_name as "phaseName", s.resourced_provision as "resourcedProvision", s.status`

/** The schools that a list asks for, in its order, or nearest first where something was typed: as far as the person may know of them. */
export async function listSchools(look: Look, filter: SchoolFilter, limit: number): Promise<SchoolLine[]> {
  const asked = askedFor(look, filter)
  const { q, after, sort } = filter
  const order = orderOf(look.model, sort)
  const place = !q && after ? await findPlace(look, order, after) : undefined
  const found = q
    ? sql<SchoolLine>`
      with hits as materialized (${hitsOf(look, q)}),
        placed as (
          select ${columns}, row_number() over (order by h.nearness desc, s.name_sorted, s.id) as place
          from hits h join schools s on s.id = h.school_id where ${asked})
      select * from placed
      where place > coalesce((select place from placed where id = ${after ?? null}::uuid), 0)
      order by place limit ${limit}`
    : sql<SchoolLine>`
      select ${columns} from schools s
      where ${withinReach(sightOf(look), 's.id')} and ${asked}
        and ${place ? afterPlace(order, sort.isDown, place) : sql`true`}
      order by ${inOrder(order, sort.isDown)} limit ${limit}`
  return (await found.execute(look.db)).rows
}

/** Where a school stands in an order; undefined for one that is not there, so that the list begins anew. */
async function findPlace(look: Look, order: readonly OrderBy[], id: string): Promise<string[] | undefined> {
  const { rows } = await sql<{ place: string[] }>`
    select array[${sql.join(order.map(({ of }) => sql`${of}::text`))}] as place from schools s where s.id = ${id}`.execute(
    look.db,
  )
  return rows[0]?.place
}

/** How many schools a list asks for: exact up to 1,000; 1,001 stands for more. */
export async function countSchools(look: Look, filter: SchoolFilter): Promise<number> {
  const asked = askedFor(look, filter)
  const from = filter.q
    ? sql`(${hitsOf(look, filter.q)}) h join schools s on s.id = h.school_id where ${asked}`
    : sql`schools s where ${withinReach(sightOf(look), 's.id')} and ${asked}`
  const { rows } = await sql<{
    count: number
  }>`select count(*) from (select 1 from ${from} limit 1001) counted`.execute(look.db)
  return rows[0]?.count ?? 0
}

function askedFor(look: Look, filter: SchoolFilter) {
  const mine = sql`s.id = any (${ownSchoolsOf(look.actor)}::uuid[])`
  const watched = isWatchedBy(look.actor.personId, sql`s.id`)
  const whose = filter.isMine ? mine : filter.isWatched ? watched : sql`true`
  return sql`${conditionsOf(look.model, filter, look.today)} and ${whose}`
}

function hitsOf(look: Look, wanted: string) {
  return sql`select school_id, nearness from access.search_schools(${wanted}, ${MOST_HITS}, ${amongOf(look)}::uuid[])`
}
