import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { AreaFacts } from './area-rules.ts'

/** The areas of a kind on a day, each with its schools, by name. */
export async function listAreas({ db }: Look, kind: string, on: PlainDate): Promise<AreaFacts[]> {
  const { rows } = await sql<AreaFacts>`
    select g.id, g.name, coalesce(array_agg(m.school_id) filter (where m.id is not null), '{}') as "schoolIds"
    from groups g left join group_memberships m on m.authority_id = g.authority_id and m.group_id = g.id
      and (m.started_on is null or m.started_on <= ${on}) and (m.finished_on is null or m.finished_on >= ${on})
    where g.kind = ${kind} and (g.started_on is null or g.started_on <= ${on}) and (g.finished_on is null or g.finished_on >= ${on})
    group by g.id, g.name, g.name_sorted order by g.name_sorted, g.id`.execute(db)
  return rows
}

/** Somebody of the team on a day: over which groups and schools they hold a role, and the schools of these groups. */
export type StaffHeld = { personId: string; groupIds: string[]; schoolIds: string[] }

/** Those who hold some roles on a day, each once, with where. One query. */
export async function listStaff({ db }: Look, roles: readonly string[], on: PlainDate): Promise<StaffHeld[]> {
  const { rows } = await sql<StaffHeld>`
    select h.person_id as "personId", coalesce(array_agg(distinct h.group_id) filter (where h.group_id is not null), '{}') as "groupIds",
      coalesce(array_agg(distinct coalesce(h.school_id, m.school_id)) filter (where coalesce(h.school_id, m.school_id) is not null), '{}') as "schoolIds"
    from held_roles h left join group_memberships m on m.authority_id = h.authority_id and m.group_id = h.group_id
      and (m.started_on is null or m.started_on <= ${on}) and (m.finished_on is null or m.finished_on >= ${on})
    where h.role = any (${[...roles]}::text[]) and h.started_on <= ${on} and (h.finished_on is null or h.finished_on >= ${on})
    group by h.person_id order by h.person_id`.execute(db)
  return rows
}
