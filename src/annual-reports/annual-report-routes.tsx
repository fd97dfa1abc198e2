import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { addPrinted, getIssued, picturesOf, type ToPrint } from '#papers/index.ts'
import { capital, word } from '#model/index.ts'
import { listServiceHolders } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { isOpenFor, type AnnualReport } from './annual-report.ts'
import { checkReportForm, correctReportForm, revisionForm } from './annual-report-form.ts'
import {
  mayCheckReport,
  mayIssueReport,
  mayReadIssued,
  mayWorkOnReport,
  mayWriteReport,
} from './annual-report-policy.ts'
import { beginReport } from './begin-report.ts'
import { BeginReportPage } from './begin-report-page.tsx'
import { checkReport } from './check-report.ts'
import { CheckReportPage } from './check-report-page.tsx'
import { correctReport } from './correct-report.ts'
import { getReportOfYear } from './get-annual-report.ts'
import { handInReport } from './hand-in-report.ts'
import { issueReport } from './issue-report.ts'
import { listRoutes } from './list-routes.tsx'
import { printReport } from './print-report.ts'
import { ReportPage } from './report-page.tsx'
import { listReportReceipts, markReportOpened } from './report-receipt-store.ts'
import { listEarlierStates } from './report-state-store.ts'
import { findVisitOfReport } from './visit-held-store.ts'
import { toWrite, writeReportRoutes } from './write-report-routes.tsx'

const ONE = '/schools/:schoolId/annual-reports/:reportYear'

const DONE: Readonly<Record<string, string>> = {
  'handed-in': 'Handed in',
  passed: 'The check is over: it passed',
  returned: 'The check is over: it went back to its author',
  issued: 'Issued, and sent',
}

/** What is written of each school once a year: begun, written, checked, issued, corrected and read. */
export function annualReportRoutes(app: FastifyInstance, web: Web): void {
  listRoutes(app, web)

  addForm(app, web, ONE, {
    guard: toRead,
    show: reportPage,
    schema: z.object({}),
    async act(work, _value, { params }) {
      await beginReport(work, params.schoolId ?? '', params.reportYear ?? '')
      return `${addressOf(params)}/write`
    },
  })
  writeReportRoutes(app, web)
  addDeed(app, web, `${ONE}/hand-in`, {
    guard: toWrite,
    show: reportPage,
    schema: revisionForm,
    async act(work, { revision }, { params }) {
      await handInReport(work, params.schoolId ?? '', params.reportYear ?? '', revision)
      return `${addressOf(params)}?done=handed-in`
    },
  })
  addForm(app, web, `${ONE}/check`, {
    guard: toCheck,
    async show(seen, answers, findings) {
      const found = await toCheck(seen)
      const earlier = await listEarlierStates(seen.look, found.report.id)
      return <CheckReportPage {...found} {...{ earlier, answers, findings }} frame={seen.frame} />
    },
    schema: checkReportForm,
    async act(work, outcome, { params }) {
      await checkReport(work, params.schoolId ?? '', params.reportYear ?? '', outcome)
      return `${addressOf(params)}?done=${outcome.outcome}`
    },
  })
  addDeed(app, web, `${ONE}/issue`, {
    async guard(seen) {
      const { report, ...found } = await withNewest(seen)
      requireThat(mayIssueReport(seen.look, report), seen.look, `issue the annual report of ${found.school.id}`)
    },
    show: reportPage,
    schema: z.object({}),
    async act(work, _value, { params }) {
      await issueReport(work, params.schoolId ?? '', params.reportYear ?? '')
      return `${addressOf(params)}?done=issued`
    },
  })
  addDeed(app, web, `${ONE}/correct`, {
    guard: toWrite,
    show: reportPage,
    schema: correctReportForm,
    async act(work, { because }, { params }) {
      await correctReport(work, params.schoolId ?? '', params.reportYear ?? '', because)
      return `${addressOf(params)}/write`
    },
  })
  addPrinted(app, web, `${ONE}/versions/:reportVersion`, toPrint)
}

const addressOf = (params: Seen['params']) => `/schools/${params.schoolId}/annual-reports/${params.reportYear}`

/** Who may know of the report of this school and year, begun or not. */
async function toRead({ look, params }: Seen) {
  const found = await getReportOfYear(look, params.schoolId ?? '', params.reportYear ?? '')
  const at = { schoolId: found.school.id }
  if (found.versions.length === 0 && !mayWorkOnReport(look, at) && !mayReadIssued(look, at))
    throw new NotFound('annual report', params.reportYear ?? '')
  return found
}

/** The newest version that the person may know of. */
async function withNewest(seen: Seen) {
  const found = await toRead(seen)
  const [report] = found.versions
  if (!report) throw new NotFound('annual report', seen.params.reportYear ?? '')
  return { ...found, report }
}

async function toCheck(seen: Seen) {
  const found = await withNewest(seen)
  requireThat(mayCheckReport(seen.look, found.report), seen.look, `check the annual report of ${found.school.id}`)
  if (!isOpenFor(found.report, 'check')) throw new NotFound('open check of the annual report', found.report.id)
  return found
}

async function reportPage(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame, query } = seen
  const found = await toRead(seen)
  const at = { schoolId: found.school.id }
  const report = found.versions.find(({ version }) => String(version) === query.version) ?? found.versions[0]
  const visit = await findVisitOfReport(look, { ...at, schoolYear: found.schoolYear }, found.rule)
  if (!report) return <BeginReportPage {...{ ...found, frame, findings, visit }} mayWrite={mayWriteReport(look, at)} />
  const isIssued = report.status === 'issued'
  if (isIssued) seen.afterwards((reader) => markReportOpened(reader, report.id))
  const may = { write: mayWriteReport(look, at), check: mayCheckReport(look, at), issue: mayIssueReport(look, at) }
  const receipts = isIssued && mayWorkOnReport(look, at) ? await listReportReceipts(look, report.id) : []
  const done = DONE[query.done ?? '']
  const waitsFor = await namesThatMay(look, report)
  return <ReportPage {...{ ...found, frame, report, may, receipts, visit, waitsFor, answers, findings, done }} />
}

/** For whom a report waits that is to be checked or issued: whoever may, but nobody checks their own. */
async function namesThatMay(look: Seen['look'], { status, schoolId, authorId, authorName }: AnnualReport) {
  if (status !== 'with-checker') return [authorName]
  const holders = await listServiceHolders(look, schoolId, 'check')
  return holders.filter(({ personId }) => personId !== authorId).map(({ name }) => name)
}

/** One version to be printed: as it was issued, or as it stands. */
async function toPrint(seen: Seen): Promise<ToPrint> {
  const { params } = seen
  const found = await toRead(seen)
  const report = found.versions.find(({ version }) => String(version) === params.reportVersion)
  if (!report) throw new NotFound('version of the annual report', params.reportVersion ?? '')
  const fileName = `${capital(word(found.model, 'annualReport'))} ${showSchoolYear(found.schoolYear).replace('/', '-')} ${found.school.name}`
  return { ...(await documentOf(seen, found, report)), fileName }
}

async function documentOf({ look }: Seen, found: Awaited<ReturnType<typeof toRead>>, report: AnnualReport) {
  const issued = report.documentId ? await getIssued(look, report.documentId) : undefined
  const pictures = await picturesOf(look, issued)
  if (issued) return { document: issued.content, pictures }
  const printing = { organisation: look.actor.authorityName, on: look.now, isIssued: false }
  return { document: printReport({ ...found, report }, printing), pictures }
}
