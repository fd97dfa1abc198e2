import { decoderFor, type Decoder, type Encoding } from './decode-text.ts'
import { FileFault } from '#files/index.ts'
import { type CellLimits, type CellSplitter, type CsvRecord, splitCells } from './split-cells.ts'
import { whyNotText } from './why-not-text.ts'

/** A file as it arrives: an upload, a file on disk, parts kept in the database. */
export type ByteSource = AsyncIterable<Uint8Array>

/** What is known of a file only once it has been read. */
export type FileFacts = { encoding: Encoding }

/**
 * The rows of a CSV file, its header among them, a few dozen at a time: the file is never held. Commas, semicolons or
 * tabs, whichever the first line has most of. Throws FileFault for what is no text, is empty or ends inside a cell.
 */
export async function* readRecords(
  source: ByteSource,
  limits: Omit<CellLimits, 'delimiter'>,
  facts?: FileFacts,
): AsyncGenerator<CsvRecord[], void> {
  let head = Buffer.alloc(0)
  let reader: { decoder: Decoder; splitter: CellSplitter } | undefined

  function* read(bytes: Buffer): Generator<CsvRecord[]> {
    for (let at = 0; at < bytes.length; at += pieceLength) {
      const text = decode(bytes.subarray(at, at + pieceLength))
      const records = reader!.splitter.push(text)
      if (records.length > 0) yield records
    }
  }

  function decode(bytes: Buffer): string {
    if (reader) return reader.decoder.decode(bytes)
    const says = whyNotText(bytes)
    if (says) throw new FileFault(`The file is ${says}, where a .csv file was expected`)
    const decoder = decoderFor(bytes)
    const text = decoder.decode(bytes)
    reader = { decoder, splitter: splitCells({ ...limits, delimiter: delimiterOf(text) }) }
    return text
  }

  for await (const piece of source) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    if (reader) yield* read(bytes)
    else {
      head = Buffer.concat([head, bytes])
      if (head.length >= headLength) yield* read(head)
    }
  }
  if (!reader) {
    if (head.length === 0) throw new FileFault('The file is empty')
    yield* read(head)
  }
  const { decoder, splitter } = reader!
  const last = [...splitter.push(decoder.end()), ...splitter.end()]
  if (facts) facts.encoding = decoder.encoding()
  if (last.length > 0) yield last
}

/** Enough to tell what kind of file it is, and for a header of any national file. */
const headLength = 8 * 1024
const pieceLength = 64 * 1024

function delimiterOf(text: string): string {
  const firstLine =
    text
      .slice(0, headLength)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? ''
  const outside = firstLine.replace(/"[^"]*"/g, '')
  const among = (delimiter: string) => outside.split(delimiter).length
  return [';', '\t'].find((delimiter) => among(delimiter) > among(',') && among(delimiter) > 1) ?? ','
}
