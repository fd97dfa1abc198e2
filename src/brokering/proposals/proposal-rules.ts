import type { Finding } from '#shared/finding.ts'
import { when } from '#shared/own-rule.ts'
import type { Giver, Wanted } from '../fit.ts'
import { whyNotProposed } from '../fit.ts'
import { own } from '../help-rules.ts'
import { againstSays } from '../match-words.ts'
import type { Proposal, ProposalLine } from './proposal.ts'

/** So many needs are searched for at once: the most for which it was measured how long it takes, and twice that. */
export const MOST_NEEDS = 600

/** RO-47. Why nothing is proposed: no need is open, or one is being searched for. */
export const whyNotAsked = (needs: number): Finding[] =>
  when(
    needs === 0,
    own('help-proposal-has-needs', 'RO-47', 'No need is open that is brokered: there is nothing to propose'),
  )

/** XX-05. One search goes on at a time. */
export const IS_SEARCHED = own(
  'help-proposal-one-at-a-time',
  'XX-05',
  'A search is going on: wait until it has ended, and look at what it finds',
)

/** XX-05. Why nobody chooses from a proposal yet. */
export const whyNotOpenYet = ({ status }: Pick<Proposal, 'status'>): Finding[] =>
  when(
    status !== 'found',
    own(
      'help-proposal-found',
      'XX-05',
      status === 'failed' ? 'The search found nothing: search again' : 'The search has not ended yet',
    ),
  )

/**
 * XX-05, RO-76. Why what a line proposes is not so any more, in a sentence: the need changed, or whoever is proposed cannot give it now. Undefined where it still is, or where
 * somebody was chosen from it.
 */
export function whyNoLonger(
  line: Pick<ProposalLine, 'status' | 'revision' | 'needRevision' | 'proposed' | 'matchId'>,
  wanted: Wanted | undefined,
  giver: Giver | undefined,
): string | undefined {
  const { status, proposed, matchId } = line
  if (matchId !== null) return undefined
  if (status === 'matched') return 'Somebody was chosen for it elsewhere.'
  if (status !== 'open') return `It is ${status === 'met' ? 'met' : 'needed no longer'}.`
  if (line.revision !== line.needRevision) return 'What is needed went on since it was searched.'
  if (!proposed) return undefined
  if (!giver || !wanted) return `${proposed.schoolName} offers it no longer.`
  const against = whyNotProposed(wanted, giver)
  if (against === undefined) return undefined
  if (against === 'own' || against === 'words') return `What ${proposed.schoolName} offers is not of it any more.`
  return `${proposed.schoolName}: ${againstSays(against, giver)}.`
}

/** XX-05, RO-76. What stands against choosing from a line, where what it proposes is not so any more. */
export function whyLineDoesNotStand(because: string | undefined): Finding[] {
  if (because === undefined) return []
  return [own('help-line-as-searched', 'XX-05', `${because} Search again, or choose somebody else`, 'strengthId')]
}
