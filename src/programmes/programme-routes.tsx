import type { FastifyInstance } from 'fastify'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { showSchoolProgramme } from './show-school-programme.tsx'
import { VisitTypePage, VisitTypesPage } from './visit-type-page.tsx'

/** A school's year, and the kinds of visit that it is made of. */
export function programmeRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/schools/:schoolId/programme', (seen) => showSchoolProgramme(seen))

  addPage(app, web, '/visit-types', async ({ look, frame }) => <VisitTypesPage frame={frame} model={look.model} />)

  addPage(app, web, '/visit-types/:visitType', async ({ look, frame, params }) => {
    const type = look.model.visitTypes.find(({ id }) => id === params.visitType)
    if (!type) throw new NotFound('visit type', params.visitType ?? '')
    return <VisitTypePage frame={frame} model={look.model} type={type} />
  })
}
