import { MOST_MISFITS, type MisfitSource } from '#work/misfit.ts'
import { maySeeMessages } from './message-policy.ts'
import { listUnreached } from './outbox-store.ts'

/** Addresses that do not take what is sent to them, for those who see what was written to people. */
export const addressMisfits: MisfitSource = {
  kind: { id: 'unreached', title: 'Addresses that do not take what is sent' },
  async list(look) {
    if (!maySeeMessages(look)) return []
    const unreached = await listUnreached(look)
    return unreached.slice(0, MOST_MISFITS + 1).map(({ personId, name, address, because }) => ({
      what: `${name}, ${address}`,
      says: because,
      href: `/people/${personId}/change`,
      mend: 'Correct the address',
    }))
  },
}
