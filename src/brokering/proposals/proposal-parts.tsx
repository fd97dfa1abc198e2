import { InsetText } from '#govuk/inset-text.tsx'
import type { ProposalSeen } from './get-proposal.ts'
import { gapOf, type Proposal } from './proposal.ts'

/** How far the search is, or that it did not end: what was said and offered is as it was. */
export function HowFar({ proposal }: Pick<ProposalSeen, 'proposal'>) {
  const { status, seconds } = proposal
  const gap = gapOf(proposal)
  const again = 'Load the page again to see how far it is: a minute at most.'
  if (status === 'asked') return <InsetText>It waits to be searched. {again}</InsetText>
  if (status === 'searching')
    return (
      <InsetText>
        {seconds === null || gap === undefined
          ? 'The search has begun.'
          : `After ${Math.round(seconds)} seconds the best so far is at most ${(gap * 100).toFixed(2)} in a hundred from the best that there can be.`}{' '}
        {again}
      </InsetText>
    )
  if (status === 'failed')
    return (
      <InsetText>
        The search did not end as it should, or not in time. No need and no offer was changed by it, and earlier
        proposals stand. Search again, or choose need by need.
      </InsetText>
    )
  return null
}

/** XX-05. What was changed since it was searched. */
export function Since({ lines, since }: Pick<ProposalSeen, 'lines' | 'since'>) {
  const stale = lines.filter(({ noLonger }) => noLonger !== undefined).length
  if (stale === 0 && since === 0) return null
  return (
    <InsetText>
      This is not up to date.{' '}
      {stale > 0 &&
        `What it says of ${stale} ${stale === 1 ? 'need is' : 'needs is'} not so any more, and cannot be chosen as proposed. `}
      {since > 0 && `${since} ${since === 1 ? 'need was' : 'needs were'} said or opened again since. `}
      Search again to have all that is open now proposed together.
    </InsetText>
  )
}

/** What is proven of it, and how it compares with choosing one by one. */
export function HowGood({ proposal, met }: { proposal: Proposal; met: number }) {
  const { isProven, oneByOneMet, oneByOneCost, cost, offers, seconds } = proposal
  const proven = isProven
    ? 'It is proven that no other proposal meets more of these needs, or as many with less that speaks against it'
    : 'The search ran out of time before it was proven: another proposal might meet more, or have less against it'
  const took = seconds === null ? '' : `, in ${seconds < 1.5 ? 'a second' : `${Math.round(seconds)} seconds`}`
  const more = met - (oneByOneMet ?? met)
  const one =
    more > 0
      ? `would meet ${more} fewer`
      : oneByOneCost === cost
        ? 'would come to the same'
        : more === 0
          ? 'would meet as many, with more that speaks against it'
          : 'would meet more, and fewer of core priorities'
  return (
    <p class="govuk-body">
      {proven}
      {took}, of {offers ?? 0} {offers === 1 ? 'offer' : 'offers'}. Choosing need by need, in the order in which they
      were said, {one}.
    </p>
  )
}
