import { logEvent } from '#history/index.ts'
import { keepIssued } from '#papers/index.ts'
import { listHoldersAt } from '#people/index.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { printReview } from './print-review.ts'
import { reviewEvent } from './review-event.ts'
import { mayIssueReview } from './review-policy.ts'
import { whyNotIssued } from './review-rules.ts'
import { finishFirstStage } from './review-of-case.ts'
import { changeReview } from './review-writes.ts'
import { tellOfReport } from './tell-of-review.ts'
import { getReviewToWorkOn } from './work-on-review.ts'

/**
 * SH-42. Issues the report: from now on it is fixed, and the head and the chair are told that it is there. Throws NotFound, NotAllowed,
 * Refused before the evidence was evaluated with leaders, while something is not judged, and while a part is empty.
 */
export async function issueReview(work: Work, id: string, revision: number): Promise<void> {
  const found = await getReviewToWorkOn(work, { id, may: mayIssueReview, deed: 'issue the report', revision })
  const { review, kind, whole } = found
  refuseIf(work, whyNotIssued(kind, review, whole.judgements, whole.parts))
  const { schoolId, schoolName, modelVersionId } = review
  const leads = await listHoldersAt(work, [schoolId], [kind.lead, ...kind.supportedBy])
  const documentId = await keepIssued(work, {
    ...{ kind: 'review', schoolId, visitId: null, recordId: null, version: 1, modelVersionId },
    document: printReview(found, { organisation: work.actor.authorityName, on: work.today, leads }),
  })
  await changeReview(work, id, {
    ...{ status: 'issued', issued_on: work.today, issued_by: work.actor.personId, document_id: documentId },
  })
  await logEvent(work, reviewEvent('issued', review, kind, { on: { after: work.today } }))
  await finishFirstStage(work, review)
  await tellOfReport(work, { id, schoolId, schoolName, name: kind.report.name }, kind.report.goesTo)
}
