import type { PlainDate } from '#shared/plain-date.ts'
import type { NeedStatus } from '../help.ts'

/** asked → searching → found, or failed. What was found promises nothing: need by need somebody chooses. */
export type ProposalStatus = 'asked' | 'searching' | 'found' | 'failed'

/** Who helps with all open needs, as it was proposed: how far the search came, and how it compares with choosing need by need. */
export type Proposal = {
  id: string
  status: ProposalStatus
  /** Offers that were looked at. */
  offers: number | null
  cost: number | null
  /** Below this no proposal costs. */
  bound: number | null
  isProven: boolean
  oneByOneCost: number | null
  oneByOneMet: number | null
  seconds: number | null
  askedByName: string
  askedOn: PlainDate
  askedAt: Date
}

/** A strength that a line names, with whose it is, also where it is offered no longer. */
export type Named = { id: string; title: string; schoolName: string }

/** A need of a proposal, as it is now, and who was proposed for it as it was then. */
export type ProposalLine = {
  id: string
  place: number
  needId: string
  needTitle: string
  kind: string
  schoolName: string
  halfDays: number
  isPriority: boolean
  status: NeedStatus
  revision: number
  /** As it was when it was searched. */
  needRevision: number
  proposed: Named | null
  /** Who would come to mind first, were nothing in the way; who comes next where all else stays as proposed. */
  first: Named | null
  next: Named | null
  whyNobody: string | null
  matchId: string | null
}

export const PROPOSAL_WORDS: Readonly<Record<ProposalStatus, string>> = {
  asked: 'Waits to be searched',
  searching: 'Being searched',
  found: 'Found',
  failed: 'Nothing found',
}

/** How far what was found so far can be from the best at most, as a share; undefined where it is not known. */
export function gapOf({ cost, bound }: Pick<Proposal, 'cost' | 'bound'>): number | undefined {
  if (cost === null || bound === null) return undefined
  return cost === 0 ? 0 : Math.max(0, (cost - bound) / cost)
}
