import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Whose dues are asked for: some people's, or, left out, everyone's within sight. */
export type DueReach = { adviserIds?: readonly string[] | undefined; schoolId?: string | undefined }

/** A visit of which something is still to be done, with no more than that asks for. */
export type VisitToDo = {
  id: string
  schoolId: string
  schoolName: string
  adviserId: string
  adviserName: string
  modelVersionId: string
  visitType: string
  /** Held, so that its record is to be written; or still booked, so that somebody has to say whether it took place. */
  status: 'held' | 'booked'
  on: PlainDate
  /** How far its record has come; null where none was begun. */
  record: 'draft' | 'with-checker' | 'checked' | null
}

/**
 * Held visits whose record has not gone to the school, but for those from before the service kept any; and booked visits
 * whose day has passed. One query of two halves, each found by an index that holds no others.
 */
export async function listVisitsToDo(look: Look, reach: DueReach): Promise<VisitToDo[]> {
  const { rows } = await sql<VisitToDo>`
    select v.id, v.school_id as "schoolId", s.name as "schoolName", v.adviser_id as "adviserId", p.name as "adviserName",
      v.model_version_id as "modelVersionId", v.visit_type as "visitType", v.status, v.day as "on",
      (select r.status from records r where r.authority_id = v.authority_id and r.visit_id = v.id
        and r.status in ('draft', 'with-checker', 'checked') limit 1) as record
    from (
      (select *, held_on as day from visits v
        where status = 'held' and may_have_record and not has_sent_record and imported_by is null and ${askedFor(look, reach)}
        order by held_on limit 500)
      union all
      (select *, booked_for as day from visits v
        where status = 'booked' and booked_for < ${look.today} and ${askedFor(look, reach)}
        order by booked_for limit 500)
    ) v
    join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    join people p on p.authority_id = v.authority_id and p.id = v.adviser_id
    order by v.day`.execute(look.db)
  return rows
}

function askedFor(look: Look, { adviserIds, schoolId }: DueReach) {
  const advisers = adviserIds ? sql`adviser_id = any (${[...adviserIds]}::uuid[])` : sql`true`
  const school = schoolId ? sql`school_id = ${schoolId}` : sql`true`
  return sql`${advisers} and ${school} and ${withinReach(look.reach('see-school'), 'school_id')}`
}
