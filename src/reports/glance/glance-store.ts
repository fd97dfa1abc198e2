import { sql, type RawBuilder } from 'kysely'
import type { HeldInspection } from '#figures/index.ts'
import { afterSchoolByName } from '#schools/index.ts'
import { firstDayOf, lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import { designatedRoles, hasAdviserNow, hasBoughtNow } from '#trading/index.ts'
import type { Look } from '#work/work.ts'
import type { GlanceAsk, Shown } from './glance-ask.ts'

/** NF-08. A school as the head of service sees it at a glance, whether it has bought anything or not. */
export type GlanceLine = {
  id: string
  name: string
  status: string
  phaseName: string | null
  /** What it has ordered for this school year and was accepted: the offers' ids. */
  bought: readonly string[]
  hasProgramme: boolean
  held: number
  planned: number
  adviser: string | null
  /** What the newest file of inspections holds of it; null where none does. */
  inspections: readonly HeldInspection[] | null
  /** What the model's triggers notice in its figures: surely, and met by too few pupils to be sure. */
  flags: number
  unsureFlags: number
  teams: number
  interventions: number
}

const live = sql<boolean>`exists (select from support_teams t where t.authority_id = s.authority_id and t.school_id = s.id and t.status = 'live')`
const intervened = sql<boolean>`exists (select from interventions i where i.authority_id = s.authority_id and i.school_id = s.id and i.status = 'open')`
const ofModel = ({ model }: Look) => sql`f.trigger = any (${(model.triggers?.of ?? []).map(({ id }) => id)}::text[])`
const flagged = (look: Look) =>
  sql<boolean>`exists (select from flags f where f.authority_id = s.authority_id and f.school_id = s.id and ${ofModel(look)})`

function conditionFor(look: Look, shown: Shown): RawBuilder<boolean> {
  const conditions: Readonly<Record<Shown, () => RawBuilder<boolean>>> = {
    all: () => sql<boolean>`true`,
    bought: () => hasBoughtNow(look),
    'not-bought': () => sql<boolean>`not ${hasBoughtNow(look)}`,
    unassigned: () => sql<boolean>`${hasBoughtNow(look)} and not ${hasAdviserNow(look)}`,
    'with-team': () => live,
    'with-intervention': () => intervened,
    flagged: () => flagged(look),
  }
  return conditions[shown]()
}

const OPEN = sql<boolean>`s.status <> 'closed'`

/** Every open school of the service that a page asks for, by name; `after` is the last one of the page before. */
export async function listAtAGlance(look: Look, { shown, after }: GlanceAsk, limit: number): Promise<GlanceLine[]> {
  const year = schoolYearOf(look.today)
  const roles = designatedRoles(look.model)
  const { rows } = await sql<GlanceLine>`
    with page as materialized (
      select s.authority_id, s.id, s.name, s.name_sorted, s.status, s.phase_name, ${hasBoughtNow(look)} as has_programme
      from schools s where ${OPEN} and ${conditionFor(look, shown)}
        and ${after ? afterSchoolByName(after) : sql`true`}
      order by s.name_sorted, s.id limit ${limit})
    select s.id, s.name, s.status, s.phase_name as "phaseName", s.has_programme as "hasProgramme",
      coalesce((select array_agg(distinct o.offer order by o.offer) from orders o where o.authority_id = s.authority_id
        and o.school_id = s.id and o.school_year = ${year} and o.status = 'accepted'), '{}') as bought,
      v.held, v.planned, a.name as adviser, r.inspections,
      f.flags, f."unsureFlags",
      (select count(*)::integer from support_teams t where t.authority_id = s.authority_id and t.school_id = s.id
        and t.status = 'live') as teams,
      (select count(*)::integer from interventions i where i.authority_id = s.authority_id and i.school_id = s.id
        and i.status = 'open') as interventions
    from page s
    cross join lateral (
      select (count(*) filter (where v.status = 'held'))::integer as held, count(*)::integer as planned from visits v
      where v.authority_id = s.authority_id and v.school_id = s.id and v.status in ('booked', 'held')
        and v.booked_for between ${firstDayOf(year)} and ${lastDayOf(year)}) v
    cross join lateral (
      select (count(*) filter (where f.standing = 'met'))::integer as flags,
        (count(*) filter (where f.standing <> 'met'))::integer as "unsureFlags" from flags f
      where f.authority_id = s.authority_id and f.school_id = s.id and ${ofModel(look)}) f
    left join lateral (
      select p.name from held_roles h join people p on p.authority_id = h.authority_id and p.id = h.person_id
      where h.authority_id = s.authority_id and h.role = any (${roles}::text[]) and h.started_on <= ${look.today}
        and (h.finished_on is null or ${look.today} <= h.finished_on)
        and (h.school_id = s.id or h.group_id in (select m.group_id from group_memberships m
          where m.authority_id = s.authority_id and m.school_id = s.id and (m.started_on is null or m.started_on <= ${look.today})
            and (m.finished_on is null or ${look.today} <= m.finished_on)))
      order by p.name_sorted limit 1) a on true
    left join lateral (
      select i.inspections from inspection_rows i
      join data_sets d on d.authority_id = i.authority_id and d.id = i.data_set_id and d.status = 'applied'
      where i.authority_id = s.authority_id and i.school_id = s.id and i.latest_on is not null
      order by i.latest_on desc limit 1) r on true
    order by s.name_sorted, s.id`.execute(look.db)
  return rows
}

/** How many schools there are, how many of them subscribe, and how many of those are unassigned. */
export async function countAtAGlance(look: Look): Promise<{ all: number; bought: number; unassigned: number }> {
  const { rows } = await sql<{ all: number; bought: number; unassigned: number }>`
    select count(*)::integer as all, (count(*) filter (where bought))::integer as bought,
      (count(*) filter (where bought and not assigned))::integer as unassigned
    from (select ${hasBoughtNow(look)} as bought, ${hasAdviserNow(look)} as assigned from schools s where ${OPEN}) each`.execute(
    look.db,
  )
  return rows[0] ?? { all: 0, bought: 0, unassigned: 0 }
}
