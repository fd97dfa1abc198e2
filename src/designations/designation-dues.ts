import { addDays } from '#shared/plain-date.ts'
import type { Due, DueReach, DueSource } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import { BID_WORDS, isLive } from './bids/bid.ts'
import { listBids } from './bids/bid-store.ts'
import { mayKeep, mayLicense } from './designation-policy.ts'
import { listLicences } from './licences/licence-store.ts'

/** What is due later than this asks nothing of anybody yet. */
const DAYS_AHEAD = 28

/** RO-43, RO-69, XX-10. Of those who keep designations: what came of a bid, on the day by which it is expected; of those who license: what came of a licence, at the end of its period. */
export const designationDues: DueSource = {
  name: 'designations',
  async list(look, reach) {
    if (!look.model.designations) return []
    const [bids, licences] = await Promise.all([duesOfBids(look, reach), duesOfLicences(look, reach)])
    const until = addDays(look.today, DAYS_AHEAD)
    return [...bids, ...licences].filter(({ dueOn }) => dueOn <= until)
  },
}

const base = { kind: 'designation', ownerId: undefined }

async function duesOfBids(look: Look, { people, schoolId }: DueReach): Promise<Due[]> {
  const rule = look.model.designations
  if (!rule || schoolId || (people && !mayKeep(look))) return []
  return (await listBids(look)).flatMap((bid): Due[] =>
    isLive(bid) && bid.expectedOn
      ? [
          {
            ...{ ...base, ownerName: 'Whoever records bids', schoolId: '', schoolName: '', dueOn: bid.expectedOn },
            ...{ plainly: 'A bid that waits', what: `Say what came of the bid: ${bid.groupName}` },
            because: `${BID_WORDS[bid.status]}; its next step was expected by this day.`,
            ...{ href: `/designations/bids/${bid.id}/move`, page: `/designations/bids/${bid.id}` },
          },
        ]
      : [],
  )
}

async function duesOfLicences(look: Look, { people, schoolId }: DueReach): Promise<Due[]> {
  const rule = look.model.designations?.licences
  if (!rule || (people && !mayLicense(look))) return []
  const going = await listLicences(look, { isOver: false, ...(schoolId && { schoolId }) })
  return going.map((each) => ({
    ...{ ...base, ownerName: 'Whoever licenses leaders', schoolId: each.schoolId, schoolName: each.schoolName },
    ...{ plainly: 'A licence that ends', what: `Say what came of the licence of ${each.personName}` },
    ...{ because: rule.says, dueOn: each.finishedOn },
    ...{ href: `/designations/licences/${each.id}/end`, page: '/designations/licences' },
  }))
}
