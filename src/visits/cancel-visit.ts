import { tellOfVisit } from '#diary/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { showMoney } from '#shared/money.ts'
import { chargeFor, whyCannotBeCalledOffLate } from './cancel-rules.ts'
import { closedReasonFindings, whyCannotBeTheReason } from './closed-reasons.ts'
import { getVisitToChange } from './get-visit.ts'
import type { CancelVisit } from './visit-form.ts'
import { mayBook } from './visit-policy.ts'
import { whyActionCannotBeTaken } from './visit-rules.ts'
import { changeVisit } from './visit-store.ts'
import { VISIT_ACTIONS } from './visit.ts'

/**
 * Calls a booked visit off, with a reason; with too little notice the model may say what the school is charged. Throws
 * NotFound, NotAllowed, Refused.
 */
export async function cancelVisit(work: Work, visitId: string, cancelling: CancelVisit): Promise<void> {
  const { because, revision, by, waive } = cancelling
  const { visit, type } = await getVisitToChange(work, visitId)
  requireThat(mayBook(work, visit), work, `cancel the visit ${visitId}`)
  const asked = { cancelling: type.cancelling, on: visit.bookedFor, today: work.today, by, isWaived: waive === 'yes' }
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'visit', id: visitId, revision: visit.revision, shown: revision })),
    ...whyActionCannotBeTaken(visit, 'cancel'),
    ...whyCannotBeTheReason(visit, because),
    ...whyCannotBeCalledOffLate(asked),
    ...closedReasonFindings(work, type),
  ])
  const charge = chargeFor(asked)
  await changeVisit(work, visitId, {
    status: VISIT_ACTIONS.cancel.to,
    cancelled_because: because,
    ...(by && type.cancelling && { called_off_by: by }),
    ...(charge !== undefined && { cancel_charge_pence: charge }),
  })
  await logEvent(work, {
    name: 'visit.cancelled',
    subjects: [
      { kind: 'visit', id: visitId },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: 'see-school',
    changes: {
      status: { before: visit.status, after: 'cancelled' },
      because: { after: because },
      ...(charge !== undefined && { charge: { after: showMoney(charge) } }),
    },
  })
  await tellOfVisit(work, visitId)
}
