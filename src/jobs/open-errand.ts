import type { PoolClient } from 'pg'
import { inTransaction, type Db, type Mode } from '#db/database.ts'
import { lookOf, type Session } from '#web/session.ts'
import type { Web } from '#web/web.ts'
import { THE_SERVICE } from '#work/actor.ts'
import { doWork, type Look, type Work } from '#work/work.ts'
import type { Ids } from './job.ts'

/** What jobs are done with. */
export type Desk = Pick<Web, 'pool' | 'clock' | 'models'>

/** Somebody at work in a job, or the service itself: each call is a transaction of its own. */
export type Doer = {
  read: <T>(job: (look: Look) => Promise<T>) => Promise<T>
  /** What needs no trace in the history, such as that a message was sent. */
  write: <T>(job: (look: Look) => Promise<T>) => Promise<T>
  /** A deed, with leave and trace, as in a request. */
  deed: <T>(job: (work: Work) => Promise<T>) => Promise<T>
}

/** One job at hand: what it is about, and those as whom it can act. It may have been begun before, and broken off anywhere. */
export type Errand<I extends Ids = Ids> = {
  ids: I
  /** As the person who asked, or, where nobody did, as the service. */
  asAsked: Doer
  asService: Doer
  as: (personId: string) => Doer
  /** The machine's clock, by which the queue runs. Deeds are dated by the look's. */
  machineNow: () => Date
}

/** The person or the service of a job is no longer there: nothing is left to do. */
export class NobodyThere extends Error {}

/** Opens a job that was sent for a service. */
export function openErrand(desk: Desk, authorityId: string, personId: string | null, ids: Ids): Errand {
  const as = (whom: string | null): Doer => {
    const open = <T>(mode: Mode, job: (look: Look) => Promise<T>) =>
      inTransaction(desk.pool, mode, async (db, client) => job(await lookIn(desk, db, client, authorityId, whom)))
    return {
      read: (job) => open('read', job),
      write: (job) => open('write', job),
      deed: (job) => open('write', (look) => doWork(look, job)),
    }
  }
  return { ids, asAsked: as(personId), asService: as(null), as, machineNow: () => new Date() }
}

/**
 * A deed of the service itself, in a transaction that is open already: for what somebody does who has not signed in, and for whom
 * something else must answer, such as a link that only they have.
 */
export async function deedOfService<T>(
  desk: Desk,
  { db, client }: { db: Db; client: PoolClient },
  authorityId: string,
  job: (work: Work) => Promise<T>,
): Promise<T> {
  return doWork(await lookIn(desk, db, client, authorityId, null), job)
}

/** Over everything: what the service does by itself was decided by those who set it up. */
const EVERYWHERE = { everything: true, schoolIds: new Set<string>() }

async function lookIn(desk: Desk, db: Db, client: PoolClient, authorityId: string, personId: string | null) {
  const { rows } = await client.query<{ opened: Session | null }>({
    name: 'open-job',
    text: 'select access.open_job($1, $2, $3) as opened',
    values: [authorityId, personId, desk.clock.today()],
  })
  const opened = rows[0]?.opened
  if (!opened?.modelVersionId) throw new NobodyThere(`nobody is there for a job of ${authorityId}`)
  if (personId !== null) return lookOf(desk, desk.clock, db, opened)
  const service = { ...opened, personId: THE_SERVICE, name: opened.authorityName ?? '' }
  return { ...(await lookOf(desk, desk.clock, db, service)), reach: () => EVERYWHERE }
}
