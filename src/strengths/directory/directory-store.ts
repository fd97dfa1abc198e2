import { sql, type RawBuilder } from 'kysely'
import { acceptedPartners } from '#deciding-group/index.ts'
import type { StrengthsRule } from '#model/index.ts'
import { countsToday } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { givesNotNow } from '../not-now/not-now-store.ts'

type Within = StrengthsRule['search']['rings'][number]['within']

/** What is looked for: in words, by aspect and mark, in one ring around a community. */
export type DirectoryAsk = {
  words: string
  aspect: string | undefined
  mark: string | undefined
  within: Within
  /** The community from which the search looks outward; undefined for somebody of none. */
  home: string | undefined
  after: string | undefined
}

/** RO-62 to RO-65. One strength of the directory: what, of whom, when it was tested, and what is left of the offer. */
export type Help = {
  id: string
  title: string
  evidence: string | null
  aspect: string
  marks: string[]
  schoolName: string | null
  partner: string | null
  groupName: string | null
  forGroupName: string | null
  confirmedOn: PlainDate
  halfDays: number
  taken: number
  /** That its school gives no help just now. */
  isNotNow: boolean
}

/** RO-64. Whether a point `f` lies in a ring around a community. */
function isIn(look: Look, kind: string, within: Within, home: string | undefined): RawBuilder<boolean> {
  const inAny = sql`select m.school_id from group_memberships m join groups g on g.authority_id = m.authority_id and g.id = m.group_id
    where g.kind = ${kind} and ${countsToday(look)}`
  const atHome = sql`select m.school_id from group_memberships m where m.group_id = ${home ?? null}::uuid and ${countsToday(look)}`
  if (within === 'own-group') return sql<boolean>`f.school_id in (${atHome})`
  if (within === 'other-groups')
    return sql<boolean>`f.school_id in (${inAny} and m.group_id is distinct from ${home ?? null}::uuid)`
  if (within === 'beyond') return sql<boolean>`f.partner is not null`
  return sql<boolean>`f.partner is null and (f.school_id is null or f.school_id not in (${inAny}))`
}

/**
 * RO-61, RO-64. The strengths of one ring that are offered, the last verified first, so that what is stale comes last: by an index in that order, or by one of
 * words where words are given.
 */
export async function listHelp(
  look: Look,
  { group }: StrengthsRule,
  ask: DirectoryAsk,
  limit: number,
): Promise<Help[]> {
  const { words, aspect, mark, within, home, after } = ask
  // RO-96. Where a body decides on partners, only those that it accepted are found.
  const accepted = within === 'beyond' ? await acceptedPartners(look) : undefined
  const from = words
    ? sql`(select point_id as id, school_id, partner, confirmed_on from access.find_strengths(${words})) f`
    : sql`strength_points f`
  const conditions = [
    ...(words ? [] : [sql`f.status = 'verified' and f.offered_on is not null`]),
    ...(aspect ? [sql`exists (select from strength_points a where a.id = f.id and a.aspect = ${aspect})`] : []),
    ...(mark ? [sql`exists (select from strength_points a where a.id = f.id and ${mark} = any (a.marks))`] : []),
    ...(after
      ? [sql`(f.confirmed_on, f.id) < (select l.confirmed_on, l.id from strength_points l where l.id = ${after}::uuid)`]
      : []),
    sql`(f.school_id is null or exists (select from schools o where o.id = f.school_id and o.status <> 'closed'))`,
    isIn(look, group, within, home),
    ...(accepted ? [sql`f.partner = any (${accepted}::text[])`] : []),
  ]
  const { rows } = await sql<Help>`
    with near as (
      select f.id, f.confirmed_on from ${from} where ${sql.join(conditions, sql` and `)}
      order by f.confirmed_on desc, f.id desc limit ${limit}
    )
    select e.id, e.title, e.evidence, e.aspect, e.marks, s.name as "schoolName", e.partner, o.name as "forGroupName",
      (select min(g.name) from group_memberships m join groups g on g.authority_id = m.authority_id and g.id = m.group_id
        where m.school_id = e.school_id and g.kind = ${group} and ${countsToday(look)}) as "groupName",
      e.confirmed_on::text as "confirmedOn", e.half_days as "halfDays", e.half_days_taken + e.half_days_matched as taken,
      ${givesNotNow(look, sql`e.school_id`)} as "isNotNow"
    from near join strength_points e on e.id = near.id
    left join schools s on s.authority_id = e.authority_id and s.id = e.school_id
    left join groups o on o.authority_id = e.authority_id and o.id = e.offered_for
    order by near.confirmed_on desc, near.id desc`.execute(look.db)
  return rows
}

/** The communities of the service, by name, and of which the person's own schools are. */
export async function listCommunities(
  look: Look,
  kind: string,
  own: readonly string[],
): Promise<{ id: string; name: string; isOwn: boolean }[]> {
  const { rows } = await sql<{ id: string; name: string; isOwn: boolean }>`
    select g.id, g.name, exists (select from group_memberships m where m.authority_id = g.authority_id and m.group_id = g.id
      and m.school_id = any (${[...own]}::uuid[]) and ${countsToday(look)}) as "isOwn"
    from groups g where g.kind = ${kind} order by g.name_sorted, g.id limit 1000`.execute(look.db)
  return rows
}
