import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** What teams evaluated within some time: at how many, and how many interventions were judged so, the best first. */
export type Evaluated = { teams: number; judged: readonly { label: string; count: number }[] }

/** NF-20. What support teams within sight evaluated between two days, by the judgement on the model's scale. One query. Undefined where the model has no teams. */
export async function evaluatedBetween(look: Look, from: PlainDate, to: PlainDate): Promise<Evaluated | undefined> {
  const { supportTeams: rule, scales } = look.model
  if (!rule) return undefined
  const { rows } = await sql<{ judgement: number; count: number; teams: string[] }>`
    select e.judgement, count(*)::integer as count, array_agg(distinct e.team_id::text) as teams
    from support_team_evaluations e join support_teams t on t.authority_id = e.authority_id and t.id = e.team_id
    where e.written_on between ${from} and ${to} and ${withinReach(look.reach('see-school'), 't.school_id')}
    group by e.judgement order by e.judgement`.execute(look.db)
  const points = scales.find(({ id }) => id === rule.closing.scale)?.points ?? []
  return {
    teams: new Set(rows.flatMap(({ teams }) => teams)).size,
    judged: rows.map(({ judgement, count }) => ({
      label: points.find(({ value }) => value === judgement)?.label ?? String(judgement),
      count,
    })),
  }
}
