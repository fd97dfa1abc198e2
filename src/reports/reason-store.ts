import { sql } from 'kysely'
import type { PastEvent } from '#history/index.ts'
import type { Power } from '#model/index.ts'
import type { Look } from '#work/work.ts'
import type { ReasonAsk } from './reason-ask.ts'

/** How often a rule was gone ahead of with a reason, or a fact saved outside it, in some time; `says` is of the last time. */
export type RuleCount = {
  /** The rule's id; of several that say one thing in one sentence, the first of theirs. */
  id: string
  /** All of them. */
  ids: readonly string[]
  source: string
  says: string
  count: number
  marked: number
  last: Date
}

/** One time that it was: the deed, the rule, and why. */
export type GivenReason = PastEvent & {
  /** Its place among the rules that the deed went ahead of. */
  place: number
  rule: { id: string; source: string; says: string; reason: string; weight: 'soft' | 'mark' }
  /** The power over its schools that somebody needs to read of the deed. */
  audience: Power
  /** The schools that it was about, by name. */
  schools: readonly { id: string; name: string }[]
}

/** By the days of England, as people read them. */
const within = ({ from, until }: Pick<ReasonAsk, 'from' | 'until'>) => sql`
  e.overrides <> '[]' and (e.at at time zone 'Europe/London')::date >= ${from}
    and (${until ?? null}::date is null or (e.at at time zone 'Europe/London')::date <= ${until ?? null})`

/** The rules that were gone ahead of in some time, the most often first. */
export async function countReasons(look: Look, ask: Pick<ReasonAsk, 'from' | 'until'>): Promise<RuleCount[]> {
  const { rows } = await sql<Omit<RuleCount, 'ids'>>`
    select kept.item ->> 'id' as id, max(kept.item ->> 'source') as source,
      (array_agg(kept.item ->> 'says' order by e.sequence desc))[1] as says,
      count(*) as count, count(*) filter (where kept.item ->> 'weight' = 'mark') as marked, max(e.at) as last
    from events e cross join lateral jsonb_array_elements(e.overrides) kept (item)
    where ${within(ask)}
    group by 1 order by 4 desc, 1`.execute(look.db)
  return rows.map((row) => ({ ...row, count: Number(row.count), marked: Number(row.marked), ids: [row.id] }))
}

/** Each time a rule, or one of some, was gone ahead of, newest first, with the deed for which its reason was given. */
export async function listReasons(
  look: Look,
  ask: Omit<ReasonAsk, 'rule'>,
  rules: readonly string[] | undefined,
  limit: number,
): Promise<GivenReason[]> {
  const { after } = ask
  const older = after
    ? sql`(e.sequence < ${after.sequence}::bigint or e.sequence = ${after.sequence}::bigint and kept.place > ${after.place}::bigint)`
    : sql`true`
  const { rows } = await sql<GivenReason>`
    select e.id, e.sequence, kept.place, e.at, p.name as who, covered.name as "actingFor", e.name, e.audience, e.changes, e.overrides,
      kept.item as rule,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', es.subject_kind, 'id', es.subject_id) order by es.id), '[]')
        from event_subjects es where es.event_id = e.id) as subjects,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name_sorted), '[]')
        from event_subjects es join schools s on s.id = es.subject_id
        where es.event_id = e.id and es.subject_kind = 'school') as schools
    from events e cross join lateral jsonb_array_elements(e.overrides) with ordinality kept (item, place)
      left join people p on p.id = e.actor_id
      left join people covered on covered.id = e.acting_for_id
    where ${within(ask)} and ${rules ? sql`kept.item ->> 'id' = any (${[...rules]}::text[])` : sql`true`} and ${older}
    order by e.sequence desc, kept.place limit ${limit}`.execute(look.db)
  return rows
}
