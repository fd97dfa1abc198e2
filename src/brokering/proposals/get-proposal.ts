import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { communityWord } from '../choose-giver.ts'
import { whyNotProposed, type Giver, type Wanted } from '../fit.ts'
import { gatherGivers, wantedOf } from '../gather-givers.ts'
import { getBrokeringRule, mayPropose } from '../help-policy.ts'
import { againstSays } from '../match-words.ts'
import { listNeedsById } from '../need-store.ts'
import type { Named, Proposal, ProposalLine } from './proposal.ts'
import { whyNoLonger } from './proposal-rules.ts'
import { findProposal, findProposalLine, listNeedsToMatch, listProposalLines } from './proposal-store.ts'
import { reasonsFor } from '../reasons.ts'

/** A line as it is looked at: with what is so now, and in words why. */
export type LineSeen = ProposalLine & {
  /** Why what it proposes is not so any more. */
  noLonger: string | undefined
  reasons: readonly string[]
  whyNotFirst: string | undefined
}

export type ProposalSeen = {
  proposal: Proposal
  lines: LineSeen[]
  /** Needs that are open and not in it. */
  since: number
}

/** Throws NotFound for those who broker for no school. */
export function requirePropose(look: Look) {
  if (!mayPropose(look)) throw new NotFound('page', 'who helps with all needs')
  return getBrokeringRule(look)
}

/** A proposal, for whoever brokers for all of its schools. Throws NotFound. */
export async function getProposal(look: Look, id: string): Promise<Proposal> {
  requirePropose(look)
  const proposal = isId(id) ? await findProposal(look, id) : undefined
  if (!proposal) throw new NotFound('proposal', id)
  return proposal
}

/** A line of a proposal, for whoever brokers for all of its schools. Throws NotFound. */
export async function getProposalLine(look: Look, id: string, lineId: string) {
  const proposal = await getProposal(look, id)
  const line = isId(lineId) ? await findProposalLine(look, id, lineId) : undefined
  if (!line) throw new NotFound('line of a proposal', lineId)
  return { proposal, line }
}

/** Needs with what they look for, and what is offered of what a proposal names, as both are now. */
type Known = { wanted: ReadonlyMap<string, Wanted>; givers: ReadonlyMap<string, Giver>; word: string }

/** A proposal with all its lines, each beside what is so now. Throws NotFound. */
export async function seeProposal(look: Look, id: string): Promise<ProposalSeen> {
  const proposal = await getProposal(look, id)
  const lines = proposal.status === 'found' ? await listProposalLines(look, id) : []
  const known = await knownOf(look, lines)
  const open = await listNeedsToMatch(look, MOST)
  const held = new Set(lines.map(({ needId }) => needId))
  return {
    proposal,
    lines: lines.map((line) => seen(line, lines, known)),
    since: proposal.status === 'found' ? open.filter((need) => !held.has(need)).length : 0,
  }
}

/** More needs than these are said to be more. */
const MOST = 1000

/** What is so now of some lines: their needs, and the offers that they name. */
export async function knownOf(look: Look, lines: readonly ProposalLine[]): Promise<Known> {
  const ids = [
    ...new Set(
      lines.flatMap(({ proposed, first, next }) => [proposed, first, next].map((each) => each?.id ?? [])).flat(),
    ),
  ]
  const givers = lines.length === 0 ? [] : await gatherGivers(look, ids)
  const needs = await listNeedsById(
    look,
    lines.map(({ needId }) => needId),
  )
  const wanted = needs.length === 0 ? [] : await wantedOf(look, needs)
  return {
    wanted: new Map(wanted.map((each) => [each.id, each])),
    givers: new Map(givers.map((giver) => [giver.id, giver])),
    word: communityWord(look),
  }
}

/** A line beside what is so now. */
export function seen(line: ProposalLine, lines: readonly ProposalLine[], { wanted, givers, word }: Known): LineSeen {
  const own = wanted.get(line.needId)
  const giver = line.proposed ? givers.get(line.proposed.id) : undefined
  return {
    ...line,
    noLonger: whyNoLonger(line, own, giver),
    reasons: own && giver ? reasonsFor(own, giver, word) : [],
    whyNotFirst: own && whyNotFirst(line, lines, own, givers),
  }
}

/**
 * RO-29. Why whoever would come to mind first is not proposed: they cannot give it, or their days go to others, for whom less is to be had elsewhere. Undefined where they are
 * proposed, or where nobody offers it.
 */
function whyNotFirst(
  { first, proposed, id }: ProposalLine,
  lines: readonly ProposalLine[],
  wanted: Wanted,
  givers: ReadonlyMap<string, Giver>,
): string | undefined {
  if (!first || first.id === proposed?.id) return undefined
  const giver = givers.get(first.id)
  const says = `${nameOf(first)} would come first`
  if (!giver) return `${says}, and is offered no longer.`
  const against = whyNotProposed(wanted, giver)
  if (against !== undefined && against !== 'own' && against !== 'words')
    return `${says}: ${againstSays(against, giver)}.`
  const others = lines.filter((line) => line.proposed?.id === first.id && line.id !== id)
  if (others.length === 0) return `${says}, and comes to as much.`
  const whom = others.map(({ schoolName, needTitle }) => `${schoolName} (${needTitle})`).join(' and ')
  return `${says}: its days go to ${whom}, so that of all needs more are met, or less speaks against all together.`
}

/** 'Oak School, Phonics'. */
export const nameOf = ({ schoolName, title }: Named) => `${schoolName}, ${title}`
