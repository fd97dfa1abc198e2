import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { DateProposal, ProposedDate } from './proposal.ts'

/** WI-18. Why dates cannot be proposed: each lies ahead, and none is named twice. */
export function whyDatesCannotBeProposed(
  dates: readonly Pick<ProposedDate, 'on' | 'at'>[],
  today: PlainDate,
  waiting: readonly unknown[],
): Finding[] {
  const past = dates.findIndex(({ on }) => on <= today)
  const keys = dates.map(({ on, at }) => `${on} ${at}`)
  const twice = keys.findIndex((key, at) => keys.indexOf(key) < at)
  return [
    ...(waiting.length > 0
      ? [firm('dates-wait-already', 'Dates for it wait for an answer already: answer those, or withdraw them.')]
      : []),
    ...(past >= 0 ? [firm('dates-lie-ahead', 'Propose days that are still to come.', `on${past + 1}`)] : []),
    ...(twice >= 0 ? [firm('dates-differ', 'Propose each time once.', `on${twice + 1}`)] : []),
  ]
}

/** WI-18. Why a proposal cannot be answered, or taken back, any more. */
export function whyProposalIsClosed({ status }: Pick<DateProposal, 'status'>): Finding[] {
  if (status === 'waiting') return []
  const state = { accepted: 'accepted', answered: 'answered with others', withdrawn: 'withdrawn' }[status]
  return [firm('proposal-closed', `These dates were ${state} already. Load the page again to see what came of them.`)]
}

function firm(kind: string, says: string, field?: string): Finding {
  return { kind, id: kind, source: 'WI-18', says, weight: 'firm', ...(field && { field }) }
}
