import { crc32 } from 'node:zlib'

/** One file on its way into a zip: read once to be measured, and once to be written. */
export type ZipEntry = { name: string; stream: () => AsyncIterable<Uint8Array> }

/** The name is in UTF-8. */
const UTF8 = 0x0800

/** A zip of these files, not folded up, a piece at a time: nothing is held but the piece and the list at its end. Throws for more than 4 GB. */
export async function* zipStream(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer, void> {
  const list: Buffer[] = []
  let at = 0
  for await (const { name, stream } of entries) {
    const title = Buffer.from(name)
    const { crc, bytes } = await measure(stream())
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(UTF8, 2)
    facts.writeUInt32LE(crc, 10)
    facts.writeUInt32LE(bytes, 14)
    facts.writeUInt32LE(bytes, 18)
    facts.writeUInt16LE(title.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    list.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, place, title)
    yield Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, title])
    for await (const piece of stream()) yield Buffer.from(piece)
    at += 30 + title.length + bytes
  }
  const listed = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(list.length / 5, 8)
  end.writeUInt16LE(list.length / 5, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  yield listed
  yield end
}

async function measure(stream: AsyncIterable<Uint8Array>): Promise<{ crc: number; bytes: number }> {
  let crc = 0
  let bytes = 0
  for await (const piece of stream) {
    crc = crc32(piece, crc)
    bytes += piece.length
  }
  return { crc, bytes }
}
