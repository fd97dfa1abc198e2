import { sql } from 'kysely'
import type { Look } from '#work/work.ts'

/** How often a rule was gone ahead of with a reason, or a fact saved outside it, since a moment. */
export type RuleCount = { id: string; source: string; says: string; count: number; marked: number; last: Date }

/** One time that it was: who, when, doing what, and why. */
export type GivenReason = {
  sequence: number
  at: Date
  who: string | null
  name: string
  id: string
  source: string
  says: string
  reason: string
  weight: 'soft' | 'mark'
}

/** The rules that were gone ahead of since a moment, the most often first. */
export async function countReasons(look: Look, since: Date): Promise<RuleCount[]> {
  const { rows } = await sql<RuleCount>`
    select kept.item ->> 'id' as id, max(kept.item ->> 'source') as source, max(kept.item ->> 'says') as says,
      count(*) as count, count(*) filter (where kept.item ->> 'weight' = 'mark') as marked, max(e.at) as last
    from events e cross join lateral jsonb_array_elements(e.overrides) kept (item)
    where e.overrides <> '[]' and e.at >= ${since}
    group by 1 order by 4 desc, 1`.execute(look.db)
  return rows
}

/** Each time a rule was gone ahead of, newest first; `after` is the place of the last one of the page before. */
export async function listReasons(
  look: Look,
  ask: { since: Date; ruleId?: string | undefined; after?: number | undefined; limit: number },
): Promise<GivenReason[]> {
  const { since, ruleId = null, after = null, limit } = ask
  const { rows } = await sql<GivenReason>`
    select e.sequence, e.at, p.name as who, e.name, kept.item ->> 'id' as id, kept.item ->> 'source' as source,
      kept.item ->> 'says' as says, kept.item ->> 'reason' as reason, kept.item ->> 'weight' as weight
    from events e cross join lateral jsonb_array_elements(e.overrides) kept (item)
      left join people p on p.id = e.actor_id
    where e.overrides <> '[]' and e.at >= ${since}
      and (${ruleId}::text is null or kept.item ->> 'id' = ${ruleId}) and (${after}::bigint is null or e.sequence < ${after}::bigint)
    order by e.sequence desc limit ${limit}`.execute(look.db)
  return rows
}
