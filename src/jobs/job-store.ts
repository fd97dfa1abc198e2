import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import { THE_SERVICE } from '#work/actor.ts'
import type { Look, Work } from '#work/work.ts'
import type { Carried, Ids, Job } from './job.ts'

/** For how long what a job left behind is kept, and after how long without a sign of life it counts as broken off. */
const KEPT = 86_400
const PULSE = 30

/**
 * Asks for work to be done later, inside the deed that has the reason to: the job is there if the deed is. It will act as the
 * person who asked. Not before a moment of the machine's clock, where one is given.
 */
export async function sendJob<I extends Ids>(work: Work, job: Job<I>, ids: I, notBefore?: Date): Promise<void> {
  const { personId } = work.actor
  await addJob(work, job, personId === THE_SERVICE ? null : personId, ids, notBefore)
}

/** The same for work that the service itself does, whoever gave the occasion: what was written is sent, a list made anew. */
export async function sendServiceJob<I extends Ids>(look: Look, job: Job<I>, ids: I, notBefore?: Date): Promise<void> {
  await addJob(look, job, null, ids, notBefore)
}

async function addJob(look: Look, job: Job, personId: string | null, ids: Ids, notBefore?: Date): Promise<void> {
  const carried: Carried = { job: job.name, authorityId: look.actor.authorityId, personId, ids }
  await sql`
    insert into jobs.job (id, name, data, policy, retry_limit, retry_delay, retry_delay_max, retry_backoff, expire_seconds,
      deletion_seconds, heartbeat_seconds, start_after)
    values (${newId()}, ${job.lane}, ${JSON.stringify(carried)}::jsonb, 'standard', ${job.tries - 1}, ${job.firstWait},
      ${job.longestWait}, true, ${job.patience}, ${KEPT}, ${PULSE}, coalesce(${notBefore ?? null}, clock_timestamp()))`.execute(
    look.db,
  )
}
