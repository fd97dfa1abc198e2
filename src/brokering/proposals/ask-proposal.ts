import { logEvent } from '#history/index.ts'
import { aJob, doneBy, sendJob, type DoneBy, type Errand } from '#jobs/index.ts'
import { NotFound, Refused } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { gatherGivers, wantedOf } from '../gather-givers.ts'
import { proposalEvent } from '../help-events.ts'
import { mayPropose } from '../help-policy.ts'
import type { HelpNeed } from '../help.ts'
import { listNeedsById } from '../need-store.ts'
import type { Matching } from './matching.ts'
import { IS_SEARCHED, MOST_NEEDS, whyNotAsked } from './proposal-rules.ts'
import { addProposal, addProposalLines, findProposal, listNeedsToMatch, moveProposal } from './proposal-store.ts'
import { matchInChild } from './solve/in-child.ts'
import type { Found } from './solve/search.ts'

export const SEARCH = aJob<{ proposalId: string }>('search-help', { tries: 2, patience: 600 })

/** The search goes on until it is proven that nothing is better, or for a minute. */
const LIMITS = { seconds: 60 }

/** So often it is written how far the search is, in seconds of the search. */
const EVERY = 2

/**
 * RO-29, RO-47. Asks for a proposal of who helps with all open needs that are brokered. The search goes on apart from the request, and promises nothing. Gives its id. Throws
 * NotFound, Refused.
 */
export async function askProposal(work: Work): Promise<string> {
  if (!mayPropose(work)) throw new NotFound('page', 'who helps with all needs')
  requireThat(mayPropose(work), work, 'propose who helps with all needs')
  const needs = await listNeedsToMatch(work, MOST_NEEDS)
  refuseIf(work, whyNotAsked(needs.length))
  const proposalId = await addProposal(work)
  if (proposalId === undefined) throw new Refused([IS_SEARCHED])
  await sendJob(work, SEARCH, { proposalId })
  await logEvent(work, proposalEvent(work.actor.authorityId, needs.length))
  return proposalId
}

/** The search of a proposal, done later; where it is given up, that is said. */
export const proposalJobs = (): readonly DoneBy[] => [doneBy({ job: SEARCH, run: searchHelp, givenUp: sayFailed })]

type Job = Errand<{ proposalId: string }>

/** Searches in a process of its own: by the needs and offers as they are when it begins. Throws where the search fails, so that it is tried again. */
export async function searchHelp({ ids: { proposalId }, asAsked }: Pick<Job, 'ids' | 'asAsked'>): Promise<void> {
  const gathered = await asAsked.read((look) => toSearch(look, proposalId))
  if (!gathered) return
  await asAsked.write((look) => moveProposal(look, proposalId, { status: 'searching' }))
  let told = 0
  let writing = Promise.resolve()
  const found = await matchInChild(gathered.matching, LIMITS, ({ cost, bound, seconds }) => {
    if (seconds - told < EVERY) return
    told = seconds
    writing = writing.then(() => asAsked.write((look) => moveProposal(look, proposalId, { cost, bound, seconds })))
  })
  await writing
  await asAsked.write((look) => keepFound(look, proposalId, gathered, found))
}

type Gathered = { needs: readonly HelpNeed[]; matching: Matching }

async function toSearch(look: Look, proposalId: string): Promise<Gathered | undefined> {
  const proposal = await findProposal(look, proposalId)
  if (!proposal || (proposal.status !== 'asked' && proposal.status !== 'searching') || !mayPropose(look))
    return undefined
  const needs = await listNeedsById(look, await listNeedsToMatch(look, MOST_NEEDS))
  const isPriority = new Map(needs.map((need) => [need.id, need.isPriority]))
  const wanted = await wantedOf(look, needs)
  const matching = {
    needs: wanted.map((each) => ({ ...each, isPriority: isPriority.get(each.id) ?? false })),
    givers: await gatherGivers(look),
  }
  return { needs, matching }
}

async function keepFound(look: Look, proposalId: string, { needs, matching }: Gathered, found: Found): Promise<void> {
  const idOf = (at: number | undefined) => (at === undefined ? null : (matching.givers[at]?.id ?? null))
  await addProposalLines(
    look,
    proposalId,
    found.needs.map(({ giver, cost, first, next, whyNobody }, at) => ({
      ...{ needId: needs[at]!.id, needRevision: needs[at]!.revision, strengthId: idOf(giver), cost: cost ?? null },
      ...{ firstId: idOf(first), nextId: idOf(next), whyNobody: whyNobody ?? null },
    })),
  )
  const { cost, bound, isProven, oneByOne, seconds } = found
  await moveProposal(look, proposalId, {
    ...{ status: 'found', offers: matching.givers.length, cost, bound, isProven, seconds },
    ...{ oneByOneCost: oneByOne.cost, oneByOneMet: oneByOne.met },
  })
}

async function sayFailed({ ids: { proposalId }, asService }: Pick<Job, 'ids' | 'asService'>): Promise<void> {
  await asService.write((look) => moveProposal(look, proposalId, { status: 'failed' }))
}
