import { readStoredFile } from '#files/index.ts'
import { placeOfColumn, releaseIn, yearInText, type Recognised } from '#measures/index.ts'
import type { Look } from '#work/work.ts'
import type { Release } from '../data-set.ts'
import { openTable } from '../reading/open-table.ts'

/** What a file itself says of its year and how final it is; undefined where it does not, or says two things. */
export type HeadOfFile = { year: number | undefined; release: Release | undefined }

/** Looks into the first rows of a file for what its name and headings leave open. */
export async function headOf(look: Look, fileId: string, { layout, years, release }: Recognised): Promise<HeadOfFile> {
  const column = layout.year?.column
  if (column === undefined && layout.release === undefined) return { year: oneOf(years), release }
  const { headings, batches } = await openTable(readStoredFile(look, fileId))
  const place = placeOfColumn(headings)
  for await (const { lines } of batches) {
    const [first] = lines
    if (!first) continue
    const cell = (name: string | undefined) => (name === undefined ? '' : (first.cells[place(name)] ?? ''))
    const inRow = yearInText(cell(column))
    return {
      year: oneOf(inRow === undefined ? years : [...new Set([inRow, ...years])]),
      release: releaseIn(cell(layout.release?.column)) ?? release,
    }
  }
  return { year: oneOf(years), release }
}

function oneOf(years: readonly number[]): number | undefined {
  return years.length === 1 ? years[0] : undefined
}
