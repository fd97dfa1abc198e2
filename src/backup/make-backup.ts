import { existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { backupBytes, type Header, type Section, type Sequences } from './backup-file.ts'
import { listTablesToKeep, PLAIN_VALUES, type Table } from './tables-to-keep.ts'

type Say = (line: string) => void

export type Backup = { file: string; bytes: number; tables: number; rows: number }

/**
 * Writes the whole database as it stands at one moment into one file, while others work on. As the owner; the file is private, and
 * has its name only once it is whole. Throws one sentence when there is such a file already.
 */
export async function makeBackup(
  owner: pg.Client,
  file: string,
  { version, secretMark, say = () => undefined }: { version: string; secretMark: string; say?: Say },
): Promise<Backup> {
  if (existsSync(file)) throw new Error(`${file} is there already: give another name, or remove it.`)
  const beside = `${file}.${process.pid}.part`
  await owner.query('begin isolation level repeatable read read only')
  try {
    await owner.query(PLAIN_VALUES)
    const { tables } = await listTablesToKeep(owner)
    const head: Header = { ...(await readHead(owner)), version, secretMark, tables: tables.map(({ name }) => name) }
    let rows = 0
    const count = (table: string, counted: number) => {
      rows += counted
      if (counted > 0) say(`${table.replace(/^public\./, '')}: ${counted.toLocaleString('en-GB')}`)
    }
    const target = await open(beside, 'wx', 0o600)
    const content = Readable.from(backupBytes(head, sectionsOf(owner, tables, count), () => readSequences(owner)))
    await pipeline(content, createGzip({ level: 6 }), target.createWriteStream({ flush: true }))
    if (existsSync(file)) throw new Error(`${file} is there already: give another name, or remove it.`)
    await rename(beside, file)
    return { file, bytes: (await stat(file)).size, tables: tables.length, rows }
  } catch (error) {
    await rm(beside, { force: true })
    throw whyNotWritten(error, file)
  } finally {
    await owner.query('rollback').catch(() => undefined)
  }
}

async function readHead(
  owner: pg.Client,
): Promise<Pick<Header, 'waymark' | 'format' | 'madeAt' | 'migration' | 'mark'>> {
  const { rows } = await owner.query<{ made_at: Date; migration: string; mark: Header['mark'] | null }>(
    `select clock_timestamp() as made_at, (select max(name) from access.migrations) as migration,
       (select jsonb_build_object('isDemonstration', is_demonstration, 'createdAt', created_at, 'filledAt', filled_at)
        from access.installation) as mark`,
  )
  const [row] = rows
  if (!row?.mark) throw new Error('This database holds nothing yet: there is nothing to back up.')
  return { waymark: 'backup', format: 1, madeAt: row.made_at.toISOString(), migration: row.migration, mark: row.mark }
}

async function* sectionsOf(
  owner: pg.Client,
  tables: readonly Table[],
  count: (table: string, rows: number) => void,
): AsyncGenerator<Section> {
  for (const { name, columns } of tables) {
    const copy = owner.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`))
    yield { table: name, columns, rows: copy as AsyncIterable<Buffer> }
    count(name, copy.rowCount)
  }
}

/** What a restore sets the sequences to: they are not part of a snapshot, so at least what the rows have used. */
async function readSequences(owner: pg.Client): Promise<Sequences> {
  const { rows } = await owner.query<{ name: string; at: string; is_used: boolean }>(
    `select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value)::text as at, last_value is not null as is_used
     from pg_sequences where schemaname in ('public', 'access', 'england')`,
  )
  return Object.fromEntries(rows.map(({ name, at, is_used }) => [name, { at, isUsed: is_used }]))
}

function whyNotWritten(error: unknown, file: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC') return new Error(`There is no room for ${file}: nothing was kept of it.`, { cause: error })
  if (syscall && code) return new Error(`${file} cannot be written (${code}). Give a place where you may write.`)
  return error
}
