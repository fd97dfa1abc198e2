import type { ServiceModel } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import type { Charge, ChargeLine } from './charge.ts'
import { hasCharges } from './charge-policy.ts'
import { findCharge } from './charge-store.ts'

/** Charges with the names of what is charged, each under the model of its order. */
export async function chargeLines(look: Look, charges: readonly Charge[]): Promise<ChargeLine[]> {
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(charges.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return charges.map((charge) => ({
    ...charge,
    name: models.get(charge.modelVersionId)?.offers.find(({ id }) => id === charge.offer)?.name ?? charge.offer,
  }))
}

/** One charge, for somebody who sees charges at its school. Throws NotFound. */
export async function getCharge(look: Look, id: string): Promise<ChargeLine> {
  const charge = hasCharges(look) && isId(id) ? await findCharge(look, id) : undefined
  const [line] = charge ? await chargeLines(look, [charge]) : []
  if (!line) throw new NotFound('charge', id)
  return line
}
