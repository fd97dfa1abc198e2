import type { DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import { needWord } from '../need-words.ts'
import { listLinesOpen } from './round-lines-store.ts'
import { maySayAnywhere } from './round-policy.ts'
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

/** Lines that officers of other teams have still to add in the open round: one due for each officer, whatever the number of schools. */
export const lineDues: DueSource = {
  name: 'lines of a round',
  async list(look, { people, schoolId }) {
    if (!look.model.need || !(maySayAnywhere(look) || isAnywhere(look.reach('propose-need')))) return []
    const round = await findOpenRound(look)
    if (!round) return []
    const called = needWord(look.model)
    return (await listLinesOpen(look, round.id, people, schoolId)).map(({ count, ...at }) => {
      const page = `/need/rounds/${round.id}/schools/${at.schoolId}`
      const isOne = count === 1
      return {
        ...at,
        ...{ kind: 'need', plainly: `${called}: lines of a team to add` },
        what: isOne ? `Add your team’s line: ${at.schoolName}` : `Add your team’s lines: ${count} schools`,
        because: 'A round is open.',
        ...{ href: isOne ? `${page}/line` : `/need/rounds/${round.id}/lines`, page, dueOn: round.linesBy },
        schoolName: isOne ? at.schoolName : `${at.schoolName} and ${count - 1} more`,
      }
    })
  },
}
