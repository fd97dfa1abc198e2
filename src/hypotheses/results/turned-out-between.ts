import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** NF-44, WI-59. How the hypotheses of visits held between two days turned out, by the model's results in their order, and at how many schools. One query. Undefined where the model tests none. */
export async function turnedOutBetween(
  look: Look,
  from: PlainDate,
  to: PlainDate,
): Promise<{ schools: number; results: readonly { name: string; count: number }[] } | undefined> {
  const names = new Map(
    look.model.visitTypes.flatMap(({ hypotheses }) => hypotheses?.results ?? []).map(({ id, name }) => [id, name]),
  )
  if (names.size === 0) return undefined
  const { rows } = await sql<{ result: string; count: number; schools: string[] }>`
    select r.result, count(*)::integer as count, array_agg(distinct v.school_id::text) as schools
    from hypothesis_results r join visits v on v.authority_id = r.authority_id and v.id = r.visit_id
    where v.status = 'held' and v.held_on between ${from} and ${to}
      and ${withinReach(look.reach('read-records'), 'v.school_id')}
    group by r.result`.execute(look.db)
  const order = [...names.keys()]
  return {
    schools: new Set(rows.flatMap(({ schools }) => schools)).size,
    results: rows
      .sort((one, other) => order.indexOf(one.result) - order.indexOf(other.result))
      .map(({ result, count }) => ({ name: names.get(result) ?? result, count })),
  }
}
