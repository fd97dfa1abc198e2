import type { Case, CaseMoment } from '#cases/index.ts'
import type { Look } from '#work/work.ts'
import { REVIEW_NAMES } from './case-review.ts'
import { nameOfTerm } from './get-monitored.ts'
import { keyOfTerm, wasLate } from './progress-report.ts'
import { listReportsOf } from './report-store.ts'
import { listReviewsOf } from './review-store.ts'

/** Of some cases: their reviews, held and set, and the reports that were issued to governors. */
export async function caseReviewMoments(look: Look, cases: readonly Case[]): Promise<CaseMoment[]> {
  const ids = cases.map(({ id }) => id)
  const [reviews, reports] = [await listReviewsOf(look, ids), await listReportsOf(look, ids)]
  return [
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
