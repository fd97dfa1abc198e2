import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { IncomingFile } from '#files/index.ts'
import type { Call } from './command.ts'
import { showBytes } from './show-bytes.ts'

const OFTEN = 10_000_000

/** The file that a call names, which says how far it has been read every ten megabytes. Throws one sentence. */
export async function openImportFile({ args: [name = ''], path, progress }: Call): Promise<IncomingFile> {
  const file = path(name)
  const { size } = await sizeOf(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${file} cannot be read (${error.code ?? error.message}). Is that its name?`, { cause: error })
  })
  return { name: basename(file), mediaType: 'text/csv', stream: saying(createReadStream(file), size, progress) }
}

async function sizeOf(file: string): Promise<{ size: number }> {
  await access(file, constants.R_OK)
  const found = await stat(file)
  if (!found.isFile()) throw new Error('it is no file')
  return found
}

async function* saying(
  stream: AsyncIterable<Uint8Array>,
  size: number,
  progress: (line: string) => void,
): AsyncGenerator<Uint8Array, void> {
  let read = 0
  for await (const piece of stream) {
    const before = Math.floor(read / OFTEN)
    read += piece.length
    if (Math.floor(read / OFTEN) > before) progress(`Read ${showBytes(read)} of ${showBytes(size)} ...`)
    yield piece
  }
}
