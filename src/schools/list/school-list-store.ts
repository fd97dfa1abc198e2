import { sql } from 'kysely'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { sightOf } from '../school-policy.ts'
import type { SchoolStatus } from '../school.ts'
import { conditionsOf } from './school-conditions.ts'
import type { SchoolFilter } from './school-filter.ts'
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

/** The schools that a list asks for, by name, or nearest first where something was typed: as far as the person may know of them. */
export async function listSchools(look: Look, filter: SchoolFilter, limit: number): Promise<SchoolLine[]> {
  const asked = conditionsOf(look.model, filter, look.today)
  const { q, after } = filter
  const found = q
    ? sql<SchoolLine>`
      with hits as materialized (${hitsOf(look, q)}),
        placed as (
          select ${columns}, row_number() over (order by h.nearness desc, s.name_sorted, s.id) as place
          from hits h join schools s on s.id = h.school_id where ${asked})
      select * from placed
      where place > coalesce((select place from placed where id = ${after?.id ?? null}::uuid), 0)
      order by place limit ${limit}`
    : sql<SchoolLine>`
      select ${columns} from schools s
      where ${withinReach(sightOf(look), 's.id')} and ${asked}
        and ${after ? sql`(s.name_sorted, s.id) > (${after.name}, ${after.id}::uuid)` : sql`true`}
      order by s.name_sorted, s.id limit ${limit}`
  return (await found.execute(look.db)).rows
}

/** How many schools a list asks for: exact up to 1,000; 1,001 stands for more. */
export async function countSchools(look: Look, filter: SchoolFilter): Promise<number> {
  const asked = conditionsOf(look.model, filter, look.today)
  const from = filter.q
    ? sql`(${hitsOf(look, filter.q)}) h join schools s on s.id = h.school_id where ${asked}`
    : sql`schools s where ${withinReach(sightOf(look), 's.id')} and ${asked}`
  const { rows } = await sql<{
    count: number
  }>`select count(*) from (select 1 from ${from} limit 1001) counted`.execute(look.db)
  return rows[0]?.count ?? 0
}

function hitsOf(look: Look, wanted: string) {
  return sql`select school_id, nearness from access.search_schools(${wanted}, ${MOST_HITS}, ${amongOf(look)}::uuid[])`
}
