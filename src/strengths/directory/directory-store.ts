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

const OFFERED = sql<boolean>`f.status = 'verified' and f.offered_on is not null`

/** Words as they are looked for. A curly apostrophe would be a letter of the word before it. */
const asked = (words: string) => sql`websearch_to_tsquery('english'::regconfig, translate(${words}, '’‘', '  '))`

/** So many strengths with the words are looked up by these; where there are more, they are found soon by looking through the directory in its order. */
const RARE = 2000

/** RO-64. The points `f` of one ring around a community, by whatever leads to few of them at once: the schools of the ring where these are few, the words where these are rare. */
function ringOf(
  look: Look,
  kind: string,
  { words, within, home }: Pick<DirectoryAsk, 'words' | 'within' | 'home'>,
  rest: RawBuilder<boolean>,
): RawBuilder<unknown> {
  const inAny = sql`from group_memberships m join groups g on g.authority_id = m.authority_id and g.id = m.group_id
    where g.kind = ${kind} and ${countsToday(look)}`
  const said = words ? sql<boolean>`${rest} and f.stems @@ ${asked(words)}` : rest
  const points = (from: RawBuilder<unknown>, where: RawBuilder<boolean>) =>
    sql`select f.id, f.confirmed_on from ${from} where ${OFFERED} and ${where}`
  const all = sql`strength_points f`
  if (within === 'own-group')
    return points(
      all,
      sql`f.school_id = any (array(select m.school_id from group_memberships m where m.group_id = ${home ?? null}::uuid and ${countsToday(look)})) and ${said}`,
    )
  if (within === 'beyond') return points(all, sql`f.partner is not null and ${said}`)
  if (within === 'service')
    return sql`${points(all, sql`f.school_id is null and f.partner is null and ${said}`)} union all
      ${points(sql`schools l join strength_points f on f.school_id = l.id`, sql`l.id not in (select m.school_id ${inAny}) and ${said}`)}`
  // Asked of each, of which the first few are enough, and not of all schools at once.
  const elsewhere = sql<boolean>`(select true ${inAny} and m.school_id = f.school_id and m.group_id is distinct from ${home ?? null}::uuid limit 1)`
  const inOrder = (where: RawBuilder<boolean>) => sql`${points(all, where)} order by f.confirmed_on desc, f.id desc`
  if (!words) return inOrder(sql`${rest} and ${elsewhere}`)
  return sql`${points(sql`found join strength_points f on f.id = found.point_id`, sql`not (select is_common from words) and ${rest} and ${elsewhere}`)}
    union all select * from (${inOrder(sql`(select is_common from words) and ${said} and ${elsewhere}`)} limit ${MOST}) in_order`
}

/** More than a page asks for. */
const MOST = 200

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
  const { words, aspect, mark, within, after } = ask
  // RO-96. Where a body decides on partners, only those that it accepted are found.
  const accepted = within === 'beyond' ? await acceptedPartners(look) : undefined
  const conditions = [
    ...(aspect ? [sql<boolean>`f.aspect = ${aspect}`] : []),
    ...(mark ? [sql<boolean>`${mark} = any (f.marks)`] : []),
    ...(after
      ? [
          sql<boolean>`(f.confirmed_on, f.id) < (select l.confirmed_on, l.id from strength_points l where l.id = ${after}::uuid)`,
        ]
      : []),
    sql<boolean>`(f.school_id is null or (select o.status <> 'closed' from schools o where o.id = f.school_id))`,
    ...(accepted ? [sql<boolean>`f.partner = any (${accepted}::text[])`] : []),
  ]
  const lookUp =
    words && within === 'other-groups'
      ? sql`found as materialized (select point_id from access.find_strengths(${words}, ${RARE + 1})),
        words as materialized (select count(*) > ${RARE} as is_common from found),`
      : sql``
  const ring = ringOf(look, group, ask, sql<boolean>`${sql.join(conditions, sql` and `)}`)
  const { rows } = await sql<Help>`
    with ${lookUp} near as (
      select n.id, n.confirmed_on from (${ring}) n order by n.confirmed_on desc, n.id desc limit ${limit}
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

/** From a list of more than these nobody chooses: it is then of one’s own and of the one looked from alone. */
const TO_CHOOSE_FROM = 60

/** Where a search looks from: the communities to choose from, and whether there are more of them than are listed. */
export type Communities = { listed: { id: string; name: string; isOwn: boolean }[]; areMore: boolean }

/** The communities of the service, by name, and of which the person’s own schools are; `home` is the one from which they look. */
export async function listCommunities(
  look: Look,
  kind: string,
  own: readonly string[],
  home?: string,
): Promise<Communities> {
  const { rows } = await sql<{ id: string; name: string; isOwn: boolean; isNear: boolean }>`
    with own as materialized (select m.group_id as id from group_memberships m where m.school_id = any (${[...own]}::uuid[]) and ${countsToday(look)}),
    first as (
      select g.id, g.name, g.name_sorted from groups g where g.kind = ${kind} order by g.name_sorted, g.id limit ${TO_CHOOSE_FROM + 1}
    ),
    near as (
      select g.id, g.name, g.name_sorted from groups g where g.kind = ${kind} and g.id = any (array(select id from own) || ${home ?? null}::uuid)
    )
    select c.id, c.name, c.id in (select id from own) as "isOwn", c.id in (select id from near) as "isNear"
    from (select * from first union select * from near) c order by c.name_sorted, c.id`.execute(look.db)
  const areMore = rows.length > TO_CHOOSE_FROM
  const listed = rows.filter(({ isNear }) => isNear || !areMore)
  return { listed: listed.map(({ isNear: _, ...each }) => each), areMore }
}
