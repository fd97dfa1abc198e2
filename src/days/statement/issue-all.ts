import { logEvent } from '#history/index.ts'
import { aJob, doneBy, sendJob, type DoneBy, type Errand } from '#jobs/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { NotFound, Refused } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { daysRuleOf, mayAllocateTo } from '../days-policy.ts'
import { issueStatement, SAYS_THE_SAME } from './issue-statement.ts'
import { whyNotSentYet } from './learnt-sending.ts'
import { statementLines } from './statement-lines.ts'
import { addRound, findRound, moveRound } from './statement-store.ts'

export const ISSUE_STATEMENTS = aJob<{ roundId: string }>('issue-statements', { tries: 4, patience: 1800 })

/** Statements of all schools are issued later, one by one, by the right of whoever pressed. */
export function statementJobs(): readonly DoneBy[] {
  return [doneBy({ job: ISSUE_STATEMENTS, run: issueAll, givenUp: sayNotIssued })]
}

/** SH-20. One press for every school that has no statement of a year yet, or for which another is true by now. Throws NotFound, NotAllowed. */
export async function askForAll(work: Work, year: SchoolYear): Promise<void> {
  if (!daysRuleOf(work).statement) throw new NotFound('statement in the model', work.model.identity.title)
  requireThat(mayIssueToAll(work), work, 'issue the statements of all schools')
  refuseIf(work, await whyNotSentYet(work, year))
  const roundId = await addRound(work, year)
  await sendJob(work, ISSUE_STATEMENTS, { roundId })
  await logEvent(work, {
    name: 'statement.asked-for-all',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'see-days',
    changes: { year: { after: year } },
  })
}

/** Who issues to all schools: whoever allocates for all. */
export const mayIssueToAll = (look: Look) => look.reach('allocate-days').everything

/** Each school exactly once: what was issued before it was broken off is found again, and is not issued a second time. */
export async function issueAll({ ids: { roundId }, asAsked }: Errand<{ roundId: string }>): Promise<void> {
  const round = await asAsked.read((look) => findRound(look, roundId))
  if (!round || round.finishedAt) return
  const waiting = await asAsked.read(async (look) =>
    (await statementLines(look, round.schoolYear)).filter(
      ({ stands, schoolId }) => stands !== 'issued' && mayAllocateTo(look, schoolId),
    ),
  )
  await asAsked.write((look) => moveRound(look, roundId, { schools: waiting.length }))
  for (const { schoolId } of waiting) {
    try {
      await asAsked.deed((work) => issueStatement(work, schoolId, round.schoolYear, roundId))
    } catch (error) {
      if (!(error instanceof Refused) || error.findings.some(({ id }) => id !== SAYS_THE_SAME)) throw error
    }
    await asAsked.write((look) => moveRound(look, roundId, { step: true }))
  }
  await asAsked.write((look) => moveRound(look, roundId, { end: 'finished' }))
}

async function sayNotIssued({ ids: { roundId }, asService }: Pick<Errand<{ roundId: string }>, 'ids' | 'asService'>) {
  await asService.write((look) => moveRound(look, roundId, { end: 'failed' }))
}
