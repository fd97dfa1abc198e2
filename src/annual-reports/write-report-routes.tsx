import type { FastifyInstance } from 'fastify'
import { gatherYear, saveRecordForm, settlingForm, typedSaveSchema, type Standing } from '#records/index.ts'
import { showTimeOfDay } from '#shared/show-date.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addJsonDeed, addJsonPage } from '#web/json-routes.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { isOpenFor, placeOf } from './annual-report.ts'
import { mayWriteReport } from './annual-report-policy.ts'
import { findReportSavedAt } from './annual-report-store.ts'
import { figuresBeside } from './figures-beside.ts'
import { gatherSections } from './gathered.ts'
import { getNewestReport } from './get-annual-report.ts'
import { listReportAsides } from './report-aside-store.ts'
import { listEarlierStates } from './report-state-store.ts'
import { saveReport } from './save-report.ts'
import { saveReportTyped } from './save-report-typed.ts'
import { settleReportAside } from './settle-report-aside.ts'
import { ReportNotOpenPage, WriteReportPage } from './write-report-page.tsx'
import { ReportAsidePage } from './report-aside-page.tsx'

const ONE = '/schools/:schoolId/annual-reports/:reportYear'

/** A report of a year as it is written: saved as it is typed or by a button, and two texts chosen between. */
export function writeReportRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, `${ONE}/write`, {
    guard: toWrite,
    show: writePage,
    schema: saveRecordForm,
    isDraft: true,
    async act(work, { sections, next }, { params }) {
      await saveReport(work, params.schoolId ?? '', params.reportYear ?? '', { sections })
      return next === 'read' ? addressOf(params) : `${addressOf(params)}/write?saved=yes`
    },
  })
  addJsonPage(app, web, `${ONE}/saves`, async (seen): Promise<Standing> => {
    await toWrite(seen)
    const { look, frame } = seen
    return { token: frame.csrf(), writer: look.actor.personId, at: showTimeOfDay(look.now) }
  })
  addJsonDeed(app, web, `${ONE}/saves`, {
    guard: toWrite,
    schema: typedSaveSchema,
    isDraft: true,
    act: (work, typed, { params }) => saveReportTyped(work, params.schoolId ?? '', params.reportYear ?? '', typed),
  })
  addForm(app, web, `${ONE}/asides/:reportAsideId`, {
    guard: toSettle,
    async show(seen, answers, findings) {
      return <ReportAsidePage {...await toSettle(seen)} frame={seen.frame} {...{ answers, findings }} />
    },
    schema: settlingForm,
    isDraft: true,
    async act(work, settling, { params }) {
      const { schoolId = '', reportYear: year = '', reportAsideId: asideId = '' } = params
      await settleReportAside(work, { schoolId, year, asideId }, settling)
      return `${addressOf(params)}/write`
    },
  })
}

const addressOf = (params: Seen['params']) => `/schools/${params.schoolId}/annual-reports/${params.reportYear}`

/** The newest version, for who writes it. */
export async function toWrite(seen: Seen) {
  const found = await getNewestReport(seen.look, seen.params.schoolId ?? '', seen.params.reportYear ?? '')
  requireThat(mayWriteReport(seen.look, found.report), seen.look, `write the annual report of ${found.school.id}`)
  return found
}

async function toSettle(seen: Seen) {
  const found = await toWrite(seen)
  const asides = await listReportAsides(seen.look, found.report.id)
  const aside = asides.find(({ id }) => id === seen.params.reportAsideId)
  const section = found.rule.sections.find(({ id }) => id === aside?.section)
  if (!aside || !section) throw new NotFound('text beside', seen.params.reportAsideId ?? '')
  return { ...found, aside, section }
}

async function writePage(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame } = seen
  const found = await toWrite(seen)
  const { report, school, schoolYear, rule, model } = found
  // What somebody typed and could not be saved any more is shown to them all the same.
  if (!isOpenFor(report, 'save') && Object.keys(answers).length === 0)
    return <ReportNotOpenPage {...found} frame={frame} />
  const [year, asides, savedAt, figures, earlier] = await Promise.all([
    gatherYear(look, school.id, schoolYear),
    listReportAsides(look, report.id),
    findReportSavedAt(look, report.id),
    figuresBeside(look, { schoolId: school.id, rule, model }),
    listEarlierStates(look, report.id),
  ])
  const saved = savedAt ? `Saved on the service, ${showTimeOfDay(savedAt)}` : 'Begun; nothing was changed yet'
  const writing = {
    figures,
    earlier,
    gathered: gatherSections(rule, year),
    asides,
    saved,
    writerId: look.actor.personId,
  }
  return <WriteReportPage {...found} {...writing} {...{ answers, findings, frame }} place={placeOf(report)} />
}
