import { sql } from 'kysely'
import type { Look } from '#work/work.ts'

/**
 * WI-72. Of some cases, the road on which each stands, by its id: the case itself and those in whose place it was opened, one after the other. One
 * query whatever their number; whoever asks sees to it that they may.
 */
export async function roadsOf(look: Look, caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (caseIds.length === 0) return new Map()
  const { rows } = await sql<{ caseId: string; road: string[] }>`
    with recursive road as (
      select c.id as "caseId", c.id, c.follows, 0 as step from improvement_cases c where c.id = any (${[...caseIds]}::uuid[])
      union all
      select r."caseId", c.id, c.follows, r.step + 1 from road r
        join improvement_cases c on c.authority_id = ${look.actor.authorityId} and c.id = r.follows
      where r.step < ${MOST})
    select "caseId", array_agg(id order by step) as road from road group by "caseId"`.execute(look.db)
  return new Map(rows.map(({ caseId, road }) => [caseId, road]))
}

/** No road is longer. */
const MOST = 50

/** WI-72. The same of one case. */
export const roadOf = async (look: Look, caseId: string): Promise<readonly string[]> =>
  (await roadsOf(look, [caseId])).get(caseId) ?? [caseId]
