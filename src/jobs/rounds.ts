import type { PgBoss } from 'pg-boss'
import type { Job } from './job.ts'
import type { Desk } from './open-errand.ts'
import type { DoneBy } from './run-jobs.ts'

const LANE = 'rounds'

/** Enters in the queue's calendar what returns by it, by English time, and takes out what no longer does. */
export async function keepRounds(boss: PgBoss, jobs: readonly DoneBy[]): Promise<void> {
  const wanted = jobs.flatMap(({ job, every }) => (every ? [{ name: job.name, every }] : []))
  for (const { key } of await boss.getSchedules(LANE))
    if (!wanted.some(({ name }) => name === key)) await boss.unschedule(LANE, key)
  for (const { name, every } of wanted)
    await boss.schedule(LANE, every, { job: name }, { tz: 'Europe/London', key: name, singletonKey: name })
}

/** The calendar called: the job is put into the queue once for each service that has it not waiting there already. */
export async function sendRound(desk: Desk, boss: PgBoss, job: Job): Promise<void> {
  const { rows } = await desk.pool.query<{ authority_id: string }>('select authority_id from access.list_services()')
  const sent = rows.map(({ authority_id }) => ({
    data: { job: job.name, authorityId: authority_id, personId: null, ids: {} },
    singletonKey: `${job.name} ${authority_id}`,
    retryLimit: job.tries - 1,
    retryDelay: job.firstWait,
    retryDelayMax: job.longestWait,
    retryBackoff: true,
    expireInSeconds: job.patience,
    heartbeatSeconds: 30,
    deleteAfterSeconds: 3600,
  }))
  if (sent.length > 0) await boss.insert(LANE, sent)
}
