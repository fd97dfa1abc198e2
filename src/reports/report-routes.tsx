import type { FastifyInstance } from 'fastify'
import { findRule } from '#handbook/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { showMoment } from '#shared/show-date.ts'
import { countBehind } from '#programmes/index.ts'
import { isAnywhere } from '#work/reach.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { toCsv } from '#web/csv.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { glanceRoutes, maySeeGlance } from './glance/glance-routes.tsx'
import { yearRoutes } from './year/year-routes.tsx'
import { deedOf } from './deed-of-reason.ts'
import { readReasonAsk } from './reason-ask.ts'
import { countReasons, listReasons } from './reason-store.ts'
import { rulesAsked, rulesBySentence } from './rules-by-sentence.ts'
import { ReasonsPage } from './reasons-page.tsx'
import { ReportsPage } from './reports-page.tsx'

const ON_A_PAGE = 50
const IN_A_SPREADSHEET = 10_000

/** Reports over the whole service. */
export function reportRoutes(app: FastifyInstance, web: Web): void {
  glanceRoutes(app, web)
  yearRoutes(app, web)

  addPage(app, web, '/reports', async ({ look, frame }) => {
    requireReports(look)
    const schoolYear = schoolYearOf(look.today)
    const behind = isAnywhere(look.reach('see-school')) ? await countBehind(look, schoolYear) : []
    return <ReportsPage frame={frame} model={look.model} behind={behind} seesAll={maySeeGlance(look)} />
  })

  addPage(app, web, '/reports/reasons', async ({ look, frame, query }) => {
    requireReports(look)
    const { ask, findings } = readReasonAsk(query, look.today)
    const counts = await countRules(look, ask)
    const rules = rulesAsked(counts, ask.rule)
    const reasons = await listReasons(look, ask, rules, ON_A_PAGE + 1)
    const last = reasons.length > ON_A_PAGE ? reasons[ON_A_PAGE - 1] : undefined
    return (
      <ReasonsPage
        {...{ frame, findings, answers: query, counts }}
        ask={{ ...ask, rule: counts.find(({ ids }) => ids.includes(ask.rule ?? ''))?.id ?? ask.rule }}
        reasons={reasons.slice(0, ON_A_PAGE).map((given) => ({ given, deed: deedOf(look, given) }))}
        next={last && `${last.sequence}.${last.place}`}
      />
    )
  })

  addPage(app, web, '/reports/reasons.csv', async ({ look, query }) => {
    requireReports(look)
    const { ask } = readReasonAsk(query, look.today)
    const rules = rulesAsked(await countRules(look, ask), ask.rule)
    const reasons = await listReasons(look, ask, rules, IN_A_SPREADSHEET)
    const rows = reasons.map((given) => [
      ...[showMoment(given.at), given.who ?? '', given.schools.map(({ name }) => name).join('; ')],
      ...[deedOf(look, given)?.says ?? '', given.rule.source],
      ...[findRule(look.model, given.rule.id)?.says ?? given.rule.says, given.rule.says, given.rule.reason],
    ])
    return {
      fileName: `reasons-${ask.from}-${ask.until ?? look.today}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv([['When', 'Who', 'School', 'What was done', 'Source', 'Rule', 'What it said', 'Reason'], ...rows]),
    }
  })
}

/** How often each rule was set aside, by what the model says of it today. */
async function countRules(look: Look, ask: Parameters<typeof countReasons>[1]) {
  const counts = await countReasons(look, ask)
  return rulesBySentence(counts.map((count) => ({ ...count, ...findRule(look.model, count.id), id: count.id })))
}

/** For those who see the service's reports. */
function requireReports(look: Look): void {
  if (!look.reach('see-reports').everything) throw new NotFound('report', 'reasons')
}
