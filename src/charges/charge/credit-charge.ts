import { holdPeriods, listClosed } from '#funds/index.ts'
import { logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import type { CreditReason } from './charge.ts'
import { getCharge } from './charge-lines.ts'
import { mayCharge } from './charge-policy.ts'
import { firstOpenDay, whyNotCredited } from './charge-rules.ts'
import { addCharges, holdCharges } from './charge-store.ts'

export type Credit = { pence: number; because: CreditReason }

/**
 * Gives back all or part of a charge, the way it was paid. It counts in the year of the charge, or, where that was closed, in the next
 * that is open. Throws NotFound, NotAllowed, Refused. Gives the credit's id.
 */
export async function creditCharge(work: Work, id: string, { pence, because }: Credit): Promise<string> {
  await getCharge(work, id)
  requireThat(mayCharge(work), work, `credit the charge ${id}`)
  await holdCharges(work)
  await holdPeriods(work)
  // Read again: of two credits at once the second finds what the first gave back.
  const charge = await getCharge(work, id)
  refuseIf(work, whyNotCredited(charge, pence))
  const { schoolId, orderId, offer, visitId, paidBy, orderNumber, costCode, vatCode } = charge
  const countsOn = firstOpenDay(charge.countsOn, await listClosed(work))
  const [credit = ''] = await addCharges(work, [
    {
      ...{ kind: 'credit', ofChargeId: id, pence: -pence, happenedOn: work.today, countsOn, because },
      ...{ schoolId, orderId, offer, visitId, halfDays: null, paidBy, orderNumber, costCode, vatCode },
    },
  ])
  await logEvent(work, {
    name: 'charge.credited',
    subjects: [
      { kind: 'order', id: orderId },
      { kind: 'school', id: schoolId },
    ],
    audience: 'see-charges',
    changes: { pence: { after: pence }, because: { after: because }, orderNumber: { after: orderNumber } },
  })
  return credit
}
