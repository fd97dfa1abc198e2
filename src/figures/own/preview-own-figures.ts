import { readStoredFile } from '#files/index.ts'
import { readTable } from '#imports/index.ts'
import { measuresOf, showMeasureYear, type Layout } from '#measures/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { OWN_SOURCE, type DataSet, type FigureKind, type Release } from '../data-set.ts'
import { mayLoadFigures } from '../figure-policy.ts'
import { clearRows, getDataSet, getDataSetToChange, keepPreviewed } from '../loading/data-set-store.ts'
import { traceFigures } from '../loading/figure-trace.ts'
import { whyNotInStatus, whyNotOfYear } from '../loading/loading-rules.ts'
import { refusingFaults } from '../loading/refusing-faults.ts'
import { addDistributions, addFigureRows, findOwnSchools } from '../loading/rows-store.ts'
import { readFigures } from '../reading/read-figures.ts'
import { figureColumnsOf, URN_COLUMN } from './own-columns.ts'
import { whyColumnsCannotBe, type Chosen } from './own-rules.ts'
import { rememberFigures } from './remembered-store.ts'
import { withPercentages } from './shares-of-one.ts'

/** What a person says of a spreadsheet of the service's own. */
export type SaidOfOwn = {
  columns: readonly Chosen[]
  title: string
  year: number
  release: Release
  kind: FigureKind
  datedOn: PlainDate | undefined
}

/** A spreadsheet of the service's own. Throws NotFound for a published file. */
export async function getOwnDataSet(look: Look, id: string): Promise<DataSet> {
  const found = await getDataSet(look, id)
  if (found.source !== OWN_SOURCE) throw new NotFound('spreadsheet of figures', id)
  return found
}

/** Reads a service's own spreadsheet by the columns that were chosen, and remembers them. Throws Refused. */
export async function previewOwnFigures(work: Work, id: string, said: SaidOfOwn): Promise<void> {
  requireThat(mayLoadFigures(work), work, `preview figures ${id}`)
  const found = await getDataSetToChange(work, id)
  if (found.source !== OWN_SOURCE || !found.fileId) throw new NotFound('spreadsheet of figures', id)
  const measures = measuresOf(work.model)
  const { year, kind, title, release, datedOn } = said
  refuseIf(work, [
    ...whyNotInStatus(found, 'preview'),
    ...whyColumnsCannotBe(said.columns, found.headings, measures),
    ...whyNotOfYear({
      ...{ year, carried: undefined, years: undefined, isEstimate: kind === 'estimate', says: showMeasureYear },
      thisYear: schoolYearOf(work.today) + 1,
    }),
  ])
  const columns = Object.fromEntries(said.columns.map(({ key, heading }) => [key, heading]))
  await rememberFigures(work, columns)
  const fileId = found.fileId
  const table = await refusingFaults(() => readTable(readStoredFile(work, fileId)))
  const figures = figureColumnsOf(columns, table.headings, measures)
  const { lines, headings: ofOne } = withPercentages(table.rows, figures, measures)
  const batches = (async function* () {
    yield { lines, faults: table.faults }
  })()
  await clearRows(work, id)
  const read = await readFigures(
    { headings: table.headings, batches, says: () => '' },
    {
      measures,
      layout: ownLayout(columns[URN_COLUMN] ?? ''),
      columns: figures,
      missing: measures.missing,
      year,
      isOwnSheet: true,
    },
    await findOwnSchools(work),
    (rows) => addFigureRows(work, id, year, rows),
  )
  await addDistributions(work, id, year, kind === 'result' ? read.spreads : [])
  const { counts, faults } = read
  const says = saysOf(table, ofOne)
  await keepPreviewed(work, id, {
    ...{ year, release, kind, title, datedOn: datedOn ?? null, columns, missingColumns: [], says, counts, faults },
  })
  await traceFigures(work, 'figures.previewed', { id, title, year, counts })
}

/** A sheet of one's own has a row for each school and nothing else. */
function ownLayout(urn: string): Layout {
  return {
    ...{ id: 'own', says: 'a spreadsheet of the service’s own', years: { from: 1990 }, recognise: [], urn },
    rows: { column: urn, schools: [], authorities: [], england: [], left: [], otherwise: 'school' },
    ...{ schoolKind: [], groups: [], figures: [] },
  }
}

function saysOf(
  { kind, encoding, sheetsLeft }: Awaited<ReturnType<typeof readTable>>,
  ofOne: readonly string[],
): string {
  const left =
    sheetsLeft === 0 ? '' : sheetsLeft === 1 ? '; 1 more sheet was left' : `; ${sheetsLeft} more sheets were left`
  const what = kind === 'csv' ? `a .csv file in ${encoding ?? 'UTF-8'}` : `the first sheet of an Excel workbook${left}`
  return ofOne.length === 0 ? what : `${what}; ${ofOne.join(', ')} read as parts of one, so that 0.63 is 63%`
}
