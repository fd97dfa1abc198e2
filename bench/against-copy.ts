import { spawnSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { openEmbeddedServer } from '#db/embedded-server.ts'

/** How long one part of a measure of imports took, in seconds, and its peak of memory. */
export type Took = { seconds: number; megabytes: number }

/** Runs a part of a bench as a process of its own, so that its peak of memory is its own. Throws where it fails. */
export function runApart(script: string, part: string, folder: string, file: string): Took {
  const args = ['--import', 'tsx', script, part, folder, file]
  const { stdout, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${part} ended with ${String(status)}`)
  const lines = stdout.trim().split('\n')
  for (const line of lines.slice(0, -1)) console.log(`  ${line}`)
  return JSON.parse(lines.at(-1) ?? '') as Took
}

/** What an import is measured against, in seconds: the same rows parsed, and every column copied into a table of texts. */
export async function parseAndCopy(folder: string, file: string, columns: number): Promise<number> {
  const server = await openEmbeddedServer(folder)
  const client = new pg.Client(server.owner)
  await client.connect()
  const names = Array.from({ length: columns }, (_, at) => `c${at} text`)
  await client.query(`drop table if exists public.bench_floor`)
  await client.query(`create table public.bench_floor (${names.join(', ')})`)
  const begun = performance.now()
  await client.query('begin')
  const rows = createReadStream(file).pipe(parse({ from_line: 2 }))
  const lines = async function* () {
    let held = ''
    for await (const row of rows as AsyncIterable<string[]>) {
      held += row.map((cell) => (cell === '' ? '\\N' : cell.replace(/[\\\t\n\r]/g, ' '))).join('\t') + '\n'
      if (held.length > 64 * 1024) {
        yield held
        held = ''
      }
    }
    yield held
  }
  await pipeline(Readable.from(lines()), client.query(copyFrom(`copy public.bench_floor from stdin`)))
  await client.query('commit')
  const seconds = (performance.now() - begun) / 1000
  await client.query(`drop table public.bench_floor`)
  await client.end()
  await server.close()
  return seconds
}
