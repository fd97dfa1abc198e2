import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { DueReach } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import { visitsInHand } from './in-hand-store.ts'

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
 * whose day has passed. Of some people they are among what these have in hand.
 */
export async function listVisitsToDo(look: Look, { people, schoolId }: DueReach): Promise<VisitToDo[]> {
  if (!people) return readVisitsToDo(look, schoolId)
  const toDo = (await visitsInHand(look, people)).flatMap((visit): VisitToDo[] => {
    const { status, isToRecord, heldOn, bookedFor } = visit
    if (isToRecord && heldOn) return [{ ...visit, status: 'held', on: heldOn }]
    return status === 'booked' && bookedFor < look.today ? [{ ...visit, status, on: bookedFor }] : []
  })
  return toDo.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/** Of a school, or of everyone: one query of two halves, each found by an index that holds no others. */
async function readVisitsToDo(look: Look, schoolId: string | undefined): Promise<VisitToDo[]> {
  const asked = sql`${schoolId ? sql`school_id = ${schoolId}` : sql`true`} and ${withinReach(look.reach('see-school'), 'school_id')}`
  const { rows } = await sql<VisitToDo>`
    select v.id, v.school_id as "schoolId", s.name as "schoolName", v.adviser_id as "adviserId", p.name as "adviserName",
      v.model_version_id as "modelVersionId", v.visit_type as "visitType", v.status, v.day as "on",
      (select r.status from records r where r.authority_id = v.authority_id and r.visit_id = v.id
        and r.status in ('draft', 'with-checker', 'checked') limit 1) as record
    from (
      (select *, held_on as day from visits v
        where status = 'held' and may_have_record and not has_sent_record and imported_by is null and ${asked}
        order by held_on limit 500)
      union all
      (select *, booked_for as day from visits v
        where status = 'booked' and booked_for < ${look.today} and ${asked}
        order by booked_for limit 500)
    ) v
    join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    join people p on p.authority_id = v.authority_id and p.id = v.adviser_id
    order by v.day`.execute(look.db)
  return rows
}
