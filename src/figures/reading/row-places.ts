import { placeOfColumn, type Layout } from '#measures/index.ts'
import type { RowPlaces } from './read-row.ts'

/** Where a layout's own columns stand in a file; -1 for one that it has not. */
export function placesOf(layout: Layout, headings: readonly string[]): RowPlaces & { year: number; breakdown: number } {
  const place = placeOfColumn(headings)
  const some = (column: string | undefined) => (column === undefined ? -1 : place(column))
  return {
    kind: place(layout.rows.column),
    urn: place(layout.urn),
    laCode: some(layout.laCode),
    schoolKind: layout.schoolKind.map(({ column }) => place(column)),
    emptyAs: some(layout.emptyAs),
    name: some(layout.name),
    year: some(layout.year?.column),
    breakdown: some(layout.breakdown?.column),
  }
}
