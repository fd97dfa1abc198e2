import { sql } from 'kysely'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { withinReach, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Activity } from '../activities/activity.ts'
import type { Came } from '../requests/asked.ts'

/** A booked visit with no more than what is due before it asks for. */
export type VisitToPrepare = {
  id: string
  schoolId: string
  schoolName: string
  adviserId: string
  adviserName: string
  modelVersionId: string
  visitType: string
  bookedFor: PlainDate
  datedOn: PlainDate | null
  /** What came, by what it answers. */
  came: readonly (Came & { key: string })[]
  own: readonly { id: string; says: string; daysBefore: number }[]
  activities: readonly (Pick<Activity, 'item' | 'answer'> & { answeredOn: PlainDate | null })[]
}

/** What is booked further ahead asks nothing of anybody yet. */
const AHEAD = 120
const MOST = 300

type Asked = { within: Reach; schoolId?: string | undefined; adviserIds?: readonly string[] | undefined }

/** The booked visits of the coming months within a reach, the nearest first: one query. */
export async function listVisitsToPrepare(
  look: Look,
  { within, schoolId, adviserIds }: Asked,
): Promise<VisitToPrepare[]> {
  const { rows } = await sql<VisitToPrepare>`
    select v.id, v.school_id as "schoolId", s.name as "schoolName", v.adviser_id as "adviserId", p.name as "adviserName",
      v.model_version_id as "modelVersionId", v.visit_type as "visitType", v.booked_for as "bookedFor", v.dated_on as "datedOn",
      coalesce((select jsonb_agg(jsonb_build_object('key', coalesce(a.item, a.request_id::text), 'on', a.came_on, 'atVisit', a.came_at_visit))
        from preparation_answers a where a.authority_id = v.authority_id and a.visit_id = v.id and a.struck_out_because is null), '[]') as came,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'says', r.says, 'daysBefore', r.days_before) order by r.asked_at, r.id)
        from preparation_requests r where r.authority_id = v.authority_id and r.visit_id = v.id and r.withdrawn_at is null), '[]') as own,
      coalesce((select jsonb_agg(jsonb_build_object('item', m.item, 'answer', m.answer,
        'answeredOn', (m.answered_at at time zone 'Europe/London')::date))
        from monitoring_activities m where m.authority_id = v.authority_id and m.visit_id = v.id and m.withdrawn_at is null), '[]') as activities
    from visits v
    join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    join people p on p.authority_id = v.authority_id and p.id = v.adviser_id
    where v.status = 'booked' and v.may_have_record and v.booked_for between ${look.today} and ${addDays(look.today, AHEAD)}
      and ${withinReach(within, 'v.school_id')} and ${schoolId ? sql`v.school_id = ${schoolId}` : sql`true`}
      and ${adviserIds ? sql`v.adviser_id = any (${[...adviserIds]}::uuid[])` : sql`true`}
    order by v.booked_for, v.id
    limit ${MOST}`.execute(look.db)
  return rows
}
