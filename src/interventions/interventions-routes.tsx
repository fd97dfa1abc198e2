import type { FastifyInstance } from 'fastify'
import { getSchoolToVisit } from '#visits/index.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { readInterventionList } from './intervention-list.ts'
import { mayIntervene, requireInterventions } from './intervention-policy.ts'
import { countInterventions, listInterventions } from './intervention-store.ts'
import { InterventionsPage } from './interventions-page.tsx'
import { interventionLines, interventionsToKeep } from './interventions-to-keep.ts'

const ROWS = 50

/** The list of interventions, of the service or of one school, a page at a time or as a file. */
export function interventionsRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/interventions', async ({ look, frame, query }) => {
    requireInterventions(look)
    const list = readInterventionList(query)
    const school = list.schoolId ? await getSchoolToVisit(look, list.schoolId) : undefined
    const [found, counts] = await Promise.all([
      listInterventions(look, { ...list, limit: ROWS + 1 }),
      countInterventions(look, list),
    ])
    const lines = await interventionLines(look, found.slice(0, ROWS))
    const next = found.length > ROWS ? lines.at(-1)?.id : undefined
    const mayBegin = school ? look.model.interventions.filter((kind) => mayIntervene(look, kind, school.id)) : []
    return <InterventionsPage {...{ frame, model: look.model, list, lines, counts, school, mayBegin, next }} />
  })
  addListFiles(app, web, '/interventions', ({ look, query }) => {
    requireInterventions(look)
    return interventionsToKeep(look.model, readInterventionList(query))
  })
}
