import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { isNamedFor, namedForSchool } from '#people/index.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { oldestThatCounts, type Standing } from './standing.ts'

/** A school as the list over the service shows it. A draft is the school's own, and nothing is said of it here. */
export type SchoolStanding = {
  schoolId: string
  schoolName: string
  /** Who is named for the school. */
  adviserName: string | null
  inForceId: string | null
  inForceYear: SchoolYear | null
  inForceOn: PlainDate | null
  framework: string | null
  ownTool: string | null
  protocol: string | null
  sharedId: string | null
  sharedAt: Date | null
  step: string | null
  stepSince: PlainDate | null
  /** SH-06. How many of what is to be challenged has been, this year. */
  challenged: number
}

export type StandingAsk = {
  standing?: Standing | undefined
  isShared?: boolean | undefined
  /** A step of the cycle, or 'none' where nobody has said. */
  step?: string | undefined
  isUnchallenged?: boolean | undefined
  words?: string | undefined
  /** Whose schools, by the id of who is named for them. */
  adviser?: string | undefined
  /** Only some schools, by their ids. */
  schoolIds?: readonly string[] | undefined
  /** The school after which the list goes on. */
  after?: string | undefined
  atMost: number
}

/** One row a school that somebody reads of: the facts once, from which lists and counts are made. */
const facts = (look: Look, adviser?: string) => sql`
  select s.id as "schoolId", s.name as "schoolName", ${namedForSchool(look)} as "adviserName", s.name_sorted, e.id as "inForceId", e.school_year as "inForceYear",
    e.in_force_on as "inForceOn", e.framework, e.own_tool as "ownTool", e.protocol, h.id as "sharedId", h.shared_at as "sharedAt",
    c.step, c.started_on as "stepSince",
    (select count(distinct x.challenged)::integer from external_challenges x where x.authority_id = s.authority_id and x.school_id = s.id
      and x.school_year = ${schoolYearOf(look.today)} and x.struck_out_because is null) as challenged
  from schools s
  left join self_evaluations e on e.authority_id = s.authority_id and e.school_id = s.id and e.status = 'in-force'
  left join self_evaluations h on h.authority_id = s.authority_id and h.school_id = s.id and h.status = 'shared'
  left join lateral (select k.step, k.started_on from cycle_steps k where k.authority_id = s.authority_id and k.school_id = s.id
    order by k.started_on desc, k.id desc limit 1) c on true
  where s.status <> 'closed' and ${withinReach(look.reach('read-records'), 's.id')}
    and ${adviser ? isNamedFor(look, adviser) : sql`true`}`

const standingIs = (look: Look, standing: Standing): RawBuilder<unknown> => {
  const [year, oldest] = [schoolYearOf(look.today), oldestThatCounts(look.model, look.today)]
  if (standing === 'current') return sql`f."inForceYear" >= ${year}`
  if (standing === 'last-year') return sql`f."inForceYear" >= ${oldest} and f."inForceYear" < ${year}`
  return sql`(f."inForceYear" is null or f."inForceYear" < ${oldest})`
}

function conditions(look: Look, ask: StandingAsk): RawBuilder<unknown> {
  const most = look.model.selfEvaluation?.challenges?.of.length ?? 0
  const all = [
    sql`true`,
    ...(ask.standing ? [standingIs(look, ask.standing)] : []),
    ...(ask.isShared ? [sql`f."sharedId" is not null`] : []),
    ...(ask.step === 'none' ? [sql`f.step is null`] : ask.step ? [sql`f.step = ${ask.step}`] : []),
    ...(ask.isUnchallenged ? [sql`f.challenged < ${most}`] : []),
    ...(ask.words ? [sql`position(${ask.words.toLowerCase()} in f.name_sorted) > 0`] : []),
    ...(ask.schoolIds ? [sql`f."schoolId" = any (${[...ask.schoolIds]}::uuid[])`] : []),
    ...(ask.after
      ? [sql`(f.name_sorted, f."schoolId") > (select l.name_sorted, l.id from schools l where l.id = ${ask.after})`]
      : []),
  ]
  return sql.join(all, sql` and `)
}

/** SH-02, SH-03. The schools of the list by name, from one on. */
export async function listStandings(look: Look, ask: StandingAsk): Promise<SchoolStanding[]> {
  const { rows } = await sql<SchoolStanding>`
    select f.* from (${facts(look, ask.adviser)}) f where ${conditions(look, ask)}
    order by f.name_sorted, f."schoolId" limit ${ask.atMost}`.execute(look.db)
  return rows
}

/** What the list counts: how many schools there are of each standing, how many have shared, and how many stand at each step. */
export type StandingCounts = {
  all: number
  current: number
  lastYear: number
  none: number
  shared: number
  unchallenged: number
  steps: Readonly<Record<string, number>>
}

export async function countStandings(look: Look): Promise<StandingCounts> {
  const most = look.model.selfEvaluation?.challenges?.of.length ?? 0
  const { rows } = await sql<Omit<StandingCounts, 'steps' | 'none'> & { step: string | null }>`
    select f.step, count(*)::integer as all, count(*) filter (where ${standingIs(look, 'current')})::integer as current,
      count(*) filter (where ${standingIs(look, 'last-year')})::integer as "lastYear",
      count(*) filter (where f."sharedId" is not null)::integer as shared,
      count(*) filter (where f.challenged < ${most})::integer as unchallenged
    from (${facts(look)}) f group by f.step`.execute(look.db)
  const sum = (of: 'all' | 'current' | 'lastYear' | 'shared' | 'unchallenged') =>
    rows.reduce((total, row) => total + row[of], 0)
  const counts = { all: sum('all'), current: sum('current'), lastYear: sum('lastYear') }
  return {
    ...counts,
    none: counts.all - counts.current - counts.lastYear,
    shared: sum('shared'),
    unchallenged: sum('unchallenged'),
    steps: Object.fromEntries(rows.map((row) => [row.step ?? 'none', row.all])),
  }
}

/** What was shared with those who work with some schools, and none of them has opened yet. */
export async function listUnread(
  look: Look,
): Promise<{ id: string; schoolId: string; schoolName: string; sharedAt: Date }[]> {
  const isUnread = sql`e.status = 'shared' and e.read_at is null and ${withinReach(look.reach('write'), 'e.school_id')}`
  return look.ifAny(sql`from self_evaluations e where ${isUnread}`, async () => {
    const { rows } = await sql<{ id: string; schoolId: string; schoolName: string; sharedAt: Date }>`
    select e.id, s.id as "schoolId", s.name as "schoolName", e.shared_at as "sharedAt"
    from self_evaluations e join schools s on s.authority_id = e.authority_id and s.id = e.school_id
    where ${isUnread}
    order by e.shared_at, e.id limit 200`.execute(look.db)
    return rows
  })
}

/** Of a few schools, those that have none in force for a school year. */
export async function listWithout(
  look: Look,
  schoolIds: readonly string[],
  schoolYear: SchoolYear,
): Promise<{ schoolId: string; schoolName: string }[]> {
  const { rows } = await sql<{ schoolId: string; schoolName: string }>`
    select s.id as "schoolId", s.name as "schoolName" from schools s
    where s.id = any (${[...schoolIds]}::uuid[]) and s.status <> 'closed' and not exists (select from self_evaluations e
      where e.authority_id = s.authority_id and e.school_id = s.id and e.status = 'in-force' and e.school_year >= ${schoolYear})
    order by s.name_sorted limit 200`.execute(look.db)
  return rows
}
