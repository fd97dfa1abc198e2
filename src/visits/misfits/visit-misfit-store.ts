import { sql } from 'kysely'
import { addDays } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { MOST_MISFITS } from '#work/misfit.ts'
import type { VisitFacts, VisitMisfit } from './visit-misfit-rules.ts'

/** How far back a visit that was held is looked at. */
const BACK = 730

/** Which visits a kind of misfit can be of, so that no others are read. */
const CAN_BE = {
  'before-start': sql`v.status <> 'cancelled' and v.imported_by is null and v.booked_for < worked."beganOn"`,
  left: sql`v.status = 'booked' and v.booked_for > worked."endedOn"`,
  'closed-school': sql`v.status = 'booked' and s.status = 'closed'`,
  'on-leave': sql`v.status = 'booked' and exists (select from leave l where l.authority_id = v.authority_id
    and l.person_id = v.adviser_id and l.withdrawn_at is null and v.booked_for between l.started_on and l.finished_on)`,
} as const satisfies Record<VisitMisfit, unknown>

/** Visits within the reach of who books, of which one thing may not fit: one query, the nearest day first. */
export async function listVisitFacts(look: Look, misfit: VisitMisfit): Promise<VisitFacts[]> {
  const from = misfit === 'before-start' ? addDays(look.today, -BACK) : look.today
  const { rows } = await sql<VisitFacts>`
    select v.id, s.name as "schoolName", s.status as "schoolStatus", p.name as "adviserName", v.status,
      coalesce(v.held_on, v.booked_for) as "on", worked."beganOn", worked."endedOn", ${misfit === 'on-leave'} as "isOnLeave"
    from visits v
    join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    join people p on p.authority_id = v.authority_id and p.id = v.adviser_id
    cross join lateral (
      select min(h.started_on) as "beganOn",
        case when count(*) = count(h.finished_on) then max(h.finished_on) end as "endedOn"
      from held_roles h where h.authority_id = v.authority_id and h.person_id = v.adviser_id) worked
    where v.booked_for >= ${from} and ${withinReach(look.reach('book'), 'v.school_id')} and ${CAN_BE[misfit]}
    order by v.booked_for, v.id limit ${MOST_MISFITS + 1}`.execute(look.db)
  return rows
}
