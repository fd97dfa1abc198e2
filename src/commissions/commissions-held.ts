import type { HeldOfSchool } from '#work/held.ts'
import { listPayeesOf } from './commission/commission-store.ts'
import { COMMISSION_SAYS } from './commission/commission.ts'

/** WI-09. Under which commissions a school is paid or employs; each payment itself stands in the ledger. */
export const commissionsHeldOf: HeldOfSchool = async (look, schoolId) => {
  const payees = await listPayeesOf(look, schoolId)
  return {
    tables: [
      {
        name: 'Commissions',
        head: ['Commission', 'Priority', 'How it stands', 'Committed, £', 'Paid, £', 'Post', 'Appointed'],
        rows: payees.map(({ title, priorityTitle, status, pence, paidPence, post, appointedOn }) => [
          ...[title, priorityTitle, COMMISSION_SAYS[status], pence / 100, paidPence / 100, post, appointedOn],
        ]),
      },
    ],
    files: [],
  }
}
