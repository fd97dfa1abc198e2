import type { FastifyInstance } from 'fastify'
import { measuresOf } from '#measures/index.ts'
import { addPrinted, picturesOf } from '#papers/index.ts'
import { requireSightOfSchools } from './service-policy.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { printServiceFigures } from './print-service-figures.ts'
import { readServiceFigures } from './read-service-figures.ts'
import { ServicePage } from './service-page.tsx'
import { serviceFiguresToKeep } from './service-figures-to-keep.ts'

/** One measure of all schools: on a page, as a list to keep, and printed. */
export function serviceFigureRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/schools/figures', async ({ look, frame, query }) => {
    requireSightOfSchools(look)
    const found = await readServiceFigures(look, query)
    return <ServicePage frame={frame} measures={measuresOf(look.model)} found={found} />
  })
  addListFiles(app, web, '/schools/figures', ({ look, query }) => {
    requireSightOfSchools(look)
    return serviceFiguresToKeep(query)
  })
  addPrinted(app, web, '/schools/figures', async ({ look, query }) => {
    requireSightOfSchools(look)
    const found = await readServiceFigures(look, query)
    const document = printServiceFigures(found, measuresOf(look.model), look)
    return { document, pictures: await picturesOf(look, undefined), fileName: 'School summary report' }
  })
}
