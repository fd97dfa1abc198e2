import { PgBoss, type JobWithMetadata } from 'pg-boss'
import { LANES, QUEUE_SCHEMA, type Lane } from '#db/make-queue.ts'
import type { Pool } from '#db/database.ts'
import { isDatabaseAway } from '#db/is-database-away.ts'
import { keepRounds } from './rounds.ts'
import { doErrand, placesOf, type Outcome } from './do-errand.ts'
import type { Carried, Ids, Job } from './job.ts'
import type { Desk, Errand } from './open-errand.ts'

/** A kind of job and how it is done; with `every`, also when the calendar calls for it, in each service (cron, English time). */
export type DoneBy<I extends Ids = Ids> = {
  job: Job<I>
  every?: string
  run: (errand: Errand<I>) => Promise<void>
  /** What is left to say of one that is not done and will not be tried again. */
  givenUp?: (errand: Errand<I>) => Promise<void>
}

/** Binds a kind of job to how it is done. */
export function doneBy<I extends Ids>({ job, every, run, givenUp }: DoneBy<I>): DoneBy {
  return {
    job,
    ...(every && { every }),
    run: (errand) => run(errand as Errand<I>),
    ...(givenUp && { givenUp: (errand) => givenUp(errand as Errand<I>) }),
  }
}

/** How often the queue is looked at, in seconds: seldom enough not to be felt, often enough not to be noticed. */
export type Pace = { look: number; mind: number }
const USUAL_PACE: Pace = { look: 2, mind: 20 }

/** How many jobs of a lane are taken at a time, and how many of them are done at once. */
const AT_ONCE: Readonly<Record<Lane, { taken: number; done: number }>> = {
  mail: { taken: 20, done: 5 },
  work: { taken: 4, done: 2 },
  rounds: { taken: 4, done: 1 },
}

type Given = {
  desk: Desk
  /** Connections of the queue's own: a busy service does not hold it up, nor it the service. */
  queuePool: Pool
  jobs: readonly DoneBy[]
  /** What an operator should know. Never what a job is about. */
  say: (line: string) => void
  pace?: Pace
}

export type RunningJobs = { stop: () => Promise<void> }

/** How long jobs at hand may go on once the service is asked to stop; what does not end is done again at the next start. */
const PATIENCE = 15_000

/**
 * Does the jobs of all services until it is stopped. A second copy of the server takes others; a database that goes away is
 * waited for; what was broken off is begun again.
 */
export async function runJobs({ desk, queuePool, jobs, say, pace = USUAL_PACE }: Given): Promise<RunningJobs> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => queuePool.query(text, values) },
    schema: QUEUE_SCHEMA,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: pace.mind,
    monitorIntervalSeconds: pace.mind,
    cronMonitorIntervalSeconds: pace.mind,
    cronWorkerIntervalSeconds: Math.max(1, pace.look),
    flowIntervalSeconds: 3600,
  })
  boss.on('error', (error) => {
    if (!isDatabaseAway(error)) say(`The queue of jobs failed: ${placesOf(error)}`)
  })
  boss.on('warning', () => undefined)
  await keepRounds(boss, jobs)
  await boss.start()
  for (const lane of LANES) {
    const { taken, done } = AT_ONCE[lane]
    const options = {
      batchSize: taken,
      pollingIntervalSeconds: pace.look,
      burstWhenBatchFull: true,
      perJobResults: true,
      includeMetadata: true,
    } as const
    await boss.work(lane, options, (batch: JobWithMetadata<Carried>[]) =>
      eachOf(batch, done, async ({ id, data, ...tried }) => ({
        id,
        ...(await doErrand({ desk, boss, jobs, say }, data, tried.retryCount >= tried.retryLimit)),
      })),
    )
  }
  return { stop: () => boss.stop({ graceful: true, timeout: PATIENCE, close: false }) }
}

type Settled = { id: string } & Outcome

/** All of a batch, some at once. */
async function eachOf<T>(batch: readonly T[], atOnce: number, job: (each: T) => Promise<Settled>): Promise<Settled[]> {
  const settled: Settled[] = []
  const left = [...batch]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = left.shift(); next; next = left.shift()) settled.push(await job(next))
    }),
  )
  return settled
}
