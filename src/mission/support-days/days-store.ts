import { sql } from 'kysely'
import { listHelpDays } from '#brokering/index.ts'
import type { MissionRule } from '#model/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

type Rule = NonNullable<MissionRule['supportDays']>

/** Who gives: schools, the service, or somebody who holds no role of either. */
export type Giver = 'schools' | 'service' | 'other'

/**
 * What was planned and worked in a year by one side. Planned: half-days that were allocated, or agreed between schools. Worked: minutes as people confirmed them,
 * and the half-days of help between schools as they were logged.
 */
export type GivenInYear = {
  schoolYear: SchoolYear
  giver: Giver
  halfDays: number
  minutes: number
  loggedHalfDays: number
}

/** RO-115. All that is known of who gives: what was allocated and confirmed, and what schools agreed with each other. */
export async function listGivenDays(look: Look, rule: Pick<Rule, 'schools' | 'service'>): Promise<GivenInYear[]> {
  const help = look.model.brokering ? await listHelpDays(look) : []
  return [
    ...(await listByRole(look, rule)),
    ...help.map(({ schoolYear, giver, agreed, logged }): GivenInYear => ({
      ...{ schoolYear, giver, halfDays: agreed, minutes: 0, loggedHalfDays: logged },
    })),
  ]
}

/**
 * RO-115. Support of schools by school year and by who gives it. Allocated: by the role for which it is. Worked: the confirmed time for a school, by the role that the person held on
 * the day; who holds one of the service gives for the service, also where they lead a school. One query.
 */
async function listByRole(
  { db }: Look,
  { schools, service }: Pick<Rule, 'schools' | 'service'>,
): Promise<GivenInYear[]> {
  const [ofSchools, ofService] = [sql`${[...schools]}::text[]`, sql`${[...service]}::text[]`]
  const held = (roles: typeof ofSchools) => sql`exists (select from held_roles h where h.authority_id = l.authority_id
    and h.person_id = l.person_id and h.role = any (${roles}) and h.started_on <= l.happened_on
    and (h.finished_on is null or l.happened_on <= h.finished_on))`
  const { rows } = await sql<GivenInYear>`
    select g.year as "schoolYear", g.giver, sum(g.half_days)::integer as "halfDays", sum(g.minutes)::integer as minutes,
      0 as "loggedHalfDays"
    from (
      select a.school_year as year, a.half_days, 0 as minutes,
        case when a.role = any (${ofService}) then 'service' when a.role = any (${ofSchools}) then 'schools' else 'other' end as giver
      from allocations a where a.withdrawn_on is null
      union all
      select l.school_year, 0, l.minutes,
        case when ${held(ofService)} then 'service' when ${held(ofSchools)} then 'schools' else 'other' end
      from ledger_lines l where l.kind = 'worked' and l.school_id is not null and l.person_id is not null
    ) g
    group by g.year, g.giver order by g.year desc, g.giver limit 300`.execute(db)
  return rows
}

/** How many half-days schools offer of their strengths now, and how many of these their heads say are taken. One query. */
export async function sumOffered({ db }: Look): Promise<{ halfDays: number; taken: number }> {
  const { rows } = await sql<{ halfDays: number; taken: number }>`
    select coalesce(sum(p.half_days), 0)::integer as "halfDays", coalesce(sum(p.half_days_taken), 0)::integer as taken
    from strength_points p where p.offered_on is not null and p.school_id is not null and p.status = 'verified'`.execute(
    db,
  )
  return rows[0] ?? { halfDays: 0, taken: 0 }
}
