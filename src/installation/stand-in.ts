import type { PoolClient } from 'pg'
import type { Config } from '#config.ts'
import { openPool, type Db, type Pool } from '#db/database.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { lookOf, type Session } from '#web/session.ts'
import type { Look } from '#work/work.ts'
import { clockOf } from './clock.ts'
import { findService } from './find-service.ts'
import { readMark } from './mark.ts'
import { asOwner, type Installation } from './open-installation.ts'

/** Somebody of one service, at work without a browser: their name, and how a transaction becomes their look. */
export type StandIn = { name: string; pool: Pool; as: (db: Db, client: PoolClient) => Promise<Look> }

/**
 * Does a job as somebody of a service: the person of that address, or its first administrator. The job goes through the app role and
 * row-level security, as a page does. Throws one sentence when there is no such service or person.
 */
export async function standIn<T>(
  config: Config,
  installation: Installation,
  who: { service: string | undefined; email: string | undefined },
  job: (standIn: StandIn) => Promise<T>,
): Promise<T> {
  const { session, clock } = await asOwner(installation, async (owner) => {
    const service = await findService(owner, who.service)
    const clock = clockOf(config, await readMark(owner))
    const { rows } = await owner.query<Pick<Session, 'personId' | 'name' | 'roles'>>(
      `select p.id as "personId", p.name, access.roles_of(p.authority_id, p.id, $3) as roles from people p
       where p.authority_id = $1 and ($2::text is null or p.email = $2) and exists (
         select from held_roles h where h.authority_id = $1 and h.person_id = p.id and ($2::text is not null or h.kind = 'service-administrator')
           and h.started_on <= $3 and (h.finished_on is null or $3 <= h.finished_on))
       order by p.id limit 1`,
      [service.authorityId, who.email?.toLowerCase() ?? null, clock.today()],
    )
    const [person] = rows
    if (!person)
      throw new Error(
        who.email
          ? `Nobody in ${service.name} has the address ${who.email} and a role today.`
          : `${service.name} has no administrator today: name somebody with --as EMAIL.`,
      )
    return { session: { ...person, ...service, authorityName: service.name, name: person.name }, clock }
  })
  // No page waits for this: a whole register takes longer than one may.
  const pool = openPool({ ...installation.app, max: 1, options: '-c statement_timeout=0' })
  const models = openModelShelf()
  try {
    return await job({
      name: session.name ?? '',
      pool,
      async as(db, client) {
        await client.query(`select set_config('app.authority', $1, true), set_config('app.person', $2, true)`, [
          session.authorityId,
          session.personId,
        ])
        return lookOf({ models }, clock, db, session as unknown as Session)
      },
    })
  } finally {
    await pool.end()
  }
}
