import type { FastifyInstance } from 'fastify'
import { findRule } from '#handbook/index.ts'
import { firstDayOf, schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { showMoment } from '#shared/show-date.ts'
import { countBehind } from '#programmes/index.ts'
import { isAnywhere } from '#work/reach.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { toCsv } from '#web/csv.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { countReasons, listReasons } from './reason-store.ts'
import { ReasonsPage } from './reasons-page.tsx'
import { ReportsPage } from './reports-page.tsx'

const ON_A_PAGE = 50
const IN_A_SPREADSHEET = 10_000

/** Reports over the whole service. */
export function reportRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/reports', async ({ look, frame }) => {
    const { schoolYear } = toReport(look)
    const behind = isAnywhere(look.reach('see-school')) ? await countBehind(look, schoolYear) : []
    return <ReportsPage frame={frame} model={look.model} behind={behind} />
  })

  addPage(app, web, '/reports/reasons', async ({ look, frame, query }) => {
    const { schoolYear, since } = toReport(look)
    const rule = query.rule || undefined
    const after = query.after && /^\d{1,15}$/.test(query.after) ? Number(query.after) : undefined
    const [counts, reasons] = await Promise.all([
      countReasons(look, since),
      listReasons(look, { since, ruleId: rule, after, limit: ON_A_PAGE + 1 }),
    ])
    const next = reasons.length > ON_A_PAGE ? reasons[ON_A_PAGE - 1]?.sequence : undefined
    return (
      <ReasonsPage
        frame={frame}
        schoolYear={schoolYear}
        counts={counts.map((count) => ({ ...count, ...findRule(look.model, count.id) }))}
        reasons={reasons.slice(0, ON_A_PAGE)}
        rule={rule}
        next={next}
      />
    )
  })

  addPage(app, web, '/reports/reasons.csv', async ({ look, query }) => {
    const { schoolYear, since } = toReport(look)
    const reasons = await listReasons(look, { since, ruleId: query.rule || undefined, limit: IN_A_SPREADSHEET })
    const rows = reasons.map(({ at, who, schools, id, source, says, reason }) => [
      ...[showMoment(at), who ?? '', schools.map(({ name }) => name).join('; ')],
      ...[source, findRule(look.model, id)?.says ?? says, says, reason],
    ])
    return {
      fileName: `reasons-${showSchoolYear(schoolYear).replace('/', '-')}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv([['When', 'Who', 'School', 'Source', 'Rule', 'What it said', 'Reason'], ...rows]),
    }
  })
}

/** For those who see the service's reports. The year is the one that runs. */
function toReport(look: Look) {
  if (!look.reach('see-reports').everything) throw new NotFound('report', 'reasons')
  const schoolYear = schoolYearOf(look.today)
  return { schoolYear, since: new Date(`${firstDayOf(schoolYear)}T00:00:00Z`) }
}
