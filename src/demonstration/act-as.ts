import type { PoolClient } from 'pg'
import { inTransaction, type Db, type Pool } from '#db/database.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import type { ModelShelf } from '#web/model-shelf.ts'
import { lookOf, newSessionToken, type Session } from '#web/session.ts'
import type { Look } from '#work/work.ts'

/** What lies further back nobody is written to about: the outbox holds what is of these days. */
const TOLD_DAYS = 7

/** Where a made-up service is played: the app's own connections, and the sessions that were opened so far. */
export type Stage = {
  pool: Pool
  models: ModelShelf
  authorityId: string
  /** The moment at which the filling began; sessions are opened at it and closed with the filling. */
  begunAt: Date
  sessions: Map<string, Buffer>
}

/**
 * Does a job as somebody of a made-up service at a moment of the past or present: through the app role, a demonstration's
 * session and row-level security, in one transaction, as a request would have done it then.
 */
export async function actAs<T>(
  stage: Stage,
  personId: string,
  moment: Date,
  job: (look: Look) => Promise<T>,
): Promise<T> {
  const hash = await sessionOf(stage, personId)
  return inTransaction(stage.pool, 'write', async (db, client) => job(await openAs(stage, hash, moment, db, client)))
}

/** The look of a session at a moment, in a transaction that was just begun. */
export async function openAs(stage: Stage, hash: Buffer, moment: Date, db: Db, client: PoolClient): Promise<Look> {
  const today = londonDateOf(moment)
  const { rows } = await client.query<{ session: Omit<Session, 'hash'> | null }>({
    name: 'open-session',
    text: 'select access.open_session($1, $2, $3) as session',
    values: [hash, stage.begunAt, today],
  })
  const session = rows[0]?.session
  if (!session) throw new Error('There is no such person in this demonstration.')
  const look = await lookOf({ models: stage.models }, { now: () => moment, today: () => today }, db, {
    ...session,
    hash,
  })
  return { ...look, tellsNobody: moment.getTime() < stage.begunAt.getTime() - TOLD_DAYS * 86_400_000 }
}

/** The session of somebody of the service: opened the first time, before the transaction that needs it. */
export async function sessionOf({ pool, sessions, authorityId, begunAt }: Stage, personId: string): Promise<Buffer> {
  const known = sessions.get(personId)
  if (known) return known
  const { hash } = newSessionToken()
  await pool.query('select access.start_demonstration_session($1, $2, $3, $4)', [hash, authorityId, personId, begunAt])
  sessions.set(personId, hash)
  return hash
}
