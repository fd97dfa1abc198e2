import { mayWriteOf, type VisitPanel } from '#visits/index.ts'
import { needWord } from '../need-words.ts'
import { mayProposeNeed } from '../need-policy.ts'
import { findOpenRound, findProposal } from './round-store.ts'

/** At the end of a visit, its author's proposal for the open round: seen by those who propose and decide, and never part of its record. */
export const needVisitPanel: VisitPanel = {
  place: 'after-the-visit',
  async show(look, { visit }) {
    if (!look.model.need || visit.status !== 'held') return undefined
    if (!mayWriteOf(look, visit) || !mayProposeNeed(look, visit.schoolId)) return undefined
    const round = await findOpenRound(look)
    if (!round) return undefined
    const proposal = await findProposal(look, round.id, visit.schoolId)
    return {
      closing: [
        {
          title: `Propose: ${needWord(look.model)}`,
          href: `/need/rounds/${round.id}/schools/${visit.schoolId}/propose?visit=${visit.id}`,
          hint: 'Read by those who decide, not by the school',
          status: proposal ? 'Proposed' : 'Not yet',
        },
      ],
    }
  },
}
