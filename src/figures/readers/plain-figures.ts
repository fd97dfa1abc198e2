import { sql } from 'kysely'
import type { Look } from '#work/work.ts'
import type { FigureKind, HeldFigure } from '../data-set.ts'
import { byPrecedence, type CandidateRow, type CandidateSet } from './figure-rules.ts'

/** One figure of one group of pupils, of results or of estimates, that is wanted of every school. */
export type WantedFigure = { measure: string; pupils: string; kind: FigureKind }

/** A figure that has a value, as it is reckoned with. */
export type PlainFigure = {
  year: number
  value: number
  cohort: number | null
  lower: number | null
  upper: number | null
  schoolKind: string
  dataSetId: string
}

/** One school's figures, one list for each that was wanted, newest first. */
export type PlainSchool = { schoolId: string; figures: readonly (readonly PlainFigure[])[] }

type Row = Omit<CandidateRow, 'figures' | 'set'> &
  CandidateSet & { schoolId: string; figures: readonly (HeldFigure | null)[] }

const SCHOOLS_AT_ONCE = 2000
const YEARS_BACK = 7

/**
 * What stands of some figures of every open school, part by part: for what is worked out of all of them at once, whoever asks. Nothing is hidden in it,
 * so that what is made of it is shown only to those who may see it.
 */
export async function* everySchoolsFigures(
  look: Look,
  wanted: readonly WantedFigure[],
): AsyncGenerator<readonly PlainSchool[]> {
  const years = await listAppliedYears(look)
  if (wanted.length === 0 || years.length === 0) return
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const ids = await listOpenSchools(look, after)
    const last = ids.at(-1)
    if (!last) return
    yield figuresThatStandOf(await listRows(look, wanted, ids, years), wanted)
    after = last
  }
}

async function listAppliedYears({ db }: Look): Promise<number[]> {
  const rows = await db
    .selectFrom('data_sets')
    .select('year')
    .distinct()
    .where('status', '=', 'applied')
    .where('year', 'is not', null)
    .orderBy('year', 'desc')
    .limit(YEARS_BACK)
    .execute()
  return rows.flatMap(({ year }) => year ?? [])
}

async function listOpenSchools({ db }: Look, after: string): Promise<string[]> {
  const rows = await db
    .selectFrom('schools')
    .select('id')
    .where('status', 'in', ['open', 'proposed-to-close'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(SCHOOLS_AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}

/** A school and what it was before, each under the id of the school whose page it stands on. */
type Family = { schoolId: string; id: string; depth: number }

async function listFamilies({ db }: Look, ids: readonly string[]): Promise<Family[]> {
  const { rows } = await sql<Family>`
    with recursive linked (root, urn, depth) as (
      select s.id, s.urn, 0 from schools s where s.id = any (${[...ids]}::uuid[])
      union
      select b.root, x.urn, b.depth + 1
      from linked b cross join lateral (
        select l.linked_urn as urn from school_links l where l.urn = b.urn and l.link_type like 'Predecessor%'
        union all
        select l.urn from school_links l where l.linked_urn = b.urn and l.link_type like any (array['Successor%', 'Result of%'])
      ) x
      where b.depth < 12
    )
    select l.root as "schoolId", s.id, min(l.depth) as depth from linked l join schools s on s.urn = l.urn
    group by l.root, s.id`.execute(db)
  return rows
}

type Bare = Omit<Row, 'schoolId' | 'depth' | 'under'> & { id: string }

/** Two queries: the planner cannot know how few a family is, and would read every row of figures for each part. */
async function listRows(
  look: Look,
  wanted: readonly WantedFigure[],
  ids: readonly string[],
  years: readonly number[],
): Promise<Row[]> {
  const families = await listFamilies(look, ids)
  const each = wanted.map(({ measure, pupils }) => sql`whole.figures #> array[${measure}, ${pupils}]::text[]`)
  const { rows } = await sql<Bare>`
    select r.school_id as id, r.year, r.school_kind as "schoolKind", jsonb_build_array(${sql.join(each)}) as figures,
      d.id as "dataSetId", d.source, d.kind, d.release, d.applied_order as "appliedOrder"
    from figure_rows r
      join data_sets d on d.id = r.data_set_id and d.status = 'applied'
      -- Each row's value is taken out once, however many figures are wanted of it.
      cross join lateral (select r.figures || '{}'::jsonb as figures offset 0) whole
    where r.kind = 'school' and r.year = any (${[...years]}::integer[])
      and r.school_id = any (${[...new Set(families.map(({ id }) => id))]}::uuid[])`.execute(look.db)
  const roots = new Map<string, Family[]>()
  for (const family of families) {
    const those = roots.get(family.id)
    if (those) those.push(family)
    else roots.set(family.id, [family])
  }
  return rows.flatMap(({ id, ...row }) =>
    (roots.get(id) ?? []).map(({ schoolId, depth }) => ({ ...row, schoolId, depth, under: id })),
  )
}

/** Of each school and year the figure that stands first. A school made of two has neither's past. */
function figuresThatStandOf(rows: readonly Row[], wanted: readonly WantedFigure[]): PlainSchool[] {
  const schools = new Map<string, Row[]>()
  for (const row of rows) {
    const those = schools.get(row.schoolId)
    if (those) those.push(row)
    else schools.set(row.schoolId, [row])
  }
  return [...schools].map(([schoolId, ofSchool]) => {
    const sorted = ofSchool.map((row) => ({ ...row, set: row, held: row.figures })).sort(byPrecedence)
    return { schoolId, figures: wanted.map((each, at) => plainFigures(sorted, each.kind, at)) }
  })
}

type Sorted = Omit<Row, 'figures'> & { held: Row['figures'] }

function plainFigures(sorted: readonly Sorted[], kind: FigureKind, at: number): PlainFigure[] {
  const found = new Map<number, { row: Sorted; held: HeldFigure } | 'unclear'>()
  for (const row of sorted) {
    const held = row.held[at]
    if (row.kind !== kind || !held) continue
    const before = found.get(row.year)
    if (!before) found.set(row.year, { row, held })
    else if (before !== 'unclear' && isOfTwo(before.row, row)) found.set(row.year, 'unclear')
  }
  return [...found.values()].flatMap((each) => (each === 'unclear' ? [] : plainOf(each))).sort(newestFirst)
}

const isOfTwo = (one: Sorted, other: Sorted) => one.depth > 0 && one.depth === other.depth && one.under !== other.under

function plainOf({ row, held }: { row: Sorted; held: HeldFigure }): PlainFigure[] {
  const { value, cohort = null, lower = null, upper = null } = held
  const { year, schoolKind, dataSetId } = row
  return value === undefined ? [] : [{ year, value, cohort, lower, upper, schoolKind, dataSetId }]
}

const newestFirst = (one: PlainFigure, other: PlainFigure) => other.year - one.year
