import type { IncomingFile } from '#files/index.ts'
import { showMeasureYear } from '#measures/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { Refused } from '#work/failures.ts'
import type { Work } from '#work/work.ts'
import type { DataSet, Release } from '../data-set.ts'
import { previewInspections } from '../inspections/preview-inspections.ts'
import { addFigures } from './add-figures.ts'
import { applyFigures } from './apply-figures.ts'
import { getDataSet } from './data-set-store.ts'
import { previewFigures, recognised } from './preview-figures.ts'

/** What is said of a file beside what it says itself. */
export type SaidOfFile = { year?: number | undefined; release?: Release | undefined; asAt?: PlainDate | undefined }

/** Loads a published file and applies it at once, as the pages do in two steps. Throws Refused where something is left to ask. */
export async function loadFigures(work: Work, file: IncomingFile, said: SaidOfFile = {}): Promise<DataSet> {
  const { id, next } = await addFigures(work, file)
  if (next === 'columns') throw new Refused([whole('No publication has these columns: load it on the page Figures')])
  if (next === 'as-at') {
    if (!said.asAt)
      throw new Refused([whole('Neither the file nor its name says as at which day its inspections are: say it')])
    await previewInspections(work, id, said.asAt)
  }
  if (next === 'ask') {
    const found = await getDataSet(work, id)
    const { years } = recognised(work, found)
    const year = said.year ?? (years.length === 1 ? years[0] : undefined)
    const { release } = said
    if (year === undefined || release === undefined) throw new Refused([whole(whatIsMissing(year, release))])
    await previewFigures(work, id, { year, release })
  }
  await applyFigures(work, id)
  return getDataSet(work, id)
}

function whatIsMissing(year: number | undefined, release: Release | undefined): string {
  if (year === undefined) return 'Neither the file nor its name says of which one school year it is: say it'
  return `The file is of ${showMeasureYear(year)}; ${release ?? 'whether it is provisional, revised or final'} is to be said`
}

function whole(says: string) {
  return { kind: 'figures', id: 'figures-asked', source: 'XX-11', says, weight: 'firm' } as const
}
