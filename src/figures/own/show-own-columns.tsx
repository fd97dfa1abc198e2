import { readStoredFile } from '#files/index.ts'
import { matchColumns } from '#imports/index.ts'
import { measuresOf } from '#measures/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import type { Seen } from '#web/routes.ts'
import type { Look } from '#work/work.ts'
import type { DataSet } from '../data-set.ts'
import { openTable } from '../reading/open-table.ts'
import { OwnColumnsPage, type Proposed } from '../pages/own-columns-page.tsx'
import { yearsToChoose } from '../years-to-choose.ts'
import { columnOfKey, URN_COLUMN, wantedColumns } from './own-columns.ts'
import { getOwnDataSet } from './preview-own-figures.ts'
import { findRememberedFigures } from './remembered-store.ts'

/** The page on which the columns of a spreadsheet are chosen, with what was chosen for it, remembered, or is nearest. */
export async function showOwnColumns({ look, frame, params }: Seen, answers: Answers, findings: readonly Finding[]) {
  const found = await getOwnDataSet(look, params.dataSetId ?? '')
  const measures = measuresOf(look.model)
  const remembered = { ...(await findRememberedFigures(look)), ...found.columns }
  const { matches } = matchColumns(found.headings, wantedColumns(measures, remembered), remembered)
  const proposed = found.headings.map((_, at): Proposed => {
    const key = matches.find(({ column }) => column === at)?.key
    return key === URN_COLUMN ? URN_COLUMN : key === undefined ? undefined : columnOfKey(key, measures)
  })
  return (
    <OwnColumnsPage
      {...{ frame, found, measures, proposed, answers, findings }}
      samples={await samplesOf(look, found)}
      years={yearsToChoose(look.today, 3)}
    />
  )
}

const SAMPLES = 3

/** The first values under each heading, so that a column is known by what stands in it; none once the file was let go of. */
async function samplesOf(look: Look, { fileId, headings }: DataSet): Promise<string[][]> {
  if (!fileId) return []
  const { batches } = await openTable(readStoredFile(look, fileId))
  const samples: string[][] = headings.map(() => [])
  for await (const { lines } of batches) {
    for (const { cells } of lines)
      samples.forEach((under, at) => {
        const text = (cells[at] ?? '').trim()
        if (text !== '' && under.length < SAMPLES) under.push(text)
      })
    break
  }
  return samples
}
