import pg from 'pg'
import { inject } from 'vitest'
import { newId } from '#shared/id.ts'
import type { Installation } from '#installation/open-installation.ts'

/** An installation of a test's own, marked as a demonstration and still empty: what fills it takes everything out first. */
export async function ownDemonstration(): Promise<Installation> {
  const { host, superuserPassword, ownerPassword, appPassword } = inject('server')
  const name = `demonstration_${newId().replaceAll('-', '')}`
  const superuser = new pg.Client({ host, user: 'postgres', password: superuserPassword, database: 'postgres' })
  await superuser.connect()
  await superuser.query('select pg_advisory_lock(712003)')
  await superuser.query(`create database ${name} template waymark owner waymark_owner`)
  await superuser.end()
  const owner = { host, user: 'waymark_owner', password: ownerPassword, database: name }
  const client = new pg.Client(owner)
  await client.connect()
  await client.query(
    `insert into access.installation (is_demonstration, created_at) values (true, clock_timestamp()) on conflict (only_one) do update set is_demonstration = true`,
  )
  await client.end()
  return {
    app: { host, user: 'waymark_app', password: appPassword, database: name },
    owner,
    appRole: 'waymark_app',
    isEmbedded: false,
    close: () => Promise.resolve(),
  }
}
