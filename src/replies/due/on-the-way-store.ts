import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { DueReach } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import type { Mark } from '../reply.ts'
import { rolesWith } from '../school-people-store.ts'

/** A record that is with its school, or was replied to, with no more than what is due of it asks for. */
export type OnTheWay = {
  visitId: string
  visitType: string
  modelVersionId: string
  version: number
  schoolId: string
  schoolName: string
  adviserId: string
  adviserName: string
  on: PlainDate
  status: 'with-school' | 'answered'
  sentAt: Date
  answeredAt: Date | null
  /** How many facts wait for their author's answer. */
  toAnswer: number
  /** Since when the longest of what was put to the head of service waits; null where nothing does. */
  putSince: Date | null
  /** The lines that its author or the head of service said would be changed. */
  toChange: readonly Pick<Mark, 'section' | 'quoted' | 'outcome' | 'settled'>[]
  /** Who replies for the school today. */
  repliers: { id: string; name: string }[]
}

const MOST = 500

/** The records on their way that somebody may see, those sent first before the others. One query, by an index that holds no others. */
export async function listOnTheWay(look: Look, { schoolId }: DueReach): Promise<OnTheWay[]> {
  const roles = rolesWith(look.model, 'reply')
  const isOnTheWay = sql`r.status in ('with-school', 'answered') and r.sent_at is not null`
  const rows = await look.ifAny(sql`from records r where ${isOnTheWay}`, async () => {
    const found = await sql<OnTheWay>`
    select v.id as "visitId", v.visit_type as "visitType", v.model_version_id as "modelVersionId", r.version,
      v.school_id as "schoolId", s.name as "schoolName", v.adviser_id as "adviserId", p.name as "adviserName",
      coalesce(v.held_on, v.booked_for) as "on", r.status, r.sent_at as "sentAt", r.answered_at as "answeredAt",
      marks.to_answer as "toAnswer", marks.put_since as "putSince", marks.to_change as "toChange", heads.them as repliers
    from records r
    join visits v on v.authority_id = r.authority_id and v.id = r.visit_id
    join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    join people p on p.authority_id = v.authority_id and p.id = v.adviser_id
    cross join lateral (
      select count(*) filter (where m.kind = 'fact-wrong' and m.outcome is null) as to_answer,
        min(m.answered_at) filter (where m.outcome = 'put-to-head-of-service' and m.settled is null) as put_since,
        coalesce(jsonb_agg(jsonb_build_object('section', m.section, 'quoted', m.quoted, 'outcome', m.outcome,
          'settled', m.settled) order by m.section, m.line)
          filter (where r.status = 'answered' and 'changed' in (m.outcome, m.settled)), '[]') as to_change
      from record_replies y join record_marks m on m.authority_id = y.authority_id and m.reply_id = y.id
      where y.authority_id = r.authority_id and y.record_id = r.id and y.status = 'sent') marks
    cross join lateral (
      select coalesce(jsonb_agg(distinct jsonb_build_object('id', h.person_id, 'name', who.name)), '[]') as them
      from held_roles h join people who on who.authority_id = h.authority_id and who.id = h.person_id
      where h.authority_id = r.authority_id and h.school_id = v.school_id and h.role = any (${roles})
        and h.started_on <= ${look.today} and (h.finished_on is null or ${look.today} <= h.finished_on)) heads
    where ${isOnTheWay}
      and ${withinReach(look.reach('see-school'), 'v.school_id')}
      and ${schoolId ? sql`v.school_id = ${schoolId}` : sql`true`}
    order by r.sent_at, r.id limit ${MOST}`.execute(look.db)
    return found.rows
  })
  return rows.map((row) => ({ ...row, putSince: row.putSince && new Date(row.putSince) }))
}
