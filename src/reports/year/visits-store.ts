import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** The visits of one type in a stretch of time: held, still to come, past their day and neither, called off; at how many schools. */
export type VisitsOfType = {
  visitType: string
  held: number
  ahead: number
  late: number
  cancelled: number
  schools: number
}

/** How many visits of each type there were and are to come between two days, within sight. One query. */
export async function countVisitsBetween(look: Look, from: PlainDate, to: PlainDate): Promise<VisitsOfType[]> {
  const { rows } = await sql<VisitsOfType>`
    select v.visit_type as "visitType",
      (count(*) filter (where v.status = 'held'))::integer as held,
      (count(*) filter (where v.status = 'booked' and v.booked_for >= ${look.today}))::integer as ahead,
      (count(*) filter (where v.status = 'booked' and v.booked_for < ${look.today}))::integer as late,
      (count(*) filter (where v.status = 'cancelled'))::integer as cancelled,
      (count(distinct v.school_id) filter (where v.status = 'held'))::integer as schools
    from visits v where ${withinReach(look.reach('see-school'), 'v.school_id')}
      and v.struck_out_at is null and v.booked_for between ${from} and ${to}
    group by v.visit_type`.execute(look.db)
  return rows
}
