import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { listMigrations, migrate } from '#db/migrate.ts'
import { readBackup, type Header, type Sequences } from './backup-file.ts'
import { listTablesToKeep, PLAIN_VALUES, type Key, type Table } from './tables-to-keep.ts'
import { whyItCannotBeRestoredHere } from './why-not-here.ts'

type Say = (line: string) => void

type Given = {
  owner: pg.ClientConfig
  appRole: string
  /** Of the secret that is here. */
  secretMark: string
  /** Takes away second factors that were wrapped under another secret. */
  forgetsSecondFactors?: boolean
  say?: Say
}

/**
 * Puts a backup into an empty database: the file is read whole before anything is written, and what is written is kept whole or not
 * at all. Afterwards the database is brought to this code's shape. Throws one sentence that says what to do.
 */
export async function restoreBackup(
  file: string,
  { owner, appRole, secretMark, forgetsSecondFactors = false, say = () => undefined }: Given,
): Promise<Header> {
  say('Reading the file ...')
  const { head } = await readBackup(file)
  if (!listMigrations().some(({ name }) => name === head.migration))
    throw new Error(`This backup was made by a newer Waymark (${head.version}). Restore it with that one.`)
  const client = new pg.Client(owner)
  client.on('error', () => undefined)
  await client.connect()
  try {
    const why = await whyItCannotBeRestoredHere(client, head)
    if (why) throw new Error(why)
    await migrate(owner, appRole, say, head.migration)
    await client.query('begin')
    await load(client, file, say)
    await markAs(client, head)
    await mindSecondFactors(client, head.secretMark === secretMark, forgetsSecondFactors)
    await client.query('commit')
    await client.query('analyze')
  } finally {
    // Ends the transaction, if it is still open, with nothing kept of it.
    await client.end().catch(() => undefined)
  }
  await migrate(owner, appRole, say)
  return head
}

async function load(client: pg.Client, file: string, say: Say): Promise<void> {
  await client.query('select pg_advisory_xact_lock(712004)')
  await client.query(PLAIN_VALUES)
  const { tables, lateKeys } = await listTablesToKeep(client)
  const known = new Map(tables.map((table) => [table.name, table]))
  // What happened is put back as it was: no trigger asks whether it might happen now.
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
  for (const { of, name } of lateKeys) await client.query(`alter table ${of} drop constraint ${name}`)
  const { sequences } = await readBackup(file, {
    header: async (head) => refuseOtherTables(head, tables),
    async section({ table, columns, rows }) {
      const here = known.get(table)
      if (here?.columns.join() !== columns.join())
        throw new Error(`The columns of ${table} are not those of this Waymark.`)
      const copy = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
      await pipeline(Readable.from(rows), copy)
      if (copy.rowCount > 0) say(`${table.replace(/^public\./, '')}: ${copy.rowCount.toLocaleString('en-GB')}`)
    },
  })
  await finish(client, tables, lateKeys, sequences)
}

async function finish(client: pg.Client, tables: Table[], lateKeys: Key[], sequences: Sequences): Promise<void> {
  for (const { of, name, definition } of lateKeys)
    await client.query(`alter table ${of} add constraint ${name} ${definition}`)
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
  for (const [name, { at, isUsed }] of Object.entries(sequences))
    await client.query('select setval($1, $2, $3)', [name, at, isUsed])
}

function refuseOtherTables({ tables: theirs }: Header, ours: readonly Table[]): void {
  const known = ours.map(({ name }) => name)
  const strange = [...theirs.filter((name) => !known.includes(name)), ...known.filter((name) => !theirs.includes(name))]
  if (strange.length > 0)
    throw new Error(`The tables of this backup are not those of this Waymark: ${strange.join(', ')}.`)
}

async function markAs(client: pg.Client, { mark }: Header): Promise<void> {
  await client.query(
    `insert into access.installation (is_demonstration, created_at, filled_at) values ($1, $2, $3)
     on conflict (only_one) do update set created_at = $2, filled_at = $3, set_up_hash = null`,
    [mark.isDemonstration, mark.createdAt, mark.filledAt],
  )
}

/** Second factors open only under the secret that wrapped them, which is in no backup. */
async function mindSecondFactors(client: pg.Client, isSameSecret: boolean, forgets: boolean): Promise<void> {
  if (isSameSecret) return
  if (forgets) {
    await client.query(
      'update access.accounts set totp_wrapped = null, totp_last_step = 0 where totp_wrapped is not null',
    )
    return
  }
  const { rows } = await client.query('select from access.accounts where totp_wrapped is not null limit 1')
  if (rows.length > 0)
    throw new Error(
      'The secret here is not the one under which this backup was made, so that no second factor would open. Put the old secret in its place (the file `secret` of the data folder, or WAYMARK_SECRET), or restore with --forget-second-factors: everybody sets theirs up anew.',
    )
}
