import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { addPrinted, picturesOf } from '#papers/index.ts'
import { getSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { NotFound } from '#work/failures.ts'
import type { Answers } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import { aChoice, aDay, aLongText, aRevision, aText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { areaRoutes } from './area-routes.tsx'
import { enterActivity, strikeOutActivity } from './keep-activity.ts'
import { readReportAsked, yearsToChoose } from './period.ts'
import { printReport } from './print-report.ts'
import { readReport } from './read-report.ts'
import { ReportPage } from './report-page.tsx'
import { SchoolStrategiesPage } from './school-page.tsx'
import { listDone } from './school-strategies.ts'
import {
  getStrategies,
  getStrategy,
  maySeeActivities,
  maySeeReport,
  mayEnterActivity,
  mayWriteReport,
} from './strategy-policy.ts'
import { writeWords } from './write-words.ts'

const wordsForm = z.object({
  year: z.coerce.number({ error: 'Choose a school year' }).int('Choose a school year'),
  revision: aRevision,
  words: aLongText('what you want to say', 10_000),
})

const activityForm = withDates(
  ['on'],
  z.object({ strategy: aChoice('the strategy'), on: aDay('the day'), says: aText('what was done') }),
)

const DONE: Readonly<Record<string, string>> = { saved: 'It is saved', 'struck-out': 'It is struck out' }

/** The report of each strategy, what schools do under them, and the areas of specialists. */
export function strategyRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/strategies/:strategyId', (seen) => showReport(seen, seen.query, []))
  addDeed(app, web, '/strategies/:strategyId', {
    guard: async (seen) => {
      const strategy = getStrategy(seen.look, seen.params.strategyId ?? '')
      requireThat(mayWriteReport(seen.look, strategy), seen.look, `write of ${strategy.id}`)
    },
    show: showReport,
    schema: wordsForm,
    async act(work, value, { params }) {
      await writeWords(work, params.strategyId ?? '', value)
      return `/strategies/${params.strategyId}?year=${value.year}&done=saved`
    },
  })
  addPrinted(app, web, '/strategies/:strategyId/report', async (seen) => {
    const { look } = seen
    const strategy = toRead(seen)
    const report = await readReport(look, strategy, await readReportAsked(look, seen.query))
    return {
      document: printReport(look.model, report, look.actor.authorityName, look.today),
      pictures: await picturesOf(look, undefined),
      fileName: `${strategy.name} ${report.asked.says}`.replaceAll('/', '-'),
    }
  })
  addPage(app, web, '/schools/:schoolId/strategies', (seen) => showOfSchool(seen, seen.query, []))
  addDeed(app, web, '/schools/:schoolId/strategies', {
    guard: async (seen) => {
      const { school } = await toReadOfSchool(seen)
      requireThat(mayEnterActivity(seen.look, school.id), seen.look, `enter an activity of ${school.id}`)
    },
    show: showOfSchool,
    schema: activityForm,
    async act(work, value, { params }) {
      await enterActivity(work, params.schoolId ?? '', value)
      return `/schools/${params.schoolId}/strategies?done=saved`
    },
  })
  addDeed(app, web, '/strategy-activities/:strategyActivityId/strike-out', {
    guard: async ({ look }) => getStrategies(look),
    show: () => Promise.reject(new Error('an activity is struck out with one press')),
    schema: z.object({}),
    async act(work, _value, { params }) {
      return `/schools/${await strikeOutActivity(work, params.strategyActivityId ?? '')}/strategies?done=struck-out`
    },
  })
  areaRoutes(app, web)
}

function toRead({ look, params }: Seen) {
  const strategy = getStrategy(look, params.strategyId ?? '')
  requireThat(maySeeReport(look, strategy), look, `read the report of ${strategy.id}`)
  return strategy
}

async function showReport(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame, query } = seen
  const strategy = toRead(seen)
  const asked = await readReportAsked(look, findings.length > 0 ? answers : query)
  const report = await readReport(look, strategy, asked)
  const mayWrite = mayWriteReport(look, strategy)
  const typed = findings.length > 0 ? answers : {}
  return (
    <ReportPage
      {...{ frame, report, findings, mayWrite, model: look.model, years: yearsToChoose(look), answers: typed }}
      done={DONE[query.done ?? '']}
    />
  )
}

async function toReadOfSchool({ look, params }: Seen) {
  const strategies = getStrategies(look)
  const school = await getSchool(look, params.schoolId ?? '')
  if (!maySeeActivities(look, school.id)) throw new NotFound('school', school.id)
  return { strategies, school }
}

async function showOfSchool(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame, query } = seen
  const { strategies, school } = await toReadOfSchool(seen)
  const years = await listDone(look, strategies, school.id)
  const mayEnter = mayEnterActivity(look, school.id)
  return (
    <SchoolStrategiesPage
      {...{ frame, strategies, school, years, mayEnter, answers, findings }}
      done={DONE[query.done ?? '']}
    />
  )
}
