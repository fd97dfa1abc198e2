import type { InspectionPublication } from '#measures/index.ts'
import { saysInspectionSource } from '#figures/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { lineOf, type InspectionLine } from './inspection-lines.ts'
import type { InspectionList } from './inspection-list.ts'
import { listInspectedSchools, listInspectionSources } from './list-store.ts'

type Row = InspectionLine & { source: string }

/** XX-14. The list as a file: every school that its filters leave, in its order, as the page has them for this person. */
export function inspectionsToKeep(publication: InspectionPublication, list: InspectionList): ListFile<Row> {
  return {
    name: 'Inspections of schools',
    columns: [
      { head: 'School', cell: ({ name }) => name },
      { head: 'Phase', cell: ({ phase }) => phase },
      { head: 'District', cell: ({ district }) => district },
      { head: 'Inspected', isDay: true, cell: ({ on }) => on ?? '' },
      { head: 'Kind', cell: ({ kind }) => kind },
      { head: 'Framework', cell: ({ framework }) => framework },
      { head: 'What it gave', cell: ({ gave }) => gave },
      { head: 'Category of concern', cell: ({ concern }) => concern },
      { head: 'Source', cell: ({ source }) => source },
    ],
    async read(look, after) {
      const found = await listInspectedSchools(look, { ...list, after: after?.id ?? undefined }, ROWS_OF_A_PART)
      const ids = [...new Set(found.flatMap(({ dataSetId }) => dataSetId ?? []))]
      const sources = await listInspectionSources(look, ids)
      const says = new Map(sources.map((source) => [source.dataSetId, saysInspectionSource(source)]))
      return found.map((school) => ({ ...lineOf(publication, school), source: says.get(school.dataSetId ?? '') ?? '' }))
    },
  }
}
