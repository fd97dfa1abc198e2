import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'
import type { SpreadOfFigure } from '../reading/gather-spreads.ts'
import type { OwnSchools, ReadRow } from '../reading/read-figures.ts'

/** The schools of the service by URN, closed ones among them, and the codes of its authorities. */
export async function findOwnSchools({ db }: Look): Promise<OwnSchools> {
  const authority = await db.selectFrom('authorities').select('la_codes').executeTakeFirstOrThrow()
  const schools = await db.selectFrom('schools').select(['id', 'urn', 'status']).execute()
  return {
    laCodes: new Set(authority.la_codes),
    schools: new Map(schools.map(({ id, urn, status }) => [urn, { id, isClosed: status === 'closed' }])),
  }
}

/** Keeps rows that were read, one statement for all of them. */
export async function addFigureRows(
  { db, actor }: Look,
  dataSetId: string,
  year: number,
  rows: readonly ReadRow[],
): Promise<void> {
  const kept = rows.map(({ kind, schoolId, laCode, schoolKind, line, figures }) => ({
    ...{ id: newId(), kind, school_id: schoolId, la_code: laCode, school_kind: schoolKind, line, figures },
  }))
  await sql`
    insert into figure_rows (authority_id, id, data_set_id, year, kind, school_id, la_code, school_kind, line, figures)
    select ${actor.authorityId}::uuid, id, ${dataSetId}::uuid, ${year}::integer, kind, school_id, la_code, school_kind, line, figures
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      as row (id uuid, kind text, school_id uuid, la_code text, school_kind text, line integer, figures jsonb)`.execute(
    db,
  )
}

/** Keeps how the figures of a file are spread over its schools. */
export async function addDistributions(
  { db, actor }: Look,
  dataSetId: string,
  year: number,
  spreads: readonly SpreadOfFigure[],
): Promise<void> {
  for (let at = 0; at < spreads.length; at += 50) {
    const kept = spreads.slice(at, at + 50).map(({ schoolKind, inFile, ...each }) => ({
      ...{ ...each, id: newId(), school_kind: schoolKind, in_file: inFile },
    }))
    await sql`
      insert into figure_distributions
        (authority_id, id, data_set_id, year, measure, pupils, school_kind, schools, in_file, spread, dots)
      select ${actor.authorityId}::uuid, id, ${dataSetId}::uuid, ${year}::integer, measure, pupils, school_kind, schools,
        in_file, spread, dots
      from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as row (id uuid, measure text, pupils text,
        school_kind text, schools integer, in_file integer, spread jsonb, dots jsonb)`.execute(db)
  }
}

/** An example of a file's rows, to be compared with the file by eye. */
export type ExampleRow = { line: number; urn: string; name: string; figures: ReadRow['figures'] }

/** Three rows of schools, from the beginning, the middle and the end of a file. */
export async function listExamples({ db }: Look, dataSetId: string): Promise<ExampleRow[]> {
  const { rows } = await sql<ExampleRow>`
    with counted as (
      select r.line, r.figures, s.urn, s.name, row_number() over (order by r.line) as place, count(*) over () as all_rows
      from figure_rows r join schools s on s.id = r.school_id
      where r.data_set_id = ${dataSetId} and r.kind = 'school'
    )
    select line, urn, name, figures from counted
    where place in (1, (all_rows + 1) / 2, all_rows) order by line`.execute(db)
  return rows
}
