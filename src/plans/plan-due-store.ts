import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { PlanStatus } from './plan.ts'

/** A live plan with what was checked of it last, and who holds the roles that have something to do. */
export type LivePlan = {
  id: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  status: PlanStatus
  begunOn: PlainDate
  agreedOn: PlainDate | null
  offeredOn: PlainDate | null
  midPointOn: PlainDate | null
  openComments: number
  checks: { kind: string; heldOn: PlainDate }[]
  holders: { role: string; id: string; name: string }[]
}

const MOST = 500

/** XX-10. The live plans within sight, with whoever holds some roles at their schools today. One query, however many. */
export async function listLivePlans(
  look: Look,
  roles: readonly string[],
  { schoolId }: { schoolId?: string | undefined },
): Promise<LivePlan[]> {
  const today = look.today
  const { rows } = await sql<LivePlan>`
    select p.id, p.school_id as "schoolId", s.name as "schoolName", p.model_version_id as "modelVersionId", p.status,
      p.begun_on as "begunOn", p.agreed_on as "agreedOn", greatest(p.service_agreed_on, p.school_agreed_on) as "offeredOn",
      p.mid_point_on as "midPointOn",
      (select count(*)::integer from plan_comments c where c.authority_id = p.authority_id and c.plan_id = p.id and c.settled_at is null) as "openComments",
      coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'heldOn', c.held_on::text))
        from plan_checks c where c.authority_id = p.authority_id and c.plan_id = p.id), '[]') as checks,
      coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'id', h.person_id, 'name', who.name) order by who.name_sorted, who.id)
        from held_roles h join people who on who.authority_id = h.authority_id and who.id = h.person_id
        where h.authority_id = p.authority_id and h.role = any (${[...roles]}::text[])
          and h.started_on <= ${today} and (h.finished_on is null or h.finished_on >= ${today})
          and (h.school_id = p.school_id or h.scope = 'authority' or h.group_id in (
            select m.group_id from group_memberships m where m.authority_id = p.authority_id and m.school_id = p.school_id
              and (m.started_on is null or m.started_on <= ${today}) and (m.finished_on is null or m.finished_on >= ${today})))), '[]') as holders
    from plans p join schools s on s.authority_id = p.authority_id and s.id = p.school_id
    where p.status in ('draft', 'offered', 'agreed') and ${withinReach(look.reach('see-need'), 'p.school_id')}
      and ${schoolId ? sql`p.school_id = ${schoolId}` : sql`true`}
    order by p.begun_on, p.id limit ${MOST}`.execute(look.db)
  return rows
}
