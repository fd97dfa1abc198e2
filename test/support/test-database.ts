import pg from 'pg'
import { openPool, type Pool } from '#db/database.ts'
import { ownDatabase } from './own-database.ts'

export type TestDatabase = { app: Pool; owner: pg.Pool; name: string; address: pg.ClientConfig }

let opened: Promise<TestDatabase> | undefined

/** One database for each worker, copied from the migrated one. What one test sees of another's service is our mistake. */
export function testDatabase(): Promise<TestDatabase> {
  opened ??= open()
  return opened
}

async function open(): Promise<TestDatabase> {
  const { name, app, owner } = await ownDatabase(`test_${process.pid}`)
  return { name, address: app, app: openPool(app), owner: new pg.Pool({ ...owner, max: 2 }) }
}
