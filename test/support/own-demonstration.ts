import pg from 'pg'
import { newId } from '#shared/id.ts'
import type { Installation } from '#installation/open-installation.ts'
import { ownDatabase } from './own-database.ts'

/** An installation of a test's own, marked as a demonstration and still empty: what fills it takes everything out first. */
export async function ownDemonstration(): Promise<Installation> {
  const { app, owner } = await ownDatabase(`demonstration_${newId().replaceAll('-', '')}`)
  const client = new pg.Client(owner)
  await client.connect()
  await client.query(
    `insert into access.installation (is_demonstration, created_at) values (true, clock_timestamp()) on conflict (only_one) do update set is_demonstration = true`,
  )
  await client.end()
  return { app, owner, appRole: 'waymark_app', isEmbedded: false, close: () => Promise.resolve() }
}
