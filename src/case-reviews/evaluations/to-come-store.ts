import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** An evaluation that is to come or was not written by its day. */
export type ToCome = {
  id: string
  caseId: string
  schoolId: string
  schoolName: string
  isExternal: boolean
  dueOn: PlainDate
}

const MOST = 500

/** WI-72. The evaluations of cases that go on at open schools within sight, agreed for no later than a day and not written yet. One question. */
export async function listEvaluationsToCome(
  look: Look,
  { until, schoolId }: { until: PlainDate; schoolId?: string | undefined },
): Promise<ToCome[]> {
  const { rows } = await sql<ToCome>`
    select e.id, e.case_id as "caseId", c.school_id as "schoolId", s.name as "schoolName", e.is_external as "isExternal",
      e.due_on as "dueOn"
    from case_evaluations e
      join improvement_cases c on c.authority_id = e.authority_id and c.id = e.case_id and c.ended_on is null
      join schools s on s.authority_id = c.authority_id and s.id = c.school_id and s.status <> 'closed'
    where e.held_on is null and e.called_off_on is null and e.due_on <= ${until}
      and ${withinReach(look.reach('see-need'), 'c.school_id')} and ${schoolId ? sql`c.school_id = ${schoolId}` : sql`true`}
    order by e.due_on, s.name_sorted, e.id limit ${MOST}`.execute(look.db)
  return rows
}
