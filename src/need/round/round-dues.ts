import type { DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import { needWord } from '../need-words.ts'
import { listProposalsOpen } from './round-schools-store.ts'
import { findOpenRound } from './round-store.ts'

/** Proposals that advisers have still to make in the open round. */
export const roundDues: DueSource = {
  name: 'proposals of a round',
  async list(look, { people, schoolId }) {
    if (!look.model.need || !isAnywhere(look.reach('propose-need'))) return []
    const round = await findOpenRound(look)
    if (!round) return []
    const open = await listProposalsOpen(look, round.id, people, schoolId)
    const called = needWord(look.model)
    return open.map((at) => {
      const page = `/need/rounds/${round.id}/schools/${at.schoolId}`
      return {
        ...at,
        ...{ kind: 'need', plainly: `${called} to propose`, what: `Propose: ${at.schoolName}` },
        ...{ because: 'A round is open.', href: `${page}/propose`, page, dueOn: round.proposalsBy },
      }
    })
  },
}
