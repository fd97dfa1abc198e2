import { sql } from 'kysely'
import { getCoursesRule } from './course-policy.ts'
import type { Look } from '#work/work.ts'

/** Who may give a course: everyone who holds one of the model's roles for it today, by name. */
export async function listGivers(look: Look): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from people p where exists (
      select from held_roles h where h.authority_id = p.authority_id and h.person_id = p.id
        and h.role = any (${[...getCoursesRule(look).offeredBy]}) and h.started_on <= ${look.today}
        and (h.finished_on is null or ${look.today} <= h.finished_on))
    order by p.name_sorted, p.id limit 500`.execute(look.db)
  return rows
}
