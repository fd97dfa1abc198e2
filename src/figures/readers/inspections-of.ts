import { sql } from 'kysely'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import { byDay, type HeldInspection } from '../inspections/inspection.ts'

/** Where inspections are from, as it stands under them. */
export type InspectionSource = {
  dataSetId: string
  source: string
  title: string
  datedOn: PlainDate
  appliedAt: Date
  checkedAt: Date | null
  checkedByName: string | null
}

/** An inspection of a school, and the file that it was last read from. */
export type SchoolInspection = HeldInspection & { dataSetId: string }

/** What is held of a school's inspections, oldest first, and where each is from. */
export type SchoolInspections = {
  inspections: readonly SchoolInspection[]
  sources: ReadonlyMap<string, InspectionSource>
  /** The newest file that has a row of the school, whether it has an inspection of it or none. */
  newest: InspectionSource | undefined
}

/** The columns of a data set that say where inspections are from. */
export const INSPECTION_SOURCE = sql`d.id as "dataSetId", d.source, d.title, d.dated_on as "datedOn",
  d.applied_at as "appliedAt", d.checked_at as "checkedAt", c.name as "checkedByName"`

/** Every inspection of a school in all applied files, each once, as the newest file has it. One query. */
export async function inspectionsOfSchool({ db }: Look, schoolId: string): Promise<SchoolInspections> {
  const { rows } = await sql<InspectionSource & { inspections: readonly HeldInspection[] }>`
    select r.inspections, ${INSPECTION_SOURCE}
    from inspection_rows r
      join data_sets d on d.id = r.data_set_id and d.status = 'applied'
      left join people c on c.id = d.checked_by
    where r.school_id = ${schoolId}
    order by d.dated_on desc, d.applied_order desc`.execute(db)
  const known = new Map<string, SchoolInspection>()
  for (const { dataSetId, inspections } of rows)
    for (const each of inspections) {
      const before = known.get(each.number)
      // One that was ungraded and became a graded one has one number: a newer file may name only its beginning.
      const isBetter = before?.kind === 'ungraded' && each.kind === 'graded'
      if (!before || isBetter) known.set(each.number, { ...each, dataSetId })
    }
  return {
    inspections: [...known.values()].sort(byDay),
    sources: new Map(rows.map(({ inspections: _, ...source }) => [source.dataSetId, source])),
    newest: rows[0],
  }
}

/** NF-57. What stands under inspections: their source, its day, when it was loaded, and whether somebody has checked it. */
export function saysInspectionSource(source: InspectionSource): string {
  const { title, datedOn, appliedAt, checkedAt, checkedByName } = source
  const checked = checkedAt
    ? `Checked by ${checkedByName ?? 'somebody'} on ${showDate(londonDateOf(checkedAt))}.`
    : 'Not checked yet.'
  return `${title}, as at ${showDate(datedOn)}, loaded on ${showDate(londonDateOf(appliedAt))}. ${checked}`
}
