import { sql } from 'kysely'
import type { Look } from '#work/work.ts'
import { rolesWithOnePerSchool } from './advisers.ts'

/** Who is named for schools today, by name: by whom a list of schools is narrowed. */
export async function listNamedAdvisers(look: Look): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from people p
    where exists (select from held_roles h where h.authority_id = p.authority_id and h.person_id = p.id
      and h.role = any (${rolesWithOnePerSchool(look.model)}::text[]) and h.school_id is not null
      and h.started_on <= ${look.today} and (h.finished_on is null or h.finished_on >= ${look.today}))
    order by p.name_sorted, p.id limit 300`.execute(look.db)
  return rows
}
