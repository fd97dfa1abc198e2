import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { choose, type Choice } from '../choose-giver.ts'
import { getNeedToDo } from '../get-help.ts'
import { mayChoose, mayPropose } from '../help-policy.ts'
import { whyNeedIsNotOpen } from '../help-rules.ts'
import { getProposalLine, knownOf, seen } from './get-proposal.ts'
import { whyLineDoesNotStand, whyNotOpenYet } from './proposal-rules.ts'
import { findProposalLine, writeLineMatched } from './proposal-store.ts'

/**
 * RO-29, RO-89. Somebody is chosen from a proposal for all needs: as proposed, if that is still so, or another by hand. Both heads agree to it afterwards as to any other; until
 * somebody chooses nothing is promised. Of two who choose at once the second is told. Gives the match’s id. Throws NotFound, NotAllowed, Refused.
 */
export async function chooseFromProposal(
  work: Work,
  proposalId: string,
  lineId: string,
  choice: Choice,
): Promise<string> {
  if (!mayPropose(work)) throw new NotFound('page', 'who helps with all needs')
  const { proposal, line: before } = await getProposalLine(work, proposalId, lineId)
  const need = await getNeedToDo(work, before.needId, choice.revision)
  requireThat(mayPropose(work) && mayChoose(work, need), work, `choose who helps with ${need.id}`)
  refuseIf(work, [...whyNotOpenYet(proposal), ...whyNeedIsNotOpen(need)])
  // As it is now that the need is held.
  const line = await findProposalLine(work, proposalId, lineId)
  if (!line) throw new NotFound('line of a proposal', lineId)
  if (choice.strengthId === line.proposed?.id)
    refuseIf(work, whyLineDoesNotStand(seen(line, [line], await knownOf(work, [line])).noLonger))
  const matchId = await choose(work, need, choice)
  await writeLineMatched(work, line.id, matchId)
  return matchId
}
