import { sql, type RawBuilder } from 'kysely'
import { countsToday } from '#schools/index.ts'
import type { Look } from '#work/work.ts'
import { ADVISING_KINDS } from '../people-policy.ts'

const holdsToday = ({ today }: Look) => sql`h.kind = any (${[...ADVISING_KINDS]}::text[])
  and h.started_on <= ${today} and (h.finished_on is null or h.finished_on >= ${today})`

/** The ids of the schools that somebody advises today, at each or through its groups, as a query within another. */
export function schoolsAdvisedBy(look: Look, personId: string): RawBuilder<unknown> {
  const held = sql`h.person_id = ${personId}::uuid and ${holdsToday(look)}`
  return sql`
    select h.school_id from held_roles h where ${held} and h.school_id is not null
    union all
    select m.school_id from held_roles h join group_memberships m on m.group_id = h.group_id and ${countsToday(look)}
    where ${held} and h.group_id is not null`
}

/** Who advises schools or groups today, by name, as a query of ids and names: by whom a list of schools is narrowed. */
export const advisersOfSchools = (look: Look): RawBuilder<{ id: string; name: string }> => sql<{
  id: string
  name: string
}>`
  select p.id, p.name from people p
  where p.id in (select h.person_id from held_roles h where ${holdsToday(look)} and h.scope <> 'authority')
  order by p.name_sorted, p.id limit 500`
