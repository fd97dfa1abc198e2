import type { FastifyInstance } from 'fastify'
import { addListFiles } from '#web/list-file.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import { addressOfActions, readActionList } from './action-list.ts'
import { countActionLines, listActionLines } from './action-list-store.ts'
import { actionsToKeep } from './actions-to-keep.ts'
import { ActionsPage } from './actions-page.tsx'

const ROWS = 50

/** NF-07, NF-09. What was agreed with all schools within sight, a page at a time, or all of it as a file. */
export function actionsListRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/actions', async (seen) => {
    requireSight(seen)
    const { look, frame, query } = seen
    const list = readActionList(query)
    const [found, count] = await Promise.all([listActionLines(look, list, ROWS + 1), countActionLines(look, list)])
    const lines = found.slice(0, ROWS)
    const last = found.length > ROWS ? lines.at(-1) : undefined
    const next = last && addressOfActions({ ...list, after: last.id })
    return <ActionsPage {...{ frame, model: look.model, list, lines, count, next }} />
  })

  addListFiles(app, web, '/actions', (seen) => {
    requireSight(seen)
    return actionsToKeep(seen.look.model, readActionList(seen.query))
  })
}

function requireSight({ look }: Seen): void {
  if (!isAnywhere(look.reach('see-school'))) throw new NotFound('page', 'what was agreed')
}
