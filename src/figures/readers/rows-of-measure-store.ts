import { sql } from 'kysely'
import type { Look } from '#work/work.ts'
import { figuresOf, SETS_READ, type SchoolRowFound, type SetFound } from './figures-store.ts'

/** One measure of one year, of some groups of pupils. */
export type OfMeasure = { year: number; measure: string; pupils: readonly string[] }

type RowRead = readonly [schoolId: string, schoolKind: string, figures: SchoolRowFound['figures']]

/** Every applied row of every school of the service that has anything of a measure, each under the school it was published of. One query. */
export async function listRowsOfMeasure(
  { db }: Look,
  { year, measure, pupils }: OfMeasure,
): Promise<readonly SchoolRowFound[]> {
  const { rows: sets } = await sql<SetFound & { rows: readonly RowRead[] }>`
    with read as (
      select r.data_set_id, json_agg(json_build_array(r.school_id, r.school_kind, held.figures)) as rows
      from figure_rows r cross join lateral (select ${figuresOf(measure, pupils)} as figures offset 0) held
      where r.kind = 'school' and r.year = ${year} and held.figures is not null
        and r.data_set_id in (select d.id from data_sets d where d.status = 'applied' and d.year = ${year})
      group by r.data_set_id
    )
    ${SETS_READ}`.execute(db)
  return sets.flatMap(({ rows, ...set }) =>
    rows.map(([id, schoolKind, figures]) => ({
      ...{ set, year: set.year, rootId: id, under: id, asName: '', until: null, depth: 0, schoolKind, figures },
    })),
  )
}

/** A school that another was before, and how many changes ago. */
export type Predecessor = Pick<SchoolRowFound, 'rootId' | 'under' | 'asName' | 'until' | 'depth'>

/** What schools were before, as far as the register knows. One query whatever their number. */
export async function listPredecessors({ db }: Look, ids: readonly string[]): Promise<Predecessor[]> {
  const { rows } = await sql<Predecessor>`
    with recursive changed (urn, before) as (
      select l.urn, l.linked_urn from school_links l where l.link_type like 'Predecessor%'
      union
      select l.linked_urn, l.urn from school_links l where l.link_type like any (array['Successor%', 'Result of%'])
    ),
    linked (root, urn, depth) as (
      select s.id, c.before, 1 from changed c join schools s on s.urn = c.urn where s.id = any (${[...ids]}::uuid[])
      union
      select b.root, c.before, b.depth + 1 from linked b join changed c on c.urn = b.urn where b.depth < 12
    )
    select l.root as "rootId", s.id as under, s.name as "asName", s.closed_on as until, min(l.depth) as depth
    from linked l join schools s on s.urn = l.urn
    where s.id <> l.root
    group by l.root, s.id, s.name, s.closed_on`.execute(db)
  return rows
}
