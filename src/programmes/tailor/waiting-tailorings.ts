import type { WaitingSource } from '#visits/index.ts'
import { rolesToAnswer } from '../programme-policy.ts'
import { changeSays } from './change-says.ts'
import { listWaitingTailorings } from './tailoring-store.ts'
import { rolesStillToAgree } from './tailoring.ts'

const MOST = 200

/** NF-11. Changes of schools' copies that wait for one's agreement, and those that one has proposed and that wait for others'. */
export const waitingTailorings: WaitingSource = async (look) => {
  const waiting = await listWaitingTailorings(look, MOST)
  const lines = await Promise.all(
    waiting.map(async (tailoring) => {
      const model = await look.modelOf(tailoring.modelVersionId)
      const mustAgree = model.programmes.find(({ id }) => id === tailoring.programme)?.tailoredBy?.roles ?? []
      const still = rolesStillToAgree(mustAgree, tailoring)
      const { schoolId, schoolYear, schoolName, proposedOn, proposedBy, proposedByName } = tailoring
      const isMine = rolesToAnswer(look, schoolId, still).length > 0
      return {
        isMine,
        isTheirs: !isMine && proposedBy === look.actor.personId,
        line: {
          href: `/schools/${schoolId}/programme?schoolYear=${schoolYear}#waiting`,
          what: `${isMine ? 'Agree to a change' : 'A change to agree'}: ${changeSays(model, tailoring)}, ${schoolName}`,
          says: `Proposed by ${proposedByName}`,
          since: proposedOn,
        },
      }
    }),
  )
  return {
    mine: lines.filter(({ isMine }) => isMine).map(({ line }) => line),
    theirs: lines.filter(({ isTheirs }) => isTheirs).map(({ line }) => line),
  }
}
