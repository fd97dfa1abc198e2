import { sql } from 'kysely'
import type { Look } from '#work/work.ts'

/** How often a rule was gone ahead of with a reason, or a fact saved outside it, since a moment; `says` is of the last time. */
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
  /** The schools that it was about, by name. */
  schools: readonly { id: string; name: string }[]
}

/** The rules that were gone ahead of since a moment, the most often first. */
export async function countReasons(look: Look, since: Date): Promise<RuleCount[]> {
  const { rows } = await sql<RuleCount>`
    select kept.item ->> 'id' as id, max(kept.item ->> 'source') as source,
      (array_agg(kept.item ->> 'says' order by e.sequence desc))[1] as says,
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
      kept.item ->> 'says' as says, kept.item ->> 'reason' as reason, kept.item ->> 'weight' as weight,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name_sorted), '[]')
        from event_subjects es join schools s on s.id = es.subject_id
        where es.event_id = e.id and es.subject_kind = 'school') as schools
    from events e cross join lateral jsonb_array_elements(e.overrides) kept (item)
      left join people p on p.id = e.actor_id
    where e.overrides <> '[]' and e.at >= ${since}
      and (${ruleId}::text is null or kept.item ->> 'id' = ${ruleId}) and (${after}::bigint is null or e.sequence < ${after}::bigint)
    order by e.sequence desc limit ${limit}`.execute(look.db)
  return rows
}
