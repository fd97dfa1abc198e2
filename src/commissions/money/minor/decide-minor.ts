import type { Decidable } from '#deciding-group/index.ts'
import { holdFund } from '#funds/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { maySeeYear } from '../../commissions-policy.ts'
import { whyBeyondFund } from '../../priorities/priority-rules.ts'
import { freeOf } from '../free-of-fund.ts'
import { whyMinorDoesNotWait } from './minor-rules.ts'
import { findMinorToChange, listMinor, setMinor } from './minor-store.ts'
import { MINOR } from './spend-minor.ts'

/** RO-88. What lies beyond the limit is spent by the recorded decision of the body that decides, within its fund to the penny, and not at all where it is lost. */
export const decidableMinor: Decidable = {
  kind: MINOR,
  name: () => 'Outside the priorities',
  matter: ({ commissioning }) => commissioning?.minor.matter ?? null,
  listWaiting: (look) => (look.model.commissioning ? listMinor(look, { status: 'asked' }) : Promise.resolve([])),
  async find(look, id) {
    const isSeen = look.model.commissioning && isId(id) && (await maySeeYear(look))
    const [found] = isSeen ? await listMinor(look, { id }) : []
    return found && { title: found.title, href: `/money/minor/${found.id}` }
  },
  async listGaining(look, id) {
    const [found] = await listMinor(look, { id })
    return found ? [{ id: found.schoolId, name: found.schoolName }] : []
  },
  async whyNotYet(work, id) {
    const minor = await findMinorToChange(work, id)
    if (!minor) throw new NotFound('spending outside the priorities', id)
    const fund = await holdFund(work, minor.fundId)
    return [
      ...whyMinorDoesNotWait(minor),
      ...(fund ? whyBeyondFund(fund.name, await freeOf(work, fund), minor.pence) : []),
    ]
  },
  async follow(work, id, { itemId, outcome, decidedOn }) {
    const status = outcome === 'carried' ? 'stands' : 'not-agreed'
    await setMinor(work, id, { status, decided_item_id: itemId, decided_on: decidedOn })
  },
}
