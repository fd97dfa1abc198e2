import type { Decidable } from '#deciding-group/index.ts'
import { holdFund } from '#funds/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Work } from '#work/work.ts'
import { listCommissionedSchools } from '../commission/commission-store.ts'
import { freeOf } from '../money/free-of-fund.ts'
import { PRIORITY } from './keep-priority.ts'
import { whatIsMissing, whyBeyondFund, whyStaysAsItIs } from './priority-rules.ts'
import { findPriorityToChange, listCriteria, listPriorities } from './priority-store.ts'
import { setPriorityStatus } from './priority-writes-store.ts'
import type { Priority } from './priority.ts'

/** RO-78, RO-82. A priority is approved by the recorded decision of the body that decides, and by nothing else: whole, and within its fund to the penny. */
export const decidablePriority: Decidable = {
  kind: PRIORITY,
  name: () => 'Priority',
  matter: ({ commissioning }) => commissioning?.priorities.matter ?? null,
  listWaiting: (look) =>
    look.model.commissioning ? listPriorities(look, { status: 'recommended' }) : Promise.resolve([]),
  async find(look, id) {
    const [found] = look.model.commissioning && isId(id) ? await listPriorities(look, { id }) : []
    return found && { title: found.title, href: `/priorities/${found.id}` }
  },
  listGaining: (look, id) => listCommissionedSchools(look, { priorityId: id }),
  async whyNotYet(work, id) {
    const priority = await findPriorityToChange(work, id)
    if (!priority) throw new NotFound('priority', id)
    // It is voted on where the decision is written down: that alone does not keep it from being decided.
    const stays = whyStaysAsItIs(priority, false)
    if (stays.length > 0) return stays
    const rule = work.model.commissioning
    if (!rule) return []
    const criteria = await listCriteria(work, [id])
    return [...whatIsMissing(rule, priority, criteria), ...(await whyFundDoesNotReach(work, priority))]
  },
  async follow(work, id, { itemId, outcome, decidedOn }) {
    const status = outcome === 'carried' ? 'approved' : 'not-agreed'
    await setPriorityStatus(work, id, { status, decided_item_id: itemId, decided_on: decidedOn })
  },
}

/** RO-82. The fund is held, so that of two priorities that are decided at once the second finds what the first committed. */
async function whyFundDoesNotReach(work: Work, { fundId, costPence }: Priority): Promise<Finding[]> {
  const fund = fundId ? await holdFund(work, fundId) : undefined
  if (!fund || costPence === null) return []
  return whyBeyondFund(fund.name, await freeOf(work, fund), costPence)
}
