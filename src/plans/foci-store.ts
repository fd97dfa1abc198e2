import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** A plan in force that is tagged to a focus. */
export type TaggedPlan = { id: string; focus: string; schoolId: string; schoolName: string; agreedOn: PlainDate }

/** WI-03. The plans in force within sight that are tagged to some foci, by school. One query. */
export async function listTaggedPlans(look: Look, foci: readonly string[], most: number): Promise<TaggedPlan[]> {
  const { rows } = await sql<TaggedPlan>`
    select p.id, p.focus, p.school_id as "schoolId", s.name as "schoolName", p.agreed_on as "agreedOn"
    from plans p join schools s on s.authority_id = p.authority_id and s.id = p.school_id
    where p.status = 'agreed' and p.focus = any (${[...foci]}::text[]) and ${withinReach(look.reach('see-need'), 'p.school_id')}
    order by s.name_sorted, p.id limit ${most}`.execute(look.db)
  return rows
}
