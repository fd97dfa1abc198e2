import { readStoredFile } from '#files/index.ts'
import { figureColumns, measuresOf, recogniseFile, showMeasureYear, type Recognised } from '#measures/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import type { DataSet, Release } from '../data-set.ts'
import { mayLoadFigures } from '../figure-policy.ts'
import { openTable } from '../reading/open-table.ts'
import { readFigures } from '../reading/read-figures.ts'
import { clearRows, getDataSet, getDataSetToChange, keepPreviewed } from './data-set-store.ts'
import { traceFigures } from './figure-trace.ts'
import { whyNotInStatus, whyNotOfYear } from './loading-rules.ts'
import { refusingFaults } from './refusing-faults.ts'
import { addDistributions, addFigureRows, findOwnSchools } from './rows-store.ts'

/** What a file does not say of itself. */
export type Asked = { year: number; release: Release }

/** Reads a published file of a year: its rows are kept, and seen by nobody else before they are applied. Throws Refused. */
export async function previewFigures(work: Work, id: string, asked: Asked): Promise<void> {
  requireThat(mayLoadFigures(work), work, `preview figures ${id}`)
  await getDataSetToChange(work, id)
  await refusingFaults(() => readIntoPreview(work, id, asked))
}

/** The reading itself, of a file that is held. Throws FileFault, and Refused for a year that it cannot be of. */
export async function readIntoPreview(work: Work, id: string, { year, release }: Asked): Promise<void> {
  const found = await getDataSet(work, id)
  const { publication, layout } = recognised(work, found)
  refuseIf(work, [
    ...whyNotInStatus(found, 'preview'),
    ...whyNotOfYear({
      ...{ year, years: layout.years, isEstimate: false, says: showMeasureYear },
      carried: carriedIn(work, found),
      thisYear: schoolYearOf(work.today) + 1,
    }),
  ])
  if (!found.fileId) throw new NotFound('file of figures', id)
  const measures = measuresOf(work.model)
  const { columns, missing } = figureColumns(layout, found.headings)
  const table = await openTable(readStoredFile(work, found.fileId))
  await clearRows(work, id)
  const how = { measures, layout, columns, missing: publication.missing, year, isOwnSheet: false }
  const { counts, faults, spreads } = await readFigures(table, how, await findOwnSchools(work), (rows) =>
    addFigureRows(work, id, year, rows),
  )
  await addDistributions(work, id, year, spreads)
  const says = `${layout.says}, ${table.says()}`
  const preview = { year, release, kind: found.kind, title: publication.name, datedOn: null, says }
  await keepPreviewed(work, id, { ...preview, columns: {}, missingColumns: missing, counts, faults })
  await traceFigures(work, 'figures.previewed', { id, title: publication.name, year, counts })
}

/** What a kept file was recognised as. Throws NotFound for a spreadsheet of the service's own, or a layout that is no more. */
export function recognised(look: Look, { id, source, layout, headings, fileName }: DataSet): Recognised {
  const { publications } = measuresOf(look.model)
  const publication = publications.find((each) => each.id === source)
  const known = publication?.layouts.find((each) => each.id === layout)
  if (!publication || !known) throw new NotFound('published file', id)
  const years = recogniseFile({ publications: [{ ...publication, layouts: [known] }] }, headings, fileName)?.years ?? []
  return { publication, layout: known, years, release: undefined }
}

/** The year that the columns of a file carry, whatever its name says. */
function carriedIn(look: Look, found: DataSet): number | undefined {
  return recognised(look, { ...found, fileName: '' }).years[0]
}
