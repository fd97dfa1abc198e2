import { PassThrough } from 'node:stream'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { FileFault } from '#files/index.ts'
import { type RowFault } from '../table-file/index.ts'
import { readRegister, type SchoolRow } from '../register-file/index.ts'
import { faultKeeper } from '../import-file.ts'
import { registerColumns } from '../register/register-columns.ts'
import { columnsIn } from '../register/register-import.ts'

export type EnglandImport = { rows: number; written: number; faulty: number; faults: readonly RowFault[]; says: string }

/**
 * Loads the register of all England beside the services' own, as the owner of the database: no page writes there. Rows are
 * put in or brought up to date by URN, none is taken out. Throws FileFault, and then nothing is written.
 */
export async function runEnglandImport(
  owner: pg.ClientBase,
  stream: AsyncIterable<Uint8Array>,
  now: Date,
): Promise<EnglandImport> {
  const names = registerColumns.map(({ name }) => name)
  const { faults, keep } = faultKeeper()
  await owner.query('begin')
  try {
    await owner.query(`create temporary table loaded_schools (${names.map(typed).join(', ')}) on commit drop`)
    const copy = owner.query(copyFrom(`copy loaded_schools (${names.join(', ')}) from stdin`))
    const lines = new PassThrough()
    lines.pipe(copy)
    const failed = new Promise<never>((_, reject) => copy.once('error', reject))
    failed.catch(() => undefined)
    const summary = await Promise.race([
      failed,
      readRegister(stream, {
        fault: keep,
        schools: async (schools) => {
          if (!lines.write(schools.map(copyLine).join(''))) await Promise.race([once(lines, 'drain'), failed])
        },
      }),
    ]).catch(async (error: unknown) => {
      lines.unpipe(copy)
      copy.destroy()
      await finished(copy).catch(() => undefined)
      throw error
    })
    lines.end()
    await finished(copy)
    const written = await putIn(
      owner,
      columnsIn(summary.layout).map(({ name }) => name),
      now,
    )
    await owner.query('commit')
    await owner.query('analyze england.schools')
    const { schools: rows, faultyRows: faulty, layout } = summary
    return { rows, written, faulty, faults, says: layout.says }
  } catch (error) {
    await owner.query('rollback')
    throw error instanceof FileFault ? new FileFault(`${error.message}. Nothing was written`, error.line) : error
  }
}

/** Only what the file has is brought up to date, and only where it differs. */
async function putIn(owner: pg.ClientBase, inFile: readonly string[], now: Date): Promise<number> {
  const set = inFile.filter((name) => name !== 'urn')
  const row = (of: string) => set.map((name) => `${of}.${name}`).join(', ')
  const { rowCount } = await owner.query(
    `insert into england.schools as held (${registerColumns.map(({ name }) => name).join(', ')}, loaded_at)
     select *, $1::timestamptz from loaded_schools
     on conflict (urn) do update set ${set.map((name) => `${name} = excluded.${name}`).join(', ')}, loaded_at = excluded.loaded_at
     where (${row('held')}) is distinct from (${row('excluded')})`,
    [now],
  )
  return rowCount ?? 0
}

function typed(name: string): string {
  return `${name} ${registerColumns.find((column) => column.name === name)!.type}`
}

function copyLine(school: SchoolRow): string {
  return registerColumns.map(({ cell }) => copyCell(cell(school))).join('\t') + '\n'
}

function copyCell(value: string | number | null): string {
  if (value === null) return '\\N'
  const text = String(value)
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (found) => escapes[found]!) : text
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
