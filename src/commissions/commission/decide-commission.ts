import type { Decidable } from '#deciding-group/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { whyIsNotPlanned } from './commission-rules.ts'
import { findCommissionToChange, listCommissionedSchools, listCommissions } from './commission-store.ts'
import { setCommission } from './commission-writes-store.ts'
import { COMMISSION } from './keep-commission.ts'

/** RO-73, RO-111. A commission that is planned may be laid before the body that decides; whose school it pays does not vote. What it did not agree to does not begin. */
export const decidableCommission: Decidable = {
  kind: COMMISSION,
  name: () => 'Commission',
  matter: ({ commissioning }) => commissioning?.priorities.matter ?? null,
  listWaiting: async (look) =>
    look.model.commissioning
      ? (await listCommissions(look, { status: 'planned' })).filter(
          (each) => each.agreedOn === null && each.notAgreedOn === null,
        )
      : [],
  async find(look, id) {
    const [found] = look.model.commissioning && isId(id) ? await listCommissions(look, { id }) : []
    return found && { title: found.title, href: `/commissions/${found.id}` }
  },
  listGaining: (look, id) => listCommissionedSchools(look, { commissionId: id }),
  async whyNotYet(work, id) {
    const commission = await findCommissionToChange(work, id)
    if (!commission) throw new NotFound('commission', id)
    return whyIsNotPlanned(commission, false)
  },
  async follow(work, id, { outcome, decidedOn }) {
    await setCommission(work, id, outcome === 'carried' ? { agreed_on: decidedOn } : { not_agreed_on: decidedOn })
  },
}
