import type { FastifyInstance } from 'fastify'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { readGlanceAsk } from './glance-ask.ts'
import { GlancePage } from './glance-page.tsx'
import { readAtAGlance } from './beyond.ts'
import { countAtAGlance } from './glance-store.ts'
import { glanceToKeep } from './glance-to-keep.ts'

const ON_A_PAGE = 50

/** NF-08. All schools of the service, subscribing or not, a page at a time or as a file. */
export function glanceRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/reports/schools', async ({ look, frame, query }) => {
    requireGlance(look)
    const ask = readGlanceAsk(query)
    const [found, counts] = await Promise.all([readAtAGlance(look, ask, ON_A_PAGE + 1), countAtAGlance(look)])
    const lines = found.slice(0, ON_A_PAGE)
    const next = found.length > ON_A_PAGE ? lines.at(-1)?.id : undefined
    return <GlancePage {...{ frame, model: look.model, ask, lines, counts, next }} />
  })
  addListFiles(app, web, '/reports/schools', ({ look, query }) => {
    requireGlance(look)
    return glanceToKeep(look.model, readGlanceAsk(query))
  })
}

/** Whether somebody sees the reports of the service and knows of the work of all its schools. */
export const maySeeGlance = (look: Look) => look.reach('see-reports').everything && look.reach('see-school').everything

function requireGlance(look: Look): void {
  if (!maySeeGlance(look)) throw new NotFound('report', 'all schools at a glance')
}
