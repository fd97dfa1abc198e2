import { sql } from 'kysely'
import type { Look } from '#work/work.ts'

/** Somebody who may be named or called onto a team: by a role that they hold anywhere today. */
export type Candidate = { personId: string; name: string; role: string }

/** Who holds one of some roles anywhere today: each once, by the first of the roles. */
export async function listCandidates({ db, today }: Look, roles: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select "personId", name, role from (
      select distinct on (p.id) p.id as "personId", p.name, p.name_sorted, h.role
      from held_roles h join people p on p.authority_id = h.authority_id and p.id = h.person_id
      where h.role = any (${[...roles]}) and h.started_on <= ${today} and (h.finished_on is null or ${today} <= h.finished_on)
      order by p.id, array_position(${[...roles]}::text[], h.role)
    ) found order by name_sorted, "personId" limit 300`.execute(db)
  return rows
}

/** The leaders of a school today, by whom a lesson may have been seen jointly. */
export async function listLeadersOf(
  { db, today }: Look,
  schoolId: string,
): Promise<{ personId: string; name: string }[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select distinct p.id as "personId", p.name, p.name_sorted from held_roles h
    join people p on p.authority_id = h.authority_id and p.id = h.person_id
    where h.school_id = ${schoolId} and h.kind in ('headteacher', 'senior-leader')
      and h.started_on <= ${today} and (h.finished_on is null or ${today} <= h.finished_on)
    order by p.name_sorted, p.id limit 30`.execute(db)
  return rows
}
