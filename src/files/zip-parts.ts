import { crc32, inflateRawSync } from 'node:zlib'
import { counted, FileFault } from './file-fault.ts'

/** How much a zipped file may unfold to. */
export type ZipLimits = { readonly parts: number; readonly bytes: number; readonly ratio: number }

/** One file within a zip. */
export type ZipPart = { readonly name: string; readonly bytes: Buffer }

/**
 * The parts of a zip whose names are wanted, unfolded. Sizes are first read from the list at the zip's end, and then held
 * to while unfolding, since a list can lie. Throws FileFault for a zip that is damaged, or folds up more than the limits.
 */
export function unzip(
  zip: Buffer,
  limits: ZipLimits,
  isWanted: (name: string) => boolean,
  called = 'file',
): readonly ZipPart[] {
  const damaged = () =>
    new FileFault(`The ${called} is damaged; open it in its own program, save it and choose it again`)
  const entries = listEntries(zip, limits.parts, damaged)
  const whole = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (whole > limits.bytes) throw tooLarge(limits)
  const parts: ZipPart[] = []
  for (const entry of entries.filter(({ name }) => isWanted(name))) {
    if (entry.size > 1024 * 1024 && entry.size > entry.folded * limits.ratio) throw tooLarge(limits)
    parts.push({ name: entry.name, bytes: unfold(zip, entry, damaged) })
  }
  return parts
}

/** A zip of these parts, not folded up: what a reader of zips opens, and nothing that was not measured. */
export function zipUnfolded(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, bytes } of parts) {
    const title = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(bytes.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(title.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const version = Buffer.from([20, 0])
    list.push(Buffer.from('PK\u0001\u0002'), version, facts, place, title)
    const piece = [Buffer.from('PK\u0003\u0004'), facts, title, bytes]
    pieces.push(...piece)
    at += piece.reduce((sum, part) => sum + part.length, 0)
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(
    list.reduce((sum, piece) => sum + piece.length, 0),
    12,
  )
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, ...list, end])
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly folded: number
  readonly size: number
  readonly at: number
}

/** What the list at the end of a zip says of its parts. */
function listEntries(zip: Buffer, most: number, damaged: () => FileFault): readonly Entry[] {
  const end = zip.lastIndexOf('PK\u0005\u0006')
  if (end < 0 || end + 22 > zip.length) throw damaged()
  const count = zip.readUInt16LE(end + 10)
  if (count > most)
    throw new FileFault(`The file has ${counted(count)} parts, more than the ${counted(most)} that are opened`)
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const nameLength = zip.readUInt16LE(at + 28)
    if (zip.readUInt16LE(at + 8) & 1) throw new FileFault('The file is locked with a password; save it without one')
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      folded: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function unfold(zip: Buffer, { method, folded, size, at }: Entry, damaged: () => FileFault): Buffer {
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== 0x04034b50) throw damaged()
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  const bytes = zip.subarray(from, from + folded)
  if (method === 0 && bytes.length === size) return bytes
  if (method !== 8 || bytes.length !== folded) throw damaged()
  try {
    const unfolded = inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) })
    if (unfolded.length === size) return unfolded
  } catch {
    // Not what the list says it is: said below.
  }
  throw damaged()
}

function tooLarge({ bytes }: ZipLimits): FileFault {
  return new FileFault(
    `The file unfolds to more than it may: ${counted(Math.floor(bytes / 1024 / 1024))} MB, or a hundred times its size`,
  )
}
