import { holdPeriods, listClosed } from '#funds/index.ts'
import { logEvent } from '#history/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { isMaintained } from '#schools/index.ts'
import { orderNumber } from '#trading/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayCharge, maySeeCharges } from './charge-policy.ts'
import { codesFor, firstOpenDay, penceOf, whyNothingIsCharged } from './charge-rules.ts'
import { addCharges, holdCharges, listChargeable, type NewCharge } from './charge-store.ts'

/**
 * ES-37. Charges what was delivered, and what was accepted and is not by the day: each once, at the rate of the day of its order, by the
 * payer's status of today. Throws NotFound, NotAllowed, Refused. Gives how many lines were made.
 */
export async function makeCharges(work: Work): Promise<number> {
  if (!maySeeCharges(work)) throw new NotFound('page', 'charges')
  requireThat(mayCharge(work), work, 'charge what was delivered')
  await holdCharges(work)
  await holdPeriods(work)
  const found = await listChargeable(work)
  refuseIf(work, whyNothingIsCharged(work.model.trading?.finance, found.length))
  const closed = await listClosed(work)
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(found.map(({ modelVersionId }) => modelVersionId))) models.set(id, await work.modelOf(id))
  const lines = found.flatMap((each): NewCharge[] => {
    const born = models.get(each.modelVersionId)
    const model = born?.trading?.finance ? born : work.model
    const { finance } = model.trading ?? {}
    if (!finance) return []
    return [
      {
        ...{ kind: 'charge', ofChargeId: null, schoolId: each.schoolId, orderId: each.orderId, offer: each.offer },
        ...{ visitId: each.visitId, halfDays: each.halfDays, pence: penceOf(each), happenedOn: each.happenedOn },
        ...codesFor(finance, isMaintained(each)),
        ...{ countsOn: firstOpenDay(each.happenedOn, closed), orderNumber: orderNumber(model, each), because: null },
      },
    ]
  })
  await addCharges(work, lines)
  await logEvent(work, {
    name: 'charges.made',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'see-charges',
    changes: {
      lines: { after: lines.length },
      pence: { after: lines.reduce((sum, { pence }) => sum + pence, 0) },
    },
  })
  return lines.length
}
