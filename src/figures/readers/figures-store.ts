import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { FigureSource } from './figure.ts'
import type { CandidateRow } from './figure-rules.ts'

/** A row of a school as it is kept, with the school whose page it stands on and where it is from. */
export type SchoolRowFound = CandidateRow &
  Omit<FigureSource, 'kind'> & { rootId: string; asName: string; until: PlainDate | null }

/** A row of an authority or of England. */
export type ComparisonRowFound = CandidateRow & Omit<FigureSource, 'kind'> & { laCode: string | null }

/** Which schools are asked for: by their ids, or within a reach. */
export type WhichSchools = { ids: readonly string[] } | { reach: Reach }

/** The applied rows of schools and of what they were before, in one query whatever their number; of one measure, and of some groups of pupils, where they are named. */
export async function listSchoolRows(
  { db }: Look,
  which: WhichSchools,
  years: readonly number[],
  measure?: string,
  pupils?: readonly string[],
): Promise<SchoolRowFound[]> {
  const asked = 'ids' in which ? sql`s.id = any (${[...which.ids]}::uuid[])` : withinReach(which.reach, 's.id')
  const { rows } = await sql<SchoolRowFound>`
    with recursive linked (root, urn, depth) as (
      select s.id, s.urn, 0 from schools s where ${asked}
      union
      select b.root, x.urn, b.depth + 1
      from linked b cross join lateral (
        select l.linked_urn as urn from school_links l where l.urn = b.urn and l.link_type like 'Predecessor%'
        union all
        select l.urn from school_links l where l.linked_urn = b.urn and l.link_type like any (array['Successor%', 'Result of%'])
      ) x
      where b.depth < 12
    ),
    family as materialized (
      select l.root, s.id, s.name, s.closed_on, min(l.depth) as depth
      from linked l join schools s on s.urn = l.urn group by l.root, s.id, s.name, s.closed_on
    ),
    -- Each row's value is taken out once, whichever way the rows are then joined.
    found as materialized (
      select r.school_id, r.data_set_id, r.year, r.school_kind, ${figuresOf(measure, pupils)} as figures
      from figure_rows r
      where r.kind = 'school' and r.year = any (${[...years]}::integer[]) and r.school_id in (select id from family)
    )
    select f.root as "rootId", f.name as "asName", f.closed_on as until, f.depth, f.id::text as under,
      r.year, r.school_kind as "schoolKind", r.figures, ${SOURCE}
    from family f
      join found r on r.school_id = f.id
      join data_sets d on d.id = r.data_set_id and d.status = 'applied'
      left join people c on c.id = d.checked_by
    where r.figures is not null`.execute(db)
  return rows
}

/** The applied rows of the service's authorities and of England; of one measure, and of some groups of pupils, where they are named. */
export async function listComparisonRows(
  { db }: Look,
  years: readonly number[],
  measure?: string,
  pupils?: readonly string[],
): Promise<ComparisonRowFound[]> {
  const { rows } = await sql<ComparisonRowFound>`
    select r.la_code as "laCode", 0 as depth, coalesce(r.la_code, 'england') as under,
      r.year, r.school_kind as "schoolKind", coalesce(${figuresOf(measure, pupils)}, '{}'::jsonb) as figures, ${SOURCE}
    from figure_rows r
      join data_sets d on d.id = r.data_set_id and d.status = 'applied'
      left join people c on c.id = d.checked_by
    where r.kind <> 'school' and r.year = any (${[...years]}::integer[])
      ${measure === undefined ? sql`` : sql`and r.figures ? ${measure}::text`}`.execute(db)
  return rows
}

/** The years of which any published figures are applied, newest first. */
export async function listFigureYears({ db }: Look): Promise<number[]> {
  const rows = await db
    .selectFrom('data_sets')
    .select('year')
    .distinct()
    .where('status', '=', 'applied')
    .where('kind', '=', 'result')
    // Inspections are of a day, and have no year of figures.
    .where('release', 'is not', null)
    .where('year', 'is not', null)
    .orderBy('year', 'desc')
    .execute()
  return rows.flatMap(({ year }) => (year === null ? [] : [year]))
}

const SOURCE = sql`d.id as "dataSetId", d.source, d.title, d.kind, d.release, d.applied_order as "appliedOrder",
  d.dated_on as "datedOn", d.applied_at as "appliedAt", d.checked_at as "checkedAt", c.name as "checkedByName"`

/** All figures of a row, or those alone of one measure, of some groups of pupils, or of both; null where it has none. */
function figuresOf(measure: string | undefined, pupils?: readonly string[]): RawBuilder<unknown> {
  if (measure === undefined && pupils === undefined) return sql`r.figures`
  if (measure === undefined)
    return sql`(select jsonb_object_agg(m.key, ${groupsOf(sql`m.value`, pupils)})
      from jsonb_each(r.figures) m where m.value ?| ${[...(pupils ?? [])]}::text[])`
  const own = sql`r.figures -> ${measure}::text`
  return sql`case when r.figures ? ${measure}::text then jsonb_build_object(${measure}::text, ${groupsOf(own, pupils)}) end`
}

function groupsOf(figures: RawBuilder<unknown>, pupils: readonly string[] | undefined): RawBuilder<unknown> {
  const some = pupils?.flatMap((each) => [sql`${each}::text`, sql`${figures} -> ${each}::text`])
  return some ? sql`jsonb_strip_nulls(jsonb_build_object(${sql.join(some)}))` : figures
}
