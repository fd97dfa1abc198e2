import type { FastifyInstance } from 'fastify'
import { showSchoolYear } from '#shared/school-year.ts'
import { addListFiles, type FileColumn } from '#web/list-file.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { ChoosePage } from './choose-page.tsx'
import { requireComparing } from './comparison-policy.ts'
import { compareModels, schoolLines, type Laid, type SchoolLine } from './compare-models.ts'
import { daysUnder, linesAskedFor, readSchoolsAsk } from './schools-ask.ts'
import { SchoolsPage } from './schools-page.tsx'

const ROWS = 50

/** What each school is given by each model, as a page and as files. */
export function comparedSchoolsRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/comparisons/schools', async ({ look, frame, query }) => {
    requireComparing(look)
    const { ask, choices, findings, laid } = await compareModels(look, query)
    if (!laid) return <ChoosePage {...{ frame, ask, choices, findings }} />
    const of = readSchoolsAsk(query, laid.outcomes.length)
    const all = linesAskedFor(schoolLines(laid), of)
    const from = of.after ? all.findIndex(({ schoolId }) => schoolId === of.after) + 1 : 0
    const lines = all.slice(from, from + ROWS)
    const next = all.length > from + ROWS ? lines.at(-1)?.schoolId : undefined
    return <SchoolsPage {...{ frame, ask, of, laid, lines, next }} found={all.length} />
  })
  addListFiles<SchoolLine>(app, web, '/comparisons/schools', async ({ look, query }) => {
    requireComparing(look)
    const laid = await laidOver(look, query)
    return {
      name: `Models side by side ${showSchoolYear(laid.register.year).replace('/', '-')}`,
      columns: columnsOf(laid),
      // They are worked out together, and handed on at once.
      read: async (reader, after) => {
        if (after) return []
        const again = await laidOver(reader, query)
        return linesAskedFor(schoolLines(again), readSchoolsAsk(query, again.outcomes.length))
      },
    }
  })
}

/** Of an address that names no model the one that runs. Throws NotFound where it names what cannot be compared. */
async function laidOver(look: Look, query: Seen['query']): Promise<Laid> {
  const { choices } = query.model ? { choices: [] } : await compareModels(look, query)
  const runs = choices.find(({ isOwn }) => isOwn)?.key
  const { laid } = await compareModels(look, runs ? { ...query, model: runs } : query)
  if (!laid) throw new NotFound('comparison', query.model ?? '')
  return laid
}

function columnsOf({ outcomes }: Laid): FileColumn<SchoolLine>[] {
  return [
    { head: 'School', cell: ({ name }) => name },
    { head: 'Phase', cell: ({ phase }) => phase },
    { head: 'Category', cell: ({ category }) => category ?? null },
    ...outcomes.flatMap(({ label }, at): FileColumn<SchoolLine>[] => [
      { head: `${label}: days`, cell: daysUnder(at, 'halfDays') },
      { head: `${label}: days with its groups`, cell: daysUnder(at, 'shareOfGroups') },
      { head: `${label}: pays, in pounds`, cell: daysUnder(at, 'pays') },
    ]),
  ]
}
