import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { openReader, type Reader } from './read-bytes.ts'

/*
 * The file, under gzip: a line that says what it is; then for each table a line that names it and its columns, its rows as
 * COPY gives them, in parts that each begin with their length in four bytes, a length of nothing, and a line with what was
 * counted; at the end a line with the sequences. Each line is JSON.
 */

const header = z.object({
  waymark: z.literal('backup'),
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Of the Waymark that made it. */
  version: z.string(),
  /** The last migration that the database had had. */
  migration: z.string(),
  mark: z.object({ isDemonstration: z.boolean(), createdAt: z.string(), filledAt: z.string().nullable() }),
  secretMark: z.string(),
  tables: z.array(z.string()),
})
const opening = z.object({ table: z.string(), columns: z.array(z.string()) })
const closing = z.object({ rows: z.int(), sha256: z.string() })
const ending = z.object({ sequences: z.record(z.string(), z.object({ at: z.string(), isUsed: z.boolean() })) })

export type Header = z.infer<typeof header>
export type Sequences = z.infer<typeof ending>['sequences']
export type Section = { table: string; columns: readonly string[]; rows: AsyncIterable<Buffer> }

const LARGEST_PART = 1024 * 1024

/** The bytes of a backup, before they are packed. */
export async function* backupBytes(
  head: Header,
  sections: AsyncIterable<Section>,
  sequences: () => Promise<Sequences>,
): AsyncGenerator<Buffer> {
  yield lineOf(head)
  for await (const { table, columns, rows } of sections) {
    yield lineOf({ table, columns })
    const count = counter()
    for await (const piece of rows)
      for (let at = 0; at < piece.length; at += LARGEST_PART) {
        const part = piece.subarray(at, at + LARGEST_PART)
        count.add(part)
        yield lengthOf(part.length)
        yield part
      }
    yield lengthOf(0)
    yield lineOf(count.result())
  }
  yield lineOf({ sequences: await sequences() })
}

type Visit = {
  header?: (head: Header) => Promise<void>
  /** Must read the rows to their end. */
  section?: (section: Section) => Promise<void>
}

/**
 * Reads a backup from its first byte to its last, and holds it to everything that it says of itself. Throws one sentence
 * when it is no backup, was damaged, or was cut short.
 */
export async function readBackup(file: string, visit: Visit = {}): Promise<{ head: Header; sequences: Sequences }> {
  const packed = createReadStream(file)
  const unpacked = createGunzip()
  // Handed on, for a pipe does not: a file that cannot be read ends the reading of what is in it.
  packed.on('error', (error) => unpacked.destroy(error))
  packed.pipe(unpacked)
  const reader = openReader(unpacked)
  let isBackup = false
  const read = async <T>(schema: z.ZodType<T>) => schema.parse(JSON.parse(await reader.line()))
  try {
    const head = await read(header)
    isBackup = true
    await doing(visit.header?.(head))
    for (const expected of head.tables) {
      const { table, columns } = await read(opening)
      if (table !== expected) throw new Error('a table is missing')
      const count = counter()
      const rows = partsOf(reader, count.add)
      if (visit.section) await doing(visit.section({ table, columns, rows }))
      else await passOver(rows)
      const { rows: counted, sha256 } = await read(closing)
      const found = count.result()
      if (found.rows !== counted || found.sha256 !== sha256) throw new Error('a table is not what it was')
    }
    const { sequences } = await read(ending)
    await reader.end()
    return { head, sequences }
  } catch (error) {
    if (error instanceof Elsewhere) throw error.cause
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall) throw new Error(`${file} cannot be read (${code}).`, { cause: error })
    throw new Error(
      isBackup ? `${file} is damaged or was cut short: take another backup.` : `${file} is not a backup of Waymark.`,
      {
        cause: error,
      },
    )
  } finally {
    packed.destroy()
    unpacked.destroy()
  }
}

async function passOver(rows: AsyncGenerator<Buffer, void>): Promise<void> {
  while (!(await rows.next()).done);
}

/** What went wrong with what was done with the file, and not with the file itself. */
class Elsewhere extends Error {}

async function doing(job: Promise<void> | undefined): Promise<void> {
  try {
    await job
  } catch (cause) {
    throw cause instanceof DamagedPart ? cause : new Elsewhere('', { cause })
  }
}

class DamagedPart extends Error {}

async function* partsOf(reader: Reader, note: (part: Buffer) => void): AsyncGenerator<Buffer, void> {
  try {
    for (;;) {
      const length = (await reader.bytes(4)).readUInt32BE()
      if (length === 0) return
      if (length > LARGEST_PART) throw new Error('no part is as large')
      const part = await reader.bytes(length)
      note(part)
      yield part
    }
  } catch (cause) {
    throw new DamagedPart('', { cause })
  }
}

/** Rows end in a new line; those within a value are written otherwise. */
function counter() {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add(part: Buffer) {
      hash.update(part)
      for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) rows += 1
    },
    result: () => ({ rows, sha256: hash.digest('hex') }),
  }
}

function lineOf(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}
