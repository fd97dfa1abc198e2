import type { PgBoss } from 'pg-boss'
import { isDatabaseAway } from '#db/is-database-away.ts'
import { Failure } from '#work/failures.ts'
import { NotNow, type Carried } from './job.ts'
import { NobodyThere, openErrand, type Desk } from './open-errand.ts'
import { sendRound } from './rounds.ts'
import type { DoneBy } from './run-jobs.ts'

/** What the queue is told of a job: done, to be tried again, or given up. It keeps no word of what went wrong. */
export type Outcome = { status: 'completed' | 'failed' | 'deadletter' }

type At = { desk: Desk; boss: PgBoss; jobs: readonly DoneBy[]; say: (line: string) => void }

/** Does one job. What a rule or a right refuses will be refused again and is given up; a mistake of ours is said and tried again. */
export async function doErrand(at: At, carried: Carried, isLastTry = false): Promise<Outcome> {
  const { desk, boss, jobs, say } = at
  const found = jobs.find(({ job }) => job.name === carried.job)
  if (!found) {
    say(`A job of a kind that this Waymark does not know was given up: ${carried.job}`)
    return { status: 'deadletter' }
  }
  try {
    if (carried.authorityId === undefined) await sendRound(desk, boss, found.job)
    else await found.run(openErrand(desk, carried.authorityId, carried.personId ?? null, carried.ids ?? {}))
    return { status: 'completed' }
  } catch (error) {
    const isForGood = error instanceof NobodyThere || error instanceof Failure || isLastTry
    if (isForGood) await giveUp(at, found, carried)
    if (error instanceof NobodyThere) return { status: 'completed' }
    if (error instanceof Failure) return { status: 'deadletter' }
    if (!(error instanceof NotNow) && !isDatabaseAway(error)) say(`The job ${carried.job} failed: ${placesOf(error)}`)
    return { status: 'failed' }
  }
}

/** Says that a job is not done and will not be; that it cannot be said changes nothing of that. */
async function giveUp({ desk, say }: At, { job, givenUp }: DoneBy, carried: Carried): Promise<void> {
  if (!givenUp || carried.authorityId === undefined) return
  try {
    await givenUp(openErrand(desk, carried.authorityId, carried.personId ?? null, carried.ids ?? {}))
  } catch (error) {
    say(`That the job ${job.name} was given up could not be kept: ${placesOf(error)}`)
  }
}

/** Where a mistake happened, without its message: that could name people. */
export function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown'
  const { code } = error as NodeJS.ErrnoException
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}${code ? ` ${code}` : ''}`, ...places.slice(0, 8)].join('\n')
}
