import { sql, type RawBuilder } from 'kysely'
import type { StrengthsRule } from '#model/index.ts'
import { countsToday } from '#schools/index.ts'
import type { Look } from '#work/work.ts'
import type { Placing } from './audits-store.ts'
import { staleBefore } from './strength-rules.ts'

/** What audits say of some schools together, of one aspect or, with none, of all: how many schools, strengths that are current and stale, verified areas, unverified points. */
export type SummedUp = {
  aspect: string | null
  schools: number
  live: number
  stale: number
  areas: number
  unverified: number
}

const countsOf = (look: Look, rule: StrengthsRule): RawBuilder<unknown> => {
  const stale = staleBefore(rule, look.today)
  const verified = (sort: string) => sql`e.sort = ${sort} and e.status = 'verified'`
  return sql`count(distinct e.school_id)::integer as schools,
    (count(distinct e.id) filter (where ${verified('strength')} and e.confirmed_on >= ${stale}))::integer as live,
    (count(distinct e.id) filter (where ${verified('strength')} and e.confirmed_on < ${stale}))::integer as stale,
    (count(distinct e.id) filter (where ${verified('area')}))::integer as areas,
    (count(distinct e.id) filter (where e.status = 'unverified'))::integer as unverified`
}

const SAID = sql`strength_points e join schools s on s.authority_id = e.authority_id and s.id = e.school_id
  where e.status <> 'withdrawn' and s.status <> 'closed'`

/** RO-66, RO-74. All audits by aspect, of every school: whoever asks tells areas only of so many together that no school is known by them. One query. */
export async function summedByAspect(look: Look, rule: StrengthsRule): Promise<SummedUp[]> {
  const { rows } = await sql<SummedUp>`
    select e.aspect, ${countsOf(look, rule)} from ${SAID} group by grouping sets ((e.aspect), ())`.execute(look.db)
  return rows
}

/** RO-66, RO-74. The same by what the register says of phase and type. One query. */
export async function summedByPlacing(look: Look, rule: StrengthsRule): Promise<(SummedUp & Placing)[]> {
  const placed = sql`s.type_name, s.type_group_name, s.phase_name`
  const { rows } = await sql<SummedUp & Placing>`
    select e.aspect, s.type_name as "typeName", s.type_group_name as "typeGroupName", s.phase_name as "phaseName",
      null as "resourcedProvision", ${countsOf(look, rule)}
    from ${SAID} group by grouping sets ((${placed}, e.aspect), (${placed})) limit 5000`.execute(look.db)
  return rows
}

/** RO-66, RO-74. The same by community, and with no name of the schools in none. One query. */
export async function summedByCommunity(
  look: Look,
  rule: StrengthsRule,
): Promise<(SummedUp & { name: string | null })[]> {
  const { rows } = await sql<SummedUp & { name: string | null }>`
    select e.aspect, g.name, ${countsOf(look, rule)}
    from strength_points e join schools s on s.authority_id = e.authority_id and s.id = e.school_id
    left join (select m.school_id, k.id, k.name, k.name_sorted from group_memberships m
      join groups k on k.authority_id = m.authority_id and k.id = m.group_id
      where k.kind = ${rule.group} and ${countsToday(look)}) g on g.school_id = s.id
    where e.status <> 'withdrawn' and s.status <> 'closed'
    group by grouping sets ((g.id, g.name, g.name_sorted, e.aspect), (g.id, g.name, g.name_sorted))
    order by g.name_sorted nulls last, g.id limit 5000`.execute(look.db)
  return rows
}
