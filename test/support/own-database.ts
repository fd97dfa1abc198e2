import pg from 'pg'
import { inject } from 'vitest'

/** How the app and the owner of a database reach it. */
export type OwnDatabase = { name: string; app: pg.ClientConfig; owner: pg.ClientConfig }

/** A database of this name in the tests' cluster, migrated and with nothing in it. */
export async function ownDatabase(name: string): Promise<OwnDatabase> {
  const { host, superuserPassword, ownerPassword, appPassword } = inject('server')
  const superuser = new pg.Client({ host, user: 'postgres', password: superuserPassword, database: 'postgres' })
  await superuser.connect()
  // A template is copied for one at a time.
  await superuser.query('select pg_advisory_lock(712003)')
  await superuser.query(`create database ${name} template waymark owner waymark_owner`)
  await superuser.end()
  return {
    name,
    app: { host, user: 'waymark_app', password: appPassword, database: name },
    owner: { host, user: 'waymark_owner', password: ownerPassword, database: name },
  }
}
