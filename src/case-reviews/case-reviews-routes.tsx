import type { FastifyInstance } from 'fastify'
import { addPrinted, getIssued, picturesOf } from '#papers/index.ts'
import { answersToJudged, findAgreedPlan, listChecks } from '#plans/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { furtherForm, heldForm, partsIn, progressIn, reportForm } from './case-reviews-form.ts'
import { mayComeToReview, mayMonitor, mayReadDraft } from './case-reviews-policy.ts'
import { AT_MID_POINT } from './case-review.ts'
import { getMonitored, getTermOfCase, nameOfTerm } from './get-monitored.ts'
import { HeldReviewPage } from './held-review-page.tsx'
import { holdReview } from './hold-review.ts'
import { printProgressReport } from './print-progress-report.ts'
import { isOfTerm } from './progress-report.ts'
import { ReportPage, type ReportShown } from './report-page.tsx'
import { listReportsOf } from './report-store.ts'
import { issueProgressReport, listGovernorsTold, saveProgressReport } from './report-to-governors.ts'
import { FurtherPage, HoldReviewPage, type ReviewShown } from './review-page.tsx'
import { listReviewsOf } from './review-store.ts'
import { setFurtherReview } from './set-further-review.ts'

const ONE = '/cases/:caseId'
const REVIEW = `${ONE}/reviews/:caseReviewId`
const REPORT = `${ONE}/reports/:reportTerm`

/** The reviews of a case, and what its governors are told in each term. */
export function caseReviewsRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, `${ONE}/reviews/further`, {
    guard: toMonitor,
    async show(seen, answers, findings) {
      return <FurtherPage {...await toMonitor(seen)} {...{ frame: seen.frame, answers, findings }} />
    },
    schema: furtherForm,
    async act(work, typed, { params }) {
      await setFurtherReview(work, params.caseId ?? '', typed)
      return `/cases/${params.caseId}#monitoring`
    },
  })
  addPage(app, web, REVIEW, async (seen) => {
    const { look, frame, params, query } = seen
    const shown = await findReviewShown(look, params)
    const { review } = shown
    const done = query.done ? 'Saved: the review is written' : undefined
    if (review?.heldOn) return <HeldReviewPage {...{ ...shown, review, frame, done }} />
    await toReview(seen)
    return <HoldReviewPage {...shown} {...{ frame, answers: query, findings: [] }} />
  })
  addDeed(app, web, REVIEW, {
    guard: toReview,
    async show({ look, frame, params }, answers, findings) {
      return <HoldReviewPage {...await findReviewShown(look, params)} {...{ frame, answers, findings }} />
    },
    schema: heldForm,
    async act(work, { typed, ...written }, { params }) {
      const { reviews, plan, planModel } = await findReviewShown(work, params)
      const progress = progressIn(reviews?.subjects ?? [], typed)
      const judged = plan && planModel?.plans ? answersToJudged(typed, plan, planModel.plans) : []
      const key = params.caseReviewId ?? ''
      const id = await holdReview(work, params.caseId ?? '', key, { ...written, progress, judged })
      return `/cases/${params.caseId}/reviews/${id}?done=held`
    },
  })
  addPage(app, web, REPORT, async (seen) => showReport(seen))
  addDeed(app, web, REPORT, {
    async guard({ look, params }) {
      const { of } = await findReportShown(look, params)
      requireThat(await mayMonitor(look, of), look, `report to governors in the case ${of.id}`)
    },
    show: showReport,
    schema: reportForm,
    async act(work, { what, typed, ...written }, { params }) {
      const [caseId = '', key = ''] = [params.caseId, params.reportTerm]
      const { reports } = await getMonitored(work, caseId)
      const report = { ...written, parts: partsIn(reports?.parts ?? [], typed) }
      if (what === 'issue') await issueProgressReport(work, caseId, key, report)
      else await saveProgressReport(work, caseId, key, report)
      return `/cases/${caseId}/reports/${key}?done=${what}`
    },
  })
  addPrinted(app, web, REPORT, async ({ look, params }) => {
    const shown = await findReportShown(look, params)
    const { of, report, term, model } = shown
    if (!report) throw new NotFound('report of the case', params.reportTerm ?? '')
    const issued = report.documentId ? await getIssued(look, report.documentId) : undefined
    const to = issued ? [] : await listGovernorsTold(look, shown)
    return {
      document: issued?.content ?? printProgressReport(look, { ...shown, written: report, to, isIssued: false }),
      pictures: await picturesOf(look, issued),
      fileName: `Progress report ${of.schoolName} ${nameOfTerm(model, term).replace('/', '-')}`,
    }
  })
}

async function toMonitor({ look, params }: Seen) {
  const found = await getMonitored(look, params.caseId ?? '')
  if (!found.reviews) throw new NotFound('reviews of the case', found.of.id)
  requireThat(await mayMonitor(look, found.of), look, `set reviews of the case ${found.of.id}`)
  return found
}

async function toReview({ look, params }: Seen) {
  const { of } = await findReviewShown(look, params)
  requireThat(await mayComeToReview(look, of), look, `write a review of the case ${of.id}`)
}

async function findReviewShown(look: Look, params: Seen['params']): Promise<ReviewShown> {
  const found = await getMonitored(look, params.caseId ?? '')
  const { of, reviews } = found
  const key = params.caseReviewId ?? ''
  const all = await listReviewsOf(look, [of.id])
  const review = all.find(({ id, kind }) => (key === AT_MID_POINT ? kind === 'mid-point' : id === key))
  if (!reviews || (!review && key !== AT_MID_POINT)) throw new NotFound('review of the case', key)
  const plan = await findAgreedPlan(look, { caseId: of.id })
  const checks = plan ? await listChecks(look, plan.id) : []
  return {
    ...{ ...found, review, plan, checks },
    planModel: plan && (await look.modelOf(plan.modelVersionId)),
  }
}

/** SH-103. A report of a term, for whoever may know of the case; a draft only for those who work with it. */
async function findReportShown(look: Look, params: Seen['params']): Promise<ReportShown> {
  const found = await getMonitored(look, params.caseId ?? '')
  const { of, reports: rule } = found
  if (!rule) throw new NotFound('reports of the case', of.id)
  const term = await getTermOfCase(look, of, params.reportTerm ?? '')
  const report = (await listReportsOf(look, [of.id])).find((each) => isOfTerm(each, term))
  const mayWrite = await mayMonitor(look, of)
  if (!report?.issuedOn && !mayWrite && !mayReadDraft(look, of)) throw new NotFound('report of the case', of.id)
  return { ...found, rule, term, report, mayWrite }
}

const DONE: Record<string, string> = { save: 'The draft is saved', issue: 'The report is issued' }

async function showReport(
  { look, frame, params, query }: Seen,
  answers: Answers = {},
  findings: readonly Finding[] = [],
) {
  const shown = await findReportShown(look, params)
  return <ReportPage {...shown} {...{ frame, answers, findings }} done={DONE[query.done ?? '']} />
}
