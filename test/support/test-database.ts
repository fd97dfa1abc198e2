import pg from 'pg'
import { inject } from 'vitest'
import { openPool, type Pool } from '#db/database.ts'

export type TestDatabase = { app: Pool; owner: pg.Pool; name: string; address: pg.ClientConfig }

let opened: Promise<TestDatabase> | undefined

/** One database for each worker, copied from the migrated one. What one test sees of another's service is our mistake. */
export function testDatabase(): Promise<TestDatabase> {
  opened ??= open()
  return opened
}

async function open(): Promise<TestDatabase> {
  const { host, superuserPassword, ownerPassword, appPassword } = inject('server')
  const name = `test_${process.pid}`
  const superuser = new pg.Client({ host, user: 'postgres', password: superuserPassword, database: 'postgres' })
  await superuser.connect()
  await superuser.query('select pg_advisory_lock(712003)')
  await superuser.query(`create database ${name} template waymark owner waymark_owner`)
  await superuser.end()
  const address = { host, user: 'waymark_app', password: appPassword, database: name }
  return {
    name,
    address,
    app: openPool(address),
    owner: new pg.Pool({ host, user: 'waymark_owner', password: ownerPassword, database: name, max: 2 }),
  }
}
