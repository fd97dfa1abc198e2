import { sql, type RawBuilder } from 'kysely'
import type { StrengthsRule } from '#model/index.ts'
import { afterSchoolByName, countsToday } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { areasReach } from './strength-policy.ts'
import { staleBefore } from './strength-rules.ts'

/** What the audits of some schools come to. Areas are only those that the person may read. */
export type AuditCounts = {
  schools: number
  begun: number
  complete: number
  live: number
  stale: number
  unverified: number
  areas: number
  assuredOn: PlainDate | null
}

/** Schools that are open, each with what its audit has, as a query within another: `s` its line of the register, `said` its audit. */
const audited = (look: Look, rule: StrengthsRule): RawBuilder<unknown> => {
  const required = rule.aspects.filter((aspect) => aspect.required).map(({ id }) => id)
  const stale = staleBefore(rule, look.today)
  return sql`schools s left join (
    select e.authority_id, e.school_id,
      count(distinct e.aspect) filter (where e.sort in ('strength', 'area') and e.aspect = any (${required}::text[])) = ${required.length}::integer
        and bool_or(e.sort = 'performance') and bool_or(e.sort = 'expertise') as is_complete,
      count(*) filter (where e.sort = 'strength' and e.status = 'verified' and e.confirmed_on >= ${stale}) as live,
      count(*) filter (where e.sort = 'strength' and e.status = 'verified' and e.confirmed_on < ${stale}) as stale,
      count(*) filter (where e.status = 'unverified') as unverified,
      count(*) filter (where e.sort = 'area' and ${withinReach(areasReach(look), 'e.school_id')}) as areas,
      max(e.confirmed_on) as assured_on
    from strength_points e where e.status <> 'withdrawn' and e.school_id is not null group by e.authority_id, e.school_id
  ) said on said.authority_id = s.authority_id and said.school_id = s.id`
}

const COUNTS = sql`count(s.id)::integer as schools, count(said.school_id)::integer as begun,
  (count(*) filter (where said.is_complete))::integer as complete, coalesce(sum(said.live), 0)::integer as live,
  coalesce(sum(said.stale), 0)::integer as stale, coalesce(sum(said.unverified), 0)::integer as unverified,
  coalesce(sum(said.areas), 0)::integer as areas, max(said.assured_on)::text as "assuredOn"`

/** RO-37, RO-62, RO-63, RO-74. Each community, and last the schools in none: what its audits come to, and when one was last assured. */
export async function auditsByCommunity(
  look: Look,
  rule: StrengthsRule,
): Promise<(AuditCounts & { groupId: string | null; name: string | null })[]> {
  const { rows } = await sql<AuditCounts & { groupId: string | null; name: string | null }>`
    select g.id as "groupId", g.name, ${COUNTS}
    from ${audited(look, rule)}
    left join group_memberships m on m.authority_id = s.authority_id and m.school_id = s.id and ${countsToday(look)}
      and m.group_id in (select k.id from groups k where k.kind = ${rule.group})
    left join groups g on g.authority_id = m.authority_id and g.id = m.group_id
    where s.status <> 'closed'
    group by g.id, g.name, g.name_sorted order by g.name_sorted nulls last, g.id limit 1000`.execute(look.db)
  return rows
}

/** What the register says of some schools, by which the model places them in a phase. */
export type Placing = {
  typeName: string | null
  typeGroupName: string | null
  phaseName: string | null
  resourcedProvision: string | null
}

/** RO-74. The same by what the register says of phase and type. */
export async function auditsByPlacing(look: Look, rule: StrengthsRule): Promise<(AuditCounts & Placing)[]> {
  const { rows } = await sql<AuditCounts & Placing>`
    select s.type_name as "typeName", s.type_group_name as "typeGroupName", s.phase_name as "phaseName", null as "resourcedProvision", ${COUNTS}
    from ${audited(look, rule)} where s.status <> 'closed'
    group by s.type_name, s.type_group_name, s.phase_name limit 1000`.execute(look.db)
  return rows
}

/** RO-74. The same of the whole partnership. */
export async function auditsOfAll(look: Look, rule: StrengthsRule): Promise<AuditCounts> {
  const { rows } = await sql<AuditCounts>`
    select ${COUNTS} from ${audited(look, rule)} where s.status <> 'closed'`.execute(look.db)
  return rows[0]!
}

/** RO-74. The same school by school, by name, after one of them. */
export async function auditsBySchool(
  look: Look,
  rule: StrengthsRule,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<(AuditCounts & { schoolId: string; name: string })[]> {
  const { rows } = await sql<AuditCounts & { schoolId: string; name: string }>`
    select s.id as "schoolId", s.name, ${COUNTS} from ${audited(look, rule)}
    where s.status <> 'closed' and ${after ? afterSchoolByName(after) : sql`true`}
    group by s.authority_id, s.id order by s.name_sorted, s.id limit ${limit}`.execute(look.db)
  return rows
}

/** RO-74. By aspect over the whole partnership: strengths that stand, and areas to develop that the person may read. */
export async function auditsByAspect(
  look: Look,
  rule: StrengthsRule,
): Promise<{ aspect: string; live: number; stale: number; unverified: number; areas: number; schools: number }[]> {
  const stale = staleBefore(rule, look.today)
  const { rows } = await sql<{
    aspect: string
    live: number
    stale: number
    unverified: number
    areas: number
    schools: number
  }>`
    select e.aspect, count(distinct e.school_id)::integer as schools,
      (count(*) filter (where e.sort = 'strength' and e.status = 'verified' and e.confirmed_on >= ${stale}))::integer as live,
      (count(*) filter (where e.sort = 'strength' and e.status = 'verified' and e.confirmed_on < ${stale}))::integer as stale,
      (count(*) filter (where e.status = 'unverified'))::integer as unverified,
      (count(*) filter (where e.sort = 'area' and ${withinReach(areasReach(look), 'e.school_id')}))::integer as areas
    from strength_points e join schools s on s.authority_id = e.authority_id and s.id = e.school_id
    where e.status <> 'withdrawn' and s.status <> 'closed' group by e.aspect`.execute(look.db)
  return rows
}
