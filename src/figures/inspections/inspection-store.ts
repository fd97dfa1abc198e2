import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'
import { latestOf, type HeldInspection } from './inspection.ts'
import type { ReadInspectionRow } from './read-inspections.ts'

/** Keeps rows of inspections that were read, one statement for all of them. */
export async function addInspectionRows(
  { db, actor }: Look,
  dataSetId: string,
  rows: readonly ReadInspectionRow[],
): Promise<void> {
  const kept = rows.map(({ schoolId, line, inspections }) => {
    const latest = latestOf(inspections)
    return {
      ...{ id: newId(), school_id: schoolId, line, inspections, latest_on: latest?.startedOn ?? null },
      ...{ latest_kind: latest?.kind ?? null, latest_framework: latest?.framework ?? null },
      ...{ latest_overall: latest?.overall?.grade ?? null, latest_concern: latest?.concern ?? null },
      latest_grades: latest ? gradesGiven(latest) : [],
    }
  })
  await sql`
    insert into inspection_rows (authority_id, id, data_set_id, school_id, line, inspections,
      latest_on, latest_kind, latest_framework, latest_overall, latest_grades, latest_concern)
    select ${actor.authorityId}::uuid, id, ${dataSetId}::uuid, school_id, line, inspections,
      latest_on, latest_kind, latest_framework, latest_overall, latest_grades, latest_concern
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as row (id uuid, school_id uuid, line integer,
      inspections jsonb, latest_on date, latest_kind text, latest_framework text, latest_overall text,
      latest_grades text[], latest_concern text)`.execute(db)
}

/** Every grade that an inspection gave, of the whole or of an area, once each. */
function gradesGiven({ overall, grades }: HeldInspection): string[] {
  const given = [overall, ...Object.values(grades)].flatMap((each) => each?.grade ?? [])
  return [...new Set(given)]
}

/** An example of a file's rows, to be compared with the file by eye. */
export type InspectionExample = { line: number; urn: string; name: string; inspections: readonly HeldInspection[] }

/** Three schools, from the beginning, the middle and the end of a file of inspections. */
export async function listInspectionExamples({ db }: Look, dataSetId: string): Promise<InspectionExample[]> {
  const { rows } = await sql<InspectionExample>`
    with counted as (
      select r.line, r.inspections, s.urn, s.name, row_number() over (order by r.line) as place, count(*) over () as all_rows
      from inspection_rows r join schools s on s.id = r.school_id
      where r.data_set_id = ${dataSetId}
    )
    select line, urn, name, inspections from counted
    where place in (1, (all_rows + 1) / 2, all_rows) order by line`.execute(db)
  return rows
}
