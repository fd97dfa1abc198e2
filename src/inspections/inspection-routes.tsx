import type { FastifyInstance } from 'fastify'
import { mayLoadData } from '#imports/index.ts'
import { measuresOf } from '#measures/index.ts'
import { getSchool } from '#schools/index.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { InspectionsPage } from './inspections-page.tsx'
import { inspectionListRoutes } from './list/list-routes.tsx'
import { readInspections } from './read-history.ts'

/** The inspections of a school, and of all schools. */
export function inspectionRoutes(app: FastifyInstance, web: Web): void {
  inspectionListRoutes(app, web)
  addPage(app, web, '/schools/:schoolId/inspections', async ({ look, frame, params }) => {
    const school = await getSchool(look, params.schoolId ?? '')
    const held = await readInspections(look, school.id)
    return (
      <InspectionsPage {...{ frame, school, held }} measures={measuresOf(look.model)} mayLoad={mayLoadData(look)} />
    )
  })
}
