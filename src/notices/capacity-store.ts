import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Judged } from './notice.ts'

/** A judgement of a school's capacity for improvement, of one case, by one role. */
export type CapacityJudgement = Judged & { caseId: string; byId: string }

/** SH-68. Every judgement of some cases, the latest first. */
export async function listJudgements({ db }: Look, caseIds: readonly string[]): Promise<CapacityJudgement[]> {
  const { rows } = await sql<CapacityJudgement>`
    select c.case_id as "caseId", c.role, c.judged_by as "byId", p.name as "byName", c.value, c.why, c.judged_on as "on"
    from capacity_judgements c join people p on p.authority_id = c.authority_id and p.id = c.judged_by
    where c.case_id = any (${[...caseIds]}::uuid[])
    order by c.judged_at desc, c.id desc limit 2000`.execute(db)
  return rows
}

/** The last that was judged in each role. */
export const latestByRole = <Each extends Judged>(judged: readonly Each[]): Each[] =>
  judged.filter(({ role }, at) => judged.findIndex((each) => each.role === role) === at)

export async function addJudgement(
  { db, actor, today, now }: Work,
  { caseId, role, value, why }: { caseId: string; role: string; value: number; why: string },
): Promise<void> {
  await db
    .insertInto('capacity_judgements')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), case_id: caseId, role, value, why },
      ...{ judged_on: today, judged_at: now, judged_by: actor.personId },
    })
    .execute()
}
