import type { FastifyInstance } from 'fastify'
import { getModelOf } from '#calendar/index.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { mayReadIssued, mayWorkOnReport, requireReports } from './annual-report-policy.ts'
import { countReports, listReports, STANDS, type ReportsAsk } from './list-reports-store.ts'
import { reportsToKeep } from './reports-to-keep.ts'
import { ReportsPage } from './reports-page.tsx'
import { phasesServed } from './schools-with-reports.ts'

const ON_A_PAGE = 50

/** Where every school stands with its report of a year, as a page and as files. */
export function listRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/annual-reports', async ({ look, frame, query }) => {
    requireReports(look)
    const { ask, model } = await askOf({ look, query })
    const phases = phasesServed(model)
    const [lines, counts] = await Promise.all([
      listReports(look, ask, phases, ON_A_PAGE + 1),
      countReports(look, ask, phases),
    ])
    const next = lines.length > ON_A_PAGE ? lines[ON_A_PAGE - 1]?.schoolId : undefined
    const years = yearsUpTo(look.today)
    const mayOpen = (schoolId: string) => mayReadIssued(look, { schoolId }) || mayWorkOnReport(look, { schoolId })
    return <ReportsPage {...{ frame, model, ask, years, counts, next, mayOpen }} lines={lines.slice(0, ON_A_PAGE)} />
  })
  addListFiles(app, web, '/annual-reports', async (seen) => {
    requireReports(seen.look)
    const { ask, model } = await askOf(seen)
    return reportsToKeep(model, ask)
  })
}

const yearsUpTo = (today: Parameters<typeof schoolYearOf>[0]) => {
  const now = schoolYearOf(today)
  return [now, now - 1, now - 2, now - 3]
}

async function askOf({ look, query }: Pick<Seen, 'look' | 'query'>) {
  const asked = yearsUpTo(look.today).find((year) => String(year) === query.year)
  const ask: ReportsAsk = {
    schoolYear: asked ?? schoolYearOf(look.today),
    stands: STANDS.find((each) => each === query.stands),
    after: query.after && isId(query.after) ? query.after : undefined,
  }
  return { ask, model: (await getModelOf(look, ask.schoolYear)).model }
}
