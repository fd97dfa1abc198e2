import type { FastifyInstance } from 'fastify'
import { isId } from '#shared/id.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { Look } from '#work/work.ts'
import { inWords, OverviewPage } from './overview-page.tsx'
import { getOverviewRule, readLines, readTogether, type OverviewLine } from './read-overview.ts'

const HOME = '/mission/overview'
const ROWS = 200

/** RO-11. The overview of all schools: pages and files to read, and no form. */
export function overviewRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, HOME, async ({ look, frame, query }) => {
    const rule = getOverviewRule(look)
    const { after: schoolId, name: schoolName } = query
    const after = schoolId && schoolName && isId(schoolId) ? { schoolId, schoolName } : undefined
    const found = await readLines(look, rule, { after, limit: ROWS + 1 })
    const { schools, groups } = await readTogether(look, rule)
    const last = found.length > ROWS ? found[ROWS - 1] : undefined
    const next = last && `${HOME}?${new URLSearchParams({ after: last.schoolId, name: last.schoolName }).toString()}`
    return <OverviewPage {...{ frame, model: look.model, rule, schools, groups, next, lines: found.slice(0, ROWS) }} />
  })
  addListFiles(app, web, HOME, ({ look }) => overviewToKeep(look))
}

function overviewToKeep(look: Look): ListFile<OverviewLine> {
  const { model } = look
  getOverviewRule(look)
  return {
    name: 'Overview of schools',
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'Phase', cell: ({ phase }) => phase },
      { head: 'Category', cell: ({ category }) => category ?? '' },
      { head: 'Noticed in results', cell: ({ triggers }) => triggers.join(', ') },
      { head: 'Vulnerable learners', cell: ({ figures }) => figures.map((each) => inWords(model, each)).join('; ') },
    ],
    read: (at, after) => readLines(at, getOverviewRule(at), { after, limit: ROWS_OF_A_PART }),
  }
}
