import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

type Cell = string | number | boolean | null | readonly string[]
type Row = Readonly<Record<string, Cell>>

/** Puts many rows into a table at once, as the owner. Every row has the columns of the first. */
export async function copyRows(owner: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const names = Object.keys(first)
  const copy = owner.query(copyFrom(`copy ${table} (${names.join(', ')}) from stdin`))
  const ended = finished(copy)
  ended.catch(() => undefined)
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const lines = rows.slice(at, at + AT_ONCE).map((row) => names.map((name) => asText(row[name])).join('\t') + '\n')
    if (!copy.write(lines.join(''))) await Promise.race([once(copy, 'drain'), ended])
  }
  copy.end()
  await ended
}

const AT_ONCE = 500

function asText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '\\N'
  if (typeof cell === 'object') return `{${cell.join(',')}}`
  return String(cell).replace(/[\\\t\n\r]/g, (found) => ESCAPED[found] ?? found)
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
