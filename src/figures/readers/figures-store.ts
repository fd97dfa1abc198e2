import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { FigureSource } from './figure.ts'
import type { CandidateRow, CandidateSet } from './figure-rules.ts'

/** A row of a school as it is kept, with the school whose page it stands on and where it is from. */
export type SchoolRowFound = RowFound & { rootId: string; asName: string; until: PlainDate | null }

/** A row of an authority or of England. */
export type ComparisonRowFound = RowFound & { laCode: string | null }

type RowFound = CandidateRow & { set: SetFound }

/** A file as it stands under its figures, with what decides which file's stand. */
export type SetFound = CandidateSet & FigureSource

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
  const { rows: sets } = await sql<SetFound & { rows: readonly SchoolRowRead[] }>`
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
      select r.school_id, r.data_set_id, r.school_kind, held.figures
      from figure_rows r cross join lateral (select ${figuresOf(measure, pupils)} as figures offset 0) held
      where r.kind = 'school' and r.year = any (${[...years]}::integer[]) and r.school_id in (select id from family)
    ),
    read as (
      select r.data_set_id, json_agg(json_build_array(f.root, f.id, f.name, f.closed_on, f.depth, r.school_kind, r.figures)) as rows
      from family f join found r on r.school_id = f.id
      where r.figures is not null group by r.data_set_id
    )
    ${SETS_READ}`.execute(db)
  return sets.flatMap(({ rows, ...set }) =>
    rows.map(([rootId, under, asName, until, depth, schoolKind, figures]) => ({
      ...{ set, year: set.year, rootId, under, asName, until, depth, schoolKind, figures },
    })),
  )
}

/** The applied rows of the service's authorities and of England; of one measure, and of some groups of pupils, where they are named. */
export async function listComparisonRows(
  { db }: Look,
  years: readonly number[],
  measure?: string,
  pupils?: readonly string[],
): Promise<ComparisonRowFound[]> {
  const { rows: sets } = await sql<SetFound & { rows: readonly ComparisonRowRead[] }>`
    with read as (
      select r.data_set_id, json_agg(json_build_array(r.la_code, r.school_kind, held.figures)) as rows
      from figure_rows r cross join lateral (select ${figuresOf(measure, pupils)} as figures offset 0) held
      where r.kind <> 'school' and r.year = any (${[...years]}::integer[]) and held.figures is not null
      group by r.data_set_id
    )
    ${SETS_READ}`.execute(db)
  return sets.flatMap(({ rows, ...set }) =>
    rows.map(([laCode, schoolKind, figures]) => ({
      ...{ set, year: set.year, laCode, depth: 0, under: laCode ?? 'england', schoolKind, figures },
    })),
  )
}

/** The years of which any published figures are applied, newest first. */
export const listFigureYears = async (look: Look): Promise<number[]> => (await figuresHeld(look)).years

/** What is applied: its years, newest first, and a version that is another as soon as a file is applied, undone or checked. */
export type FiguresHeld = {
  years: number[]
  version: string
  /** Of how many schools of the service the file is that has the most. */
  schools: number
}

/** What of figures is applied today. Rows of a file that is applied never change; inspections are of a day, and have no year. */
export async function figuresHeld({ db }: Look): Promise<FiguresHeld> {
  const { rows } = await sql<{ years: number[] | null; version: string | null; schools: number | null }>`
    select array_agg(distinct d.year order by d.year desc) filter (where d.kind = 'result' and d.release is not null and d.year is not null) as years,
      md5(string_agg(concat_ws(' ', d.id, d.applied_order, d.applied_at, d.title, d.checked_at, c.name), ',' order by d.id)) as version,
      max((d.counts ->> 'schools')::integer) as schools
    from data_sets d left join people c on c.authority_id = d.authority_id and c.id = d.checked_by
    where d.status = 'applied'`.execute(db)
  return { years: rows[0]?.years ?? [], version: rows[0]?.version ?? '', schools: rows[0]?.schools ?? 0 }
}

/** Files with what was read of each: what is known of a file is sent once, and not with each of its rows. */
export const SETS_READ = sql`
  select d.id as "dataSetId", d.source, d.title, d.year, d.kind, d.release, d.applied_order as "appliedOrder",
    d.dated_on as "datedOn", d.applied_at as "appliedAt", d.checked_at as "checkedAt", c.name as "checkedByName", read.rows
  from read join data_sets d on d.id = read.data_set_id and d.status = 'applied' left join people c on c.id = d.checked_by`

/** The rows of a file as the query sends them: lists, since there are many. */
type SchoolRowRead = readonly [
  rootId: string,
  under: string,
  asName: string,
  until: PlainDate | null,
  depth: number,
  schoolKind: string,
  figures: CandidateRow['figures'],
]
type ComparisonRowRead = readonly [laCode: string | null, schoolKind: string, figures: CandidateRow['figures']]

/**
 * All figures of a row, or those alone of one measure, of some groups of pupils, or of both; null where it has none. The row's value is
 * named once in each: to name it is to unpack it. A group of which it has nothing is null in it.
 */
export function figuresOf(measure: string | undefined, pupils?: readonly string[]): RawBuilder<unknown> {
  if (measure !== undefined)
    return sql`(select case when m.value is not null then json_build_object(${measure}::text, ${groupsOf(pupils)}) end
      from (select r.figures -> ${measure}::text as value offset 0) m)`
  if (pupils === undefined) return sql`r.figures`
  return sql`(select json_object_agg(m.key, ${groupsOf(pupils)}) from jsonb_each(r.figures) m where m.value ?| ${[...pupils]}::text[])`
}

function groupsOf(pupils: readonly string[] | undefined): RawBuilder<unknown> {
  if (!pupils) return sql`m.value`
  return sql`json_build_object(${sql.join(pupils.flatMap((each) => [sql`${each}::text`, sql`m.value -> ${each}::text`]))})`
}
