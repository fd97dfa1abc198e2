import { sql } from 'kysely'
import { maySeeSchool } from './school-policy.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

/** What a school was before, or became: under its URN, and as a record of ours where it is one. */
export type SchoolLink = {
  direction: 'before' | 'after'
  /** How many changes away: 1 for the school itself before its last. */
  depth: number
  urn: string
  name: string
  on: PlainDate | null
  /** Undefined where the other end is not a school of this service. */
  schoolId: string | undefined
  /** Whether the person may open its page. */
  maySee: boolean
}

/**
 * XX-13. The schools that a school was before, through every change, and what it became, nearest first, by the register's
 * own links, whichever end the register wrote them at.
 */
export async function listSchoolLinks(look: Look, schoolId: string): Promise<SchoolLink[]> {
  const { rows } = await sql<Omit<SchoolLink, 'maySee' | 'schoolId'> & { schoolId: string | null }>`
    with recursive linked (direction, urn, depth, established_on) as (
      select d.direction, s.urn, 0, null::date
      from schools s cross join (values ('before'), ('after')) d (direction) where s.id = ${schoolId}
      union
      select b.direction, x.urn, b.depth + 1, x.established_on
      from linked b cross join lateral (
        select l.linked_urn as urn, l.established_on from school_links l
        where l.urn = b.urn and l.link_type like any (
          case b.direction when 'before' then array['Predecessor%'] else array['Successor%', 'Result of%'] end)
        union all
        select l.urn, l.established_on from school_links l
        where l.linked_urn = b.urn and l.link_type like any (
          case b.direction when 'before' then array['Successor%', 'Result of%'] else array['Predecessor%'] end)
      ) x
      where b.depth < 12
    )
    select f.direction, f.urn, f.depth, f."on", s.id as "schoolId",
      coalesce(s.name, (select l.linked_name from school_links l where l.linked_urn = f.urn order by l.id limit 1), 'A school') as name
    from (select direction, urn, min(depth) as depth, max(established_on) as "on" from linked group by direction, urn) f
      left join schools s on s.urn = f.urn
    where f.depth > 0 and s.id is distinct from ${schoolId}
    order by f.depth, f."on" desc nulls last, f.urn`.execute(look.db)
  return rows.map((row) => ({
    ...row,
    schoolId: row.schoolId ?? undefined,
    maySee: row.schoolId !== null && maySeeSchool(look, row.schoolId),
  }))
}

/** The school and every record of ours that it was before: whose histories are one. */
export function idsOfHistory(schoolId: string, links: readonly SchoolLink[]): string[] {
  return [schoolId, ...links.flatMap((link) => (link.direction === 'before' && link.schoolId ? [link.schoolId] : []))]
}
