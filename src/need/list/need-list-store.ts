import { sql, type RawBuilder } from 'kysely'
import { afterPlace, inOrder, placeIn, type OrderBy } from '#db/turning.ts'
import type { NeedRule } from '#model/index.ts'
import { advisersOfSchools, maySeePeople, schoolsAdvisedBy } from '#people/index.ts'
import { schoolsInGroup } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { categoryOf, usualLevel } from '../need.ts'
import type { NeedChoices, NeedList, NeedSort } from './need-list.ts'

/** A school as the list has it: how much it needs today and needed on the chosen day, why, and when one looks again. */
export type NeedLine = {
  id: string
  urn: string
  name: string
  phase: string | null
  category: string
  level: number | null
  decisionId: string | null
  startsOn: PlainDate | null
  nextLookOn: PlainDate | null
  reason: string | null
  madeBy: string | null
  madeOn: PlainDate | null
  says: string | null
  moved: -1 | 0 | 1
}

/** How many schools are in a category and moved one way, and of how many the look is overdue. */
export type NeedCount = { category: string; moved: -1 | 0 | 1; schools: number; overdue: number }

const decisionOn = (on: PlainDate) => sql`(
  select d.id, d.category, d.level, d.starts_on, d.next_look_on, d.reason, d.made_by, d.made_on, d.says
  from need_decisions d
  where d.authority_id = s.authority_id and d.school_id = s.id and d.standing = 'in-force' and d.starts_on <= ${on}
  order by d.starts_on desc limit 1)`

/** The open schools within sight of their need, each with what stands today and what stood on the chosen day. */
function schoolsWithNeed(look: Look, need: NeedRule, since: PlainDate) {
  const first = categoryOf(need, need.start)
  const level = first ? usualLevel(first) : null
  const ids = need.categories.map(({ id }) => id)
  const rank = (at: string) =>
    sql`coalesce(array_position(${ids}::text[], coalesce(${sql.ref(`${at}.category`)}, ${need.start})), 0)`
  const levelAt = (at: string) =>
    sql`coalesce(case when ${sql.ref(`${at}.id`)} is null then ${level}::integer else ${sql.ref(`${at}.level`)} end, 0)`
  return sql`(
    select s.id, s.urn, s.name, s.name_sorted, s.phase_name as phase, coalesce(now.category, ${need.start}) as category,
      case when now.id is null then ${level}::integer else now.level end as level,
      now.id as decision_id, now.starts_on, now.next_look_on, now.reason, now.made_by, now.made_on, now.says,
      -${rank('now')} as least, -${levelAt('now')} as lowest,
      case when (${rank('now')}, ${levelAt('now')}) > (${rank('was')}, ${levelAt('was')}) then 1
        when (${rank('now')}, ${levelAt('now')}) < (${rank('was')}, ${levelAt('was')}) then -1 else 0 end as moved
    from schools s
      left join lateral ${decisionOn(look.today)} now on true
      left join lateral ${decisionOn(since)} was on true
    where ${withinReach(look.reach('see-need'), 's.id')} and s.status in ('open', 'proposed-to-close'))`
}

const ORDERS: Readonly<Record<NeedSort['by'], readonly OrderBy[]>> = {
  need: [
    { of: sql`n.least`, type: 'integer' },
    { of: sql`n.lowest`, type: 'integer' },
    { of: sql`n.name_sorted`, type: 'text' },
    { of: sql`n.id`, type: 'uuid' },
  ],
  name: [
    { of: sql`n.name_sorted`, type: 'text' },
    { of: sql`n.id`, type: 'uuid' },
  ],
  look: [
    { of: sql`coalesce(n.next_look_on, '2999-12-31'::date)`, type: 'date' },
    { of: sql`n.name_sorted`, type: 'text' },
    { of: sql`n.id`, type: 'uuid' },
  ],
}

/** The schools that a list asks for, in its order. One query whatever their number. */
export async function listNeed(look: Look, need: NeedRule, list: NeedList, limit: number): Promise<NeedLine[]> {
  const order = ORDERS[list.sort.by]
  const all = schoolsWithNeed(look, need, list.since)
  const place = list.after ? await findPlace(look, all, order, list.after) : undefined
  const { rows } = await sql<NeedLine>`
    select n.id, n.urn, n.name, n.phase, n.category, n.level, n.decision_id as "decisionId", n.starts_on as "startsOn",
      n.next_look_on as "nextLookOn", n.reason, n.made_by as "madeBy", n.made_on as "madeOn", n.says, n.moved
    from ${all} n
    where ${askedFor(look, list)} and ${place ? afterPlace(order, list.sort.isDown, place) : sql`true`}
    order by ${inOrder(order, list.sort.isDown)} limit ${limit}`.execute(look.db)
  return rows
}

async function findPlace(look: Look, all: RawBuilder<unknown>, order: readonly OrderBy[], id: string) {
  const { rows } = await sql<{ place: string[] }>`
    select ${placeIn(order)} as place from ${all} n where n.id = ${id}::uuid`.execute(look.db)
  return rows[0]?.place
}

/** How many of the schools that a list asks for are in each category, and which way they moved. */
export async function countNeed(look: Look, need: NeedRule, list: NeedList): Promise<NeedCount[]> {
  const asked = askedFor(look, { ...list, category: '', moved: '', isOverdue: false })
  const { rows } = await sql<NeedCount>`
    select n.category, n.moved, count(*)::integer as schools,
      (count(*) filter (where n.next_look_on < ${look.today}))::integer as overdue
    from ${schoolsWithNeed(look, need, list.since)} n where ${asked} group by n.category, n.moved`.execute(look.db)
  return rows
}

/** How many of these schools were in each category on some days: the totals over the years. */
export async function countNeedOn(
  look: Look,
  need: NeedRule,
  list: NeedList,
  days: readonly PlainDate[],
): Promise<{ on: PlainDate; category: string; schools: number }[]> {
  const { rows } = await sql<{ on: PlainDate; category: string; schools: number }>`
    select y.on_day as on, coalesce(d.category, ${need.start}) as category, count(*)::integer as schools
    from (select s.* from schools s where ${withinReach(look.reach('see-need'), 's.id')}
        and s.status in ('open', 'proposed-to-close')) n
      cross join unnest(${[...days]}::date[]) y (on_day)
      left join lateral (
        select x.category from need_decisions x where x.authority_id = n.authority_id and x.school_id = n.id
          and x.standing = 'in-force' and x.starts_on <= y.on_day order by x.starts_on desc limit 1) d on true
    where ${askedFor(look, { ...list, category: '', moved: '', isOverdue: false }, 'n.phase_name')}
    group by 1, 2`.execute(look.db)
  return rows
}

const MOVED = { more: 1, same: 0, less: -1 } as const

function askedFor(look: Look, list: NeedList, phaseColumn = 'n.phase'): RawBuilder<unknown> {
  const { phase, group, whose, category, moved, isOverdue } = list
  const conditions = [
    sql`true`,
    ...(phase ? [sql`${sql.ref(phaseColumn)} = ${phase}`] : []),
    ...(group ? [sql`n.id in (${schoolsInGroup(look, group)})`] : []),
    ...(whose === 'mine' ? [sql`n.id = any (${ownSchoolsOf(look.actor)}::uuid[])`] : []),
    ...(whose && whose !== 'mine' ? [sql`n.id in (${schoolsAdvisedBy(look, whose)})`] : []),
    ...(category ? [sql`n.category = ${category}`] : []),
    ...(moved ? [sql`n.moved = ${MOVED[moved]}`] : []),
    ...(isOverdue ? [sql`n.next_look_on < ${look.today}`] : []),
  ]
  return sql.join(conditions, sql` and `)
}

/** What the list can be narrowed by: the phases of schools in sight, their groups, and, for who sees people, advisers. */
export async function listNeedChoices(look: Look): Promise<NeedChoices> {
  const seen = sql`${withinReach(look.reach('see-need'), 's.id')} and s.status in ('open', 'proposed-to-close')`
  const [phases, groups, advisers] = await Promise.all([
    sql<{ phase: string }>`select distinct s.phase_name as phase from schools s
      where ${seen} and s.phase_name is not null order by 1`.execute(look.db),
    look.db.selectFrom('groups').select(['id', 'name']).orderBy('name_sorted').limit(500).execute(),
    maySeePeople(look) ? advisersOfSchools(look).execute(look.db) : { rows: [] },
  ])
  return { phases: phases.rows.map(({ phase }) => phase), groups, advisers: advisers.rows }
}
