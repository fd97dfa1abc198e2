import type { Case, CaseMoment } from '#cases/index.ts'
import type { Look } from '#work/work.ts'
import { listTermReviewsOf } from './review-store.ts'
import { listSupportOf } from './support-store.ts'
import { keyOfPeriod, wasLate } from './term-review.ts'

/** Of some cases: support that was approved and given, and the reviews of each period. */
export async function partnershipMoments(look: Look, cases: readonly Case[]): Promise<CaseMoment[]> {
  const { partnership, calendar } = look.model
  if (!partnership) return []
  const ids = cases.map(({ id }) => id)
  const [items, reviews] = [await listSupportOf(look, ids), await listTermReviewsOf(look, ids)]
  return [
    ...items.flatMap(({ id, caseId, personName, approvedOn, doneOn }): CaseMoment[] => {
      const at = { caseId, kind: 'support', href: `/cases/${caseId}/support/${id}` }
      return [
        ...(approvedOn ? [{ ...at, on: approvedOn, says: `Support approved: ${personName}` }] : []),
        ...(doneOn ? [{ ...at, on: doneOn, says: `Support given: ${personName}` }] : []),
      ]
    }),
    ...reviews.map((review) => ({
      ...{ caseId: review.caseId, on: review.heldOn, kind: 'review' },
      says: `Review of the ${calendar.reviewPeriods.find(({ id }) => id === review.period)?.name.toLowerCase() ?? review.period}${wasLate(review) ? ', late' : ''}`,
      href: `/cases/${review.caseId}/term-reviews/${keyOfPeriod(review)}`,
    })),
  ]
}
