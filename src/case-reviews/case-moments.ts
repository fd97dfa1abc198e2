import { pathwayOf, type Case, type CaseMoment } from '#cases/index.ts'
import type { Look } from '#work/work.ts'
import { REVIEW_NAMES } from './case-review.ts'
import { nameOfEvaluation, wasHeldLate } from './evaluations/evaluation.ts'
import { listEvaluationsOf } from './evaluations/evaluation-store.ts'
import { nameOfTerm } from './get-monitored.ts'
import { keyOfTerm, wasLate } from './progress-report.ts'
import { listReportsOf } from './report-store.ts'
import { listReviewsOf } from './review-store.ts'

/** Of some cases: their reviews and evaluations, held and to come, and the reports that were issued to governors. */
export async function caseReviewMoments(look: Look, cases: readonly Case[]): Promise<CaseMoment[]> {
  const ids = cases.map(({ id }) => id)
  const [reviews, reports] = [await listReviewsOf(look, ids), await listReportsOf(look, ids)]
  return [
    ...(await evaluationMoments(look, cases)),
    ...reviews.map(({ id, caseId, kind, heldOn, dueOn }) => ({
      ...{ caseId, on: heldOn ?? dueOn, says: REVIEW_NAMES[kind], kind: 'review' },
      href: `/cases/${caseId}/reviews/${id}`,
    })),
    ...reports.flatMap((report) =>
      report.issuedOn
        ? {
            ...{ caseId: report.caseId, on: report.issuedOn, kind: 'report' },
            says: `Report to governors, ${nameOfTerm(look.model, report)}${wasLate(report) ? ', late' : ''}`,
            href: `/cases/${report.caseId}/reports/${keyOfTerm(report)}`,
          }
        : [],
    ),
  ]
}

/** WI-72. The evaluations of some cases, held and agreed. */
async function evaluationMoments(look: Look, cases: readonly Case[]): Promise<CaseMoment[]> {
  if (!look.model.pathways.some(({ evaluations }) => evaluations)) return []
  const ids = cases.map(({ id }) => id)
  const all = (await listEvaluationsOf(look, ids)).filter(({ calledOffOn }) => calledOffOn === null)
  const rules = new Map(
    await Promise.all(cases.map(async (of) => [of.id, (await pathwayOf(look, of)).pathway.evaluations] as const)),
  )
  return all.flatMap((each): CaseMoment[] => {
    const { id, caseId, heldOn, dueOn } = each
    const rule = rules.get(caseId)
    if (!rule) return []
    const says = `${nameOfEvaluation(rule, each)}${wasHeldLate(each) ? ', late' : ''}`
    return [{ caseId, on: heldOn ?? dueOn, says, kind: 'review', href: `/cases/${caseId}/evaluations/${id}` }]
  })
}
