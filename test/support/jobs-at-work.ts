import { openQueuePool } from '#db/database.ts'
import { runJobs, type DoneBy, type Errand, type Ids } from '#jobs/index.ts'
import { openErrand } from '#jobs/open-errand.ts'
import { clockFrom } from '#web/clock.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import type { TestService } from './a-service.ts'

export type AtWork = {
  said: string[]
  stop: () => Promise<void>
}

/** Takes out of the queue what other tests of this worker have sent. */
export async function clearQueue({ db }: TestService): Promise<void> {
  await db.owner.query('delete from jobs.job; delete from jobs.schedule; update jobs.version set cron_on = null')
}

/** Does the jobs in the tests' queue, at a quick pace, until it is stopped. */
export async function jobsAtWork(service: TestService, jobs: readonly DoneBy[]): Promise<AtWork> {
  const queuePool = openQueuePool(service.db.address)
  const said: string[] = []
  const frozen = service.now.getTime()
  const running = await runJobs({
    desk: { pool: service.db.app, clock: clockFrom(service.now, () => frozen), models: openModelShelf() },
    queuePool,
    jobs,
    say: (line) => said.push(line),
    pace: { look: 0.5, mind: 1 },
  })
  return {
    said,
    async stop() {
      await running.stop()
      await queuePool.end()
    },
  }
}

/** Waits until something is so; fails with what it last was. */
export async function until<T>(what: () => Promise<T> | T, isSo: (found: T) => boolean, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const found = await what()
    if (isSo(found)) return found
    if (Date.now() > end) throw new Error(`it did not come to be so: ${JSON.stringify(found)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** What waits is due now: nobody waits for hours in a test, and what was broken off counts as that. */
export async function hurry({ db }: TestService): Promise<void> {
  await db.owner.query(
    `update jobs.job set start_after = now() where state = 'retry';
     update jobs.job set heartbeat_on = now() - interval '1 hour' where state = 'active';
     update messages set held_until = now() - interval '1 second' where held_until > now()`,
  )
}

/** One job at hand, as the queue would give it, at a moment of the service's clock; of a person where one asked for it. */
export function anErrand<I extends Ids>(
  service: TestService,
  ids: I,
  at: { now?: string; as?: string } = {},
): Errand<I> {
  const now = at.now ? new Date(at.now) : service.now
  const clock = clockFrom(now, () => now.getTime())
  const desk = { pool: service.db.app, clock, models: openModelShelf() }
  return openErrand(desk, service.authorityId, at.as ?? null, ids) as Errand<I>
}
