import { readStoredFile } from '#files/index.ts'
import { measuresOf, missingInspectionColumns, type RecognisedInspections } from '#measures/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import type { DataSet } from '../data-set.ts'
import { mayLoadFigures } from '../figure-policy.ts'
import { clearRows, getDataSet, getDataSetToChange, keepPreviewed } from '../loading/data-set-store.ts'
import { traceFigures } from '../loading/figure-trace.ts'
import { whyNotInStatus } from '../loading/loading-rules.ts'
import { refusingFaults } from '../loading/refusing-faults.ts'
import { findOwnSchools } from '../loading/rows-store.ts'
import { openTable } from '../reading/open-table.ts'
import { addInspectionRows } from './inspection-store.ts'
import { readInspections } from './read-inspections.ts'

/** Reads a file of inspections as at a day: its rows are kept, and seen by nobody else before they are applied. Throws Refused. */
export async function previewInspections(work: Work, id: string, asAt: PlainDate): Promise<void> {
  requireThat(mayLoadFigures(work), work, `preview inspections ${id}`)
  await getDataSetToChange(work, id)
  await refusingFaults(() => readInspectionsIntoPreview(work, id, asAt))
}

/** The reading itself, of a file that is held. Throws FileFault, and Refused for a day that it cannot be of. */
export async function readInspectionsIntoPreview(work: Work, id: string, asAt: PlainDate): Promise<void> {
  const found = await getDataSet(work, id)
  const { publication, layout } = recognisedInspections(work, found)
  refuseIf(work, [...whyNotInStatus(found, 'preview'), ...whyNotAsAt(asAt, work.today)])
  if (!found.fileId) throw new NotFound('file of inspections', id)
  const table = await openTable(readStoredFile(work, found.fileId))
  await clearRows(work, id)
  const { counts, faults } = await readInspections(
    table,
    { publication, layout, asAt },
    await findOwnSchools(work),
    (rows) => addInspectionRows(work, id, rows),
  )
  const year = schoolYearOf(asAt) + 1
  await keepPreviewed(work, id, {
    ...{ year, release: null, kind: found.kind, title: publication.name, datedOn: asAt, columns: {}, counts, faults },
    ...{ says: `${layout.says}, ${table.says()}`, missingColumns: missingInspectionColumns(layout, found.headings) },
  })
  await traceFigures(work, 'figures.previewed', { id, title: publication.name, year, counts })
}

/** XX-11. A file of inspections is of a day that has been. */
export function whyNotAsAt(asAt: PlainDate, today: PlainDate): Finding[] {
  if (asAt <= today && asAt >= '2005-09-01') return []
  const says =
    asAt > today
      ? `${showDate(asAt)} is still to come: enter the day that the file itself says, “as at”`
      : `${showDate(asAt)} is before there were such files: enter the day that the file itself says, “as at”`
  return [{ kind: 'figures', id: 'figures-as-at', source: 'XX-11', says, field: 'asAt', weight: 'firm' }]
}

/** Whether a file is one of inspections rather than of figures. */
export function isOfInspections(look: Look, { source }: Pick<DataSet, 'source'>): boolean {
  return measuresOf(look.model).inspections.some(({ id }) => id === source)
}

/** What a kept file of inspections was recognised as. Throws NotFound for any other. */
export function recognisedInspections(look: Look, { id, source, layout }: DataSet): RecognisedInspections {
  const publication = measuresOf(look.model).inspections.find((each) => each.id === source)
  const known = publication?.layouts.find((each) => each.id === layout)
  if (!publication || !known) throw new NotFound('file of inspections', id)
  return { publication, layout: known }
}
