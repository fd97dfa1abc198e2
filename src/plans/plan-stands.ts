import { sql } from 'kysely'
import { showShortDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { maySeeDraft, maySeePlansOf } from './plan-policy.ts'
import type { Plan } from './plan.ts'

/** How far the plan of a school is, and where it is read by whoever asks. */
export type PlanStand = { says: string; href: string | undefined }

/** SH-45, SH-54. How far the plans of some schools are: in force with its last check, or being written; of those that somebody may know of. One query. */
export async function planStandsOf(look: Look, schoolIds: readonly string[]): Promise<ReadonlyMap<string, PlanStand>> {
  const { plans: rule } = look.model
  const seen = rule ? schoolIds.filter((id) => maySeePlansOf(look, id)) : []
  if (!rule || seen.length === 0) return new Map()
  const { rows } = await sql<Pick<Plan, 'id' | 'schoolId' | 'status' | 'agreedOn'> & { checkedOn: PlainDate | null }>`
    select distinct on (p.school_id) p.id, p.school_id as "schoolId", p.status, p.agreed_on as "agreedOn",
      (select max(c.held_on) from plan_checks c where c.authority_id = p.authority_id and c.plan_id = p.id) as "checkedOn"
    from plans p where p.school_id = any (${seen}::uuid[]) and p.status in ('agreed', 'offered', 'draft')
    order by p.school_id, p.status = 'agreed' desc, p.begun_on desc, p.id desc`.execute(look.db)
  return new Map(
    rows.map((plan) => [
      plan.schoolId,
      {
        says: saysOf(plan),
        href: plan.status === 'agreed' || maySeeDraft(look, rule, plan.schoolId) ? `/plans/${plan.id}` : undefined,
      },
    ]),
  )
}

function saysOf({
  status,
  agreedOn,
  checkedOn,
}: Pick<Plan, 'status' | 'agreedOn'> & { checkedOn: PlainDate | null }): string {
  if (status === 'offered') return 'waits to be agreed'
  if (status === 'draft' || !agreedOn) return 'being written'
  return `agreed ${showShortDate(agreedOn)}${checkedOn ? `, checked ${showShortDate(checkedOn)}` : ''}`
}
