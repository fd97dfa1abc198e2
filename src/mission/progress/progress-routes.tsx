import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { addPrinted, picturesOf } from '#papers/index.ts'
import { isId } from '#shared/id.ts'
import { showDate } from '#shared/show-date.ts'
import { withDates } from '#web/date-answer.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addForm, addPage } from '#web/routes.ts'
import { aChoice, aDay, aLongText, anOptionalText, aText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { getMissionRule } from '../mission-policy.ts'
import { getReport, mayPresent, presentProgress, writeProgress } from './present-progress.ts'
import { PresentPage, WritePage } from './progress-form-pages.tsx'
import { ReportPage, ReportsPage } from './progress-pages.tsx'
import { listReports } from './progress-store.ts'
import { nameOfBody, type ProgressReport } from './progress.ts'

const HOME = '/mission/reports'
const ONE = `${HOME}/:progressId`
const ROWS = 100
const DONE: Readonly<Record<string, string>> = { written: 'It is written', presented: 'It is saved' }

const writeForm = z.object({ title: aText('a title'), says: aLongText('what is to be said of it', 20_000) })
const presentForm = withDates(
  ['presentedOn'],
  z.object({
    body: aChoice('before whom it was laid'),
    called: anOptionalText('what it is called'),
    presentedOn: aDay('the day'),
  }),
)

/** RO-100. Reports of progress, as they were presented. */
export function progressRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, HOME, async ({ look, frame, query }) => {
    const rule = getMissionRule(look)
    const after = query.after && isId(query.after) ? query.after : undefined
    const found = await listRead(look, ROWS + 1, after)
    const last = found.length > ROWS ? found[ROWS - 1] : undefined
    return (
      <ReportsPage
        {...{ frame, rule, reports: found.slice(0, ROWS), mayPresent: mayPresent(look) }}
        next={last && `${HOME}?after=${last.id}`}
      />
    )
  })
  addListFiles(app, web, HOME, ({ look }) => reportsToKeep(look))
  addForm(app, web, `${HOME}/write`, {
    async guard({ look }) {
      requireThat(mayPresent(look), look, 'write a report of progress')
    },
    show: async ({ frame }, answers, findings) => <WritePage {...{ frame, answers, findings }} />,
    schema: writeForm,
    act: async (work, said) => `${HOME}/${await writeProgress(work, said)}?done=written`,
  })
  addPage(app, web, ONE, async ({ look, frame, params, query }) => {
    const report = await getReport(look, params.progressId ?? '')
    const rule = (await look.modelOf(report.modelVersionId)).mission ?? getMissionRule(look)
    return <ReportPage {...{ frame, rule, report, mayPresent: mayPresent(look) }} done={DONE[query.done ?? '']} />
  })
  addForm(app, web, `${ONE}/present`, {
    async guard({ look, params }) {
      await getReport(look, params.progressId ?? '')
      requireThat(mayPresent(look), look, 'present a report of progress')
    },
    async show({ look, frame, params }, answers, findings) {
      const report = await getReport(look, params.progressId ?? '')
      return <PresentPage {...{ frame, answers, findings, report, rule: getMissionRule(look) }} />
    },
    schema: presentForm,
    async act(work, presentation, { params }) {
      await presentProgress(work, params.progressId ?? '', presentation)
      return `${HOME}/${params.progressId}?done=presented`
    },
  })
  addPrinted(app, web, ONE, async ({ look, params }) => {
    const { document, title, presentations } = await getReport(look, params.progressId ?? '')
    const rule = getMissionRule(look)
    const to = presentations.map((each) => ({ name: nameOfBody(rule, each), value: showDate(each.presentedOn) }))
    return {
      document: { ...document, facts: [...document.facts, ...presentedFacts(to)] },
      pictures: await picturesOf(look, undefined),
      fileName: title.replaceAll(/[^\p{L}\p{N} -]/gu, ''),
    }
  })
}

const presentedFacts = (to: readonly { name: string; value: string }[]) =>
  to.map(({ name, value }) => ({ name: 'Presented to', value: `${name}, ${value}` }))

/** The reports that somebody reads: all, or those that were presented. */
const listRead = (look: Look, limit: number, after: string | undefined): Promise<ProgressReport[]> =>
  listReports(look, { limit, after, isPresented: !mayPresent(look) })

function reportsToKeep(look: Look): ListFile<ProgressReport> {
  const rule = getMissionRule(look)
  return {
    name: 'Reports of progress',
    columns: [
      { head: 'Report', cell: ({ title }) => title },
      { head: 'Written', isDay: true, cell: ({ writtenOn }) => writtenOn },
      {
        head: 'Presented to',
        cell: ({ presentations }) =>
          presentations.map((each) => `${nameOfBody(rule, each)} ${each.presentedOn}`).join('; '),
      },
    ],
    read: (at, after) => listRead(at, ROWS_OF_A_PART, after?.id),
  }
}
