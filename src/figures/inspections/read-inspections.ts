import { quoted } from '#files/index.ts'
import { placeOfColumn, type InspectionLayout, type InspectionPublication } from '#measures/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { DataSetCounts, FigureFault } from '../data-set.ts'
import type { OpenTable, TableLine } from '../reading/open-table.ts'
import { FAULTS_KEPT, NO_ROWS, type OwnSchools } from '../reading/read-figures.ts'
import type { HeldInspection } from './inspection.ts'
import { inspectionReaders } from './read-inspection.ts'

/** A school of this service with every inspection that the file has of it. */
export type ReadInspectionRow = { schoolId: string; line: number; inspections: readonly HeldInspection[] }

/** How a file is to be read: what it is, and of which day. */
export type InspectionsToRead = { publication: InspectionPublication; layout: InspectionLayout; asAt: PlainDate }

/** What a file of inspections held: `values` counts inspections, `missing` the schools that have none in it. */
export type InspectionsRead = { counts: DataSetCounts; faults: readonly FigureFault[] }

/** Reads a file of inspections once: rows of schools of this service go to `keep`, a few hundred at a time. */
export async function readInspections(
  table: OpenTable,
  { publication, layout, asAt }: InspectionsToRead,
  own: OwnSchools,
  keep: (rows: readonly ReadInspectionRow[]) => Promise<void>,
): Promise<InspectionsRead> {
  const place = placeOfColumn(table.headings)
  const [urnAt, laestabAt, nameAt] = [place(layout.urn), place(layout.laestab), place(layout.name)]
  const readers = inspectionReaders(publication, layout, table.headings, asAt)
  const counts: DataSetCounts = { ...NO_ROWS }
  const faults: FigureFault[] = []
  const faulty = new Set<number>()
  const seen = new Set<string>()
  const laCodes = new Set<string>()
  let waiting: ReadInspectionRow[] = []

  const fault = (line: number, name: string | null, column: string | null, says: string) => {
    if (faults.length < FAULTS_KEPT) faults.push({ line, name, column, says })
    faulty.add(line)
  }

  function take({ line, cells }: TableLine): void {
    const urn = (cells[urnAt] ?? '').trim()
    if (!/^\d{6}$/.test(urn)) {
      const name = urn || (cells[nameAt] ?? '').trim() || null
      return fault(line, name, layout.urn, `${quoted(urn)} is not a URN, which has six digits`)
    }
    if (seen.has(urn)) return fault(line, urn, layout.urn, 'This URN stands in the file twice; the first row was taken')
    seen.add(urn)
    counts.rows += 1
    const laCode = (cells[laestabAt] ?? '').trim().slice(0, 3)
    laCodes.add(laCode)
    const school = own.schools.get(urn)
    if (!school) {
      counts.others += own.laCodes.has(laCode) ? 0 : 1
      if (!own.laCodes.has(laCode)) return
      counts.unknown += 1
      const says = 'This service has no school with this URN: add the register first, if it is one of yours'
      return fault(line, urn, layout.urn, says)
    }
    const say = (column: string, says: string) => fault(line, urn, column, says)
    const found = readers.flatMap((read) => read(cells, urn, say) ?? [])
    // An ungraded inspection that became a graded one stands in both places, under one number.
    const inspections = found.filter(({ number }, at) => found.findIndex((each) => each.number === number) === at)
    counts.schools += 1
    if (school.isClosed) counts.closed += 1
    counts.values += inspections.length
    if (inspections.length === 0) counts.missing += 1
    waiting.push({ schoolId: school.id, line, inspections })
  }

  for await (const { lines, faults: wrong } of table.batches) {
    for (const { line, name, column, says } of wrong) fault(line, name, column, says)
    for (const line of lines) take(line)
    if (waiting.length < KEPT_AT_ONCE) continue
    await keep(waiting)
    waiting = []
  }
  if (waiting.length > 0) await keep(waiting)
  counts.faulty = faulty.size
  counts.places = laCodes.size
  return { counts, faults }
}

const KEPT_AT_ONCE = 300
