import { readStoredFile, removeStoredFile, storeFile, type IncomingFile } from '#files/index.ts'
import { dayInName, measuresOf, recogniseFile, recogniseInspections } from '#measures/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { OWN_SOURCE } from '../data-set.ts'
import { mayLoadFigures } from '../figure-policy.ts'
import { readInspectionsIntoPreview, whyNotAsAt } from '../inspections/preview-inspections.ts'
import { openTable, type OpenTable } from '../reading/open-table.ts'
import { addDataSet, holdFigures } from './data-set-store.ts'
import { traceFigures } from './figure-trace.ts'
import { headOf } from './head-of-file.ts'
import { whyNoSpreadsheet } from './loading-rules.ts'
import { readIntoPreview } from './preview-figures.ts'
import { refusingFaults } from './refusing-faults.ts'

/** Where a file that was added leads: to its preview, or to what is still to be asked of it. */
export type Added = { id: string; next: 'preview' | 'ask' | 'as-at' | 'columns' }

/**
 * Keeps a file, finds out what it is by its headings, and reads it where nothing is left to ask. What no publication
 * knows is taken for a spreadsheet of the service's own. Throws Refused for what is no table.
 */
export async function addFigures(work: Work, file: IncomingFile): Promise<Added> {
  requireThat(mayLoadFigures(work), work, 'add figures')
  await holdFigures(work)
  const stored = await storeFile(work, file)
  return refusingFaults(async () => {
    const { headings, batches } = await openTable(readStoredFile(work, stored.id))
    const measures = measuresOf(work.model)
    const inspections = recogniseInspections(measures, headings)
    const known = inspections ? undefined : recogniseFile(measures, headings, stored.name)
    if (!inspections && !known) refuseIf(work, whyNoSpreadsheet(stored.name, headings, await hasRows(batches)))
    const { publication, layout } = inspections ?? known ?? {}
    const id = await addDataSet(work, {
      ...{ source: publication?.id ?? OWN_SOURCE, layout: layout?.id ?? null },
      ...{ title: publication?.name ?? '', fileId: stored.id, fileName: stored.name, headings },
      says: layout?.says ?? '',
    })
    await traceFigures(work, 'figures.added', { id, title: publication?.name ?? stored.name, year: null })
    if (inspections) return { id, next: await beginInspections(work, id, stored.name) }
    if (!known) return { id, next: 'columns' as const }
    const { year, release } = await headOf(work, stored.id, known)
    if (year === undefined || release === undefined) return { id, next: 'ask' as const }
    await readIntoPreview(work, id, { year, release })
    return { id, next: 'preview' as const }
  })
}

/** Whether there is any row beneath the headings, a faulty one too; no more is read than it takes to know. */
async function hasRows(batches: OpenTable['batches']): Promise<boolean> {
  for await (const { lines, faults } of batches) if (lines.length + faults.length > 0) return true
  return false
}

/** A file of inspections whose name says its day is read at once; of another the day is asked. */
async function beginInspections(work: Work, id: string, fileName: string): Promise<'preview' | 'as-at'> {
  const asAt = toPlainDate(dayInName(fileName) ?? '')
  if (!asAt || whyNotAsAt(asAt, work.today).length > 0) return 'as-at'
  await readInspectionsIntoPreview(work, id, asAt)
  return 'preview'
}

/** Lets go of the file itself, where there still is one. */
export async function letGoOfFile(work: Work, fileId: string | null): Promise<void> {
  if (fileId) await removeStoredFile(work, fileId)
}
