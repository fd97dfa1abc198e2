import { tellOfVisit } from '#diary/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import type { VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { showMoney } from '#shared/money.ts'
import { chargeFor, whyCannotBeCalledOffLate } from './cancel-rules.ts'
import { getVisitToChange } from './get-visit.ts'
import type { CancelVisit } from './visit-form.ts'
import { mayBook } from './visit-policy.ts'
import { whyActionCannotBeTaken } from './visit-rules.ts'
import { changeVisit } from './visit-store.ts'
import { VISIT_ACTIONS } from './visit.ts'

/** The reasons there are for calling off a visit of which nothing may be written: a free one could hold its content. */
export const CLOSED_REASONS = [
  'Illness',
  'Another date suits better',
  'The school closed for the day',
  'No longer wanted',
] as const

/** The reason that every booking from an old tracker bears: it says nothing of the visit, so that any visit may bear it. */
export const FROM_THE_TRACKER = 'Brought in from the old tracker'

/** NF-87. Why a reason for going ahead cannot be kept: of such a visit only the reasons of the list may be. */
export function closedReasonFindings(work: Work, type: VisitType): Finding[] {
  const isFree = type.record.keep !== 'forbidden'
  const given = Object.values(work.reasons).filter((reason) => reason.trim() !== '')
  return isFree || given.every(isClosedReason) ? [] : [notFromTheList()]
}

function isClosedReason(text: string): boolean {
  return text === FROM_THE_TRACKER || (CLOSED_REASONS as readonly string[]).includes(text)
}

function notFromTheList(field?: string): Finding {
  return {
    kind: 'reason-from-list',
    id: 'reason-from-list',
    source: 'NF-87',
    says: 'Choose one of the reasons: nothing else may be written of this visit.',
    weight: 'firm',
    ...(field && { field }),
  }
}

/**
 * Calls a booked visit off, with a reason; with too little notice the model may say what the school is charged. Throws
 * NotFound, NotAllowed, Refused.
 */
export async function cancelVisit(work: Work, visitId: string, cancelling: CancelVisit): Promise<void> {
  const { because, revision, by, waive } = cancelling
  const { visit, type } = await getVisitToChange(work, visitId)
  requireThat(mayBook(work, visit), work, `cancel the visit ${visitId}`)
  const isListed = visit.mayHaveRecord || isClosedReason(because)
  const asked = { cancelling: type.cancelling, on: visit.bookedFor, today: work.today, by, isWaived: waive === 'yes' }
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'visit', id: visitId, revision: visit.revision, shown: revision })),
    ...whyActionCannotBeTaken(visit, 'cancel'),
    ...(isListed ? [] : [notFromTheList('because')]),
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
