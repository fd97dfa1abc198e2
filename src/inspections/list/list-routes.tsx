import type { FastifyInstance } from 'fastify'
import { mayLoadData } from '#imports/index.ts'
import { measuresOf } from '#measures/index.ts'
import { addPrinted, picturesOf } from '#papers/index.ts'
import { sightOf } from '#schools/index.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { inspectionsToKeep } from './inspections-to-keep.ts'
import { addressOfInspections, readInspectionList } from './inspection-list.ts'
import { lineOf } from './inspection-lines.ts'
import { headingOfList, InspectionListPage, saysOrder } from './list-page.tsx'
import { countInspectedSchools, listInspectedSchools, listInspectionSources, listPlaces } from './list-store.ts'
import { printInspections } from './print-list.ts'

const SCHOOLS_OF_A_PAGE = 50
const SCHOOLS_ON_PAPER = 1000

/** The latest inspection of every school: on a page, as a list to keep, and printed. */
export function inspectionListRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/schools/inspections', async ({ look, frame, query }) => {
    const publication = requirePublication(look)
    const list = readInspectionList(query, publication)
    const found = await readList(look, query, SCHOOLS_OF_A_PAGE + 1)
    const lines = found.lines.slice(0, SCHOOLS_OF_A_PAGE)
    const next =
      found.lines.length > SCHOOLS_OF_A_PAGE
        ? addressOfInspections({ ...list, after: lines.at(-1)?.id ?? undefined })
        : undefined
    const [count, places] = [await countInspectedSchools(look, list), await listPlaces(look)]
    return (
      <InspectionListPage
        {...{ frame, publication, list, count, places, next, ...found, lines }}
        mayLoad={mayLoadData(look)}
      />
    )
  })
  addListFiles(app, web, '/schools/inspections', ({ look, query }) => {
    const publication = requirePublication(look)
    return inspectionsToKeep(publication, { ...readInspectionList(query, publication), after: undefined })
  })
  addPrinted(app, web, '/schools/inspections', async ({ look, query }) => {
    const list = readInspectionList(query, requirePublication(look))
    const found = await readList(look, { ...query, after: '' }, SCHOOLS_ON_PAPER)
    const heading = headingOfList(await countInspectedSchools(look, list))
    const document = printInspections({ heading, says: saysOrder(list.sort), ...found }, look)
    return { document, pictures: await picturesOf(look, undefined), fileName: 'Latest inspections' }
  })
}

async function readList(look: Look, query: Readonly<Record<string, string>>, limit: number) {
  const publication = requirePublication(look)
  const found = await listInspectedSchools(look, readInspectionList(query, publication), limit)
  const ids = [...new Set(found.flatMap(({ dataSetId }) => dataSetId ?? []))]
  const lines = found.map((school) => lineOf(publication, school))
  return { lines, sources: await listInspectionSources(look, ids) }
}

/** What inspections are published in. Throws NotFound for somebody who may know of no school at all. */
function requirePublication(look: Look) {
  const [publication] = measuresOf(look.model).inspections
  if (!publication || !isAnywhere(sightOf(look))) throw new NotFound('page', 'inspections')
  return publication
}
