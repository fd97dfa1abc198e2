import { FileFault, MOST_BYTES, unzip, type ZipLimits } from '#files/index.ts'
import { fileFinding, type ReceivedFile } from '#web/receive-upload.ts'
import { Refused } from '#work/failures.ts'

/** One file of a folder, however the folder came. */
export type FileInFolder = { path: string; stream: () => AsyncIterable<Uint8Array>; bytes: number }

/** A zip is held whole while it is opened, and so is not as large as all that it may unfold to. */
export const MOST_BYTES_OF_A_ZIP = 100 * 1024 * 1024
export const MOST_NOTES = 500
const LIMITS: ZipLimits = { parts: 2000, bytes: 600 * 1024 * 1024, ratio: 100 }

/**
 * The files that were chosen, and those within a zip that was, one at a time. What the machines of their makers left in it,
 * such as thumbnails, is passed over. Throws Refused for a zip that is damaged or unfolds to more than it may.
 */
export async function* openFolder(files: readonly ReceivedFile[]): AsyncGenerator<FileInFolder, void> {
  for (const file of files) {
    if (!(await isZip(file))) {
      yield { path: file.name.replace(/\\/g, '/'), stream: file.stream, bytes: file.bytes }
      continue
    }
    try {
      yield* partsOf(Buffer.concat(await all(file)))
    } catch (error) {
      if (error instanceof FileFault) throw new Refused([fileFinding('files', error.message)])
      throw error
    }
  }
}

function* partsOf(zip: Buffer): Generator<FileInFolder, void> {
  const names: string[] = []
  unzip(zip, LIMITS, (name) => {
    if (isMeant(name)) names.push(name)
    return false
  })
  // Each is unfolded by itself, so that one is held beside the zip and not all.
  for (const wanted of new Set(names)) {
    const [part] = unzip(zip, LIMITS, (name) => name === wanted)
    if (part) yield { path: wanted, bytes: part.bytes.length, stream: () => once(part.bytes) }
  }
}

/** What is a note by its place: no folder, and nothing that a machine keeps for itself. */
function isMeant(name: string): boolean {
  const last = name.split('/').at(-1) ?? ''
  return !(last === '' || name.startsWith('__MACOSX/') || /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(last))
}

async function isZip({ name, stream }: ReceivedFile): Promise<boolean> {
  if (!/\.zip$/i.test(name)) return false
  for await (const piece of stream()) return piece.toString('latin1', 0, 2) === 'PK'
  return false
}

async function all({ stream }: ReceivedFile): Promise<Buffer[]> {
  const pieces: Buffer[] = []
  for await (const piece of stream()) pieces.push(piece)
  return pieces
}

async function* once(bytes: Buffer) {
  yield await Promise.resolve(bytes)
}

/** Why a file is too large to be a note. */
export const tooLargeSays = (bytes: number) => (bytes > MOST_BYTES ? 'It is larger than 25 MB' : undefined)
