import { logEvent } from '#history/index.ts'
import { aJob, doneBy, NotNow, type DoneBy, type Errand } from '#jobs/index.ts'
import { holdSchool } from '#visits/index.ts'
import { requireThat, type Work } from '#work/work.ts'
import { issueNeedLetter } from '../issue-letter.ts'
import { needEvent } from '../need-events.ts'
import { mayDecideNeed } from '../need-policy.ts'
import type { Decision } from '../need.ts'
import { findDecision, markStruckOut } from '../need-store.ts'
import { getSchoolOfNeed } from '../school-of-need.ts'
import { needsOn } from '../need-of.ts'
import { needWasTaken } from '../takes-effect.ts'
import { roundEvent } from './round-events.ts'
import { findRound, listAgreed, setSent } from './round-store.ts'

export const SEND_NEED_LETTERS = aJob<{ roundId: string }>('send-need-letters', { patience: 1800 })

/** The letters of a round go later, one school after another. */
export function needJobs(): readonly DoneBy[] {
  return [doneBy({ job: SEND_NEED_LETTERS, run: sendNeedLetters })]
}

/** Sends each letter that has not gone, each in a transaction of its own: broken off and begun again, each school has one letter. */
export async function sendNeedLetters({ ids: { roundId }, asAsked }: Errand<{ roundId: string }>): Promise<void> {
  const waiting = await asAsked.read((look) => listAgreed(look, roundId))
  for (const { id, schoolId } of waiting) {
    const isOpen = await asAsked.read(async (look) => (await findDecision(look, id))?.standing === 'agreed')
    if (isOpen) await asAsked.deed((work) => sendOneLetter(work, id, schoolId))
  }
  await asAsked.write(async (look) => {
    await setSent(look, roundId)
  })
}

/** One decision of a round comes into force, and its letter goes. What is in force from a later day already stands. */
export async function sendOneLetter(work: Work, id: string, schoolId: string): Promise<void> {
  requireThat(mayDecideNeed(work, schoolId), work, `send the letter of ${id}`)
  await holdSchool(work, schoolId)
  const decision = await findDecision(work, id)
  const found = await getSchoolOfNeed(work, schoolId)
  // Another try of the same job came first: this one begins again, and finds it done.
  if (decision?.standing !== 'agreed') throw new NotNow(`the letter of ${id} has gone`)
  const last = found.periods.at(-1)?.startedOn
  if (last && last >= decision.startsOn) return overtaken(work, decision)
  const before = found.periods.findLast(({ startedOn }) => startedOn === undefined || startedOn < decision.startsOn)
  await logEvent(work, needEvent('decided', found, decision, before))
  const by = { id: decision.decidedById, name: decision.decidedByName }
  await issueNeedLetter(work, found, decision, by)
  const after = (await needsOn(work, [schoolId], decision.startsOn)).get(schoolId)
  if (after) await needWasTaken(work, { schoolId, before, after })
}

/** What was decided since stands: the round's own is struck out, and no letter goes. */
async function overtaken(work: Work, { id, schoolId, roundId }: Decision): Promise<void> {
  await markStruckOut(work, id, 'Another decision stands from that day or later')
  const round = await findRound(work, roundId ?? '')
  await logEvent(work, roundEvent('overtaken', round ?? { id, schoolYear: 0 }, schoolId, 'designate'))
}
