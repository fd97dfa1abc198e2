import { isUtf8 } from 'node:buffer'
import { FILE_KINDS, endingOf, KINDS_IN_WORDS, type FileKindId } from './file-kinds.ts'
import { quoted } from './file-fault.ts'

/** The parts of a file by which it is known: how it begins, how it ends, and the names that an old Office file has in it. */
export type FileEnds = { head: Buffer; tail: Buffer; bytes: number; names: ReadonlySet<string> }

/** What a file is by its bytes, or, where it is nothing that is kept, what it is called. */
export type Known = { kind: FileKindId } | { otherwise: string }

const ENDS = 128 * 1024

const OLD_NAMES = ['WordDocument', 'Workbook', 'EncryptedPackage', '_VBA_PROJECT']

/** Reads a file once and keeps how it begins and ends, however large it is. */
export async function readEnds(stream: AsyncIterable<Uint8Array>): Promise<FileEnds> {
  let head = Buffer.alloc(0)
  let tail = Buffer.alloc(0)
  let bytes = 0
  const names = new Set<string>()
  for await (const piece of stream) {
    bytes += piece.length
    const seen = Buffer.concat([tail.subarray(Math.max(0, tail.length - 64)), piece])
    for (const name of OLD_NAMES) if (seen.includes(name, 0, 'utf16le')) names.add(name)
    if (head.length < ENDS) head = Buffer.concat([head, piece.subarray(0, ENDS - head.length)])
    tail = Buffer.concat([tail, piece])
    if (tail.length > ENDS) tail = Buffer.from(tail.subarray(tail.length - ENDS))
  }
  return { head, tail, bytes, names }
}

/** What the bytes say that a file is; its name is not asked. */
export function whatItIs(ends: FileEnds): Known {
  const { head, bytes } = ends
  if (bytes === 0) return { otherwise: 'empty' }
  const start = head.toString('latin1', 0, 1024)
  if (/^\s{0,8}%PDF-\d/.test(start)) return { kind: 'pdf' }
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return { kind: 'png' }
  if (start.startsWith('\u00ff\u00d8\u00ff')) return { kind: 'jpeg' }
  if (start.startsWith('PK')) return whatIsZipped(partsOf(ends))
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return whatIsOld(ends.names)
  const other = OTHERS.find(([opening]) => start.startsWith(opening))
  if (other) return { otherwise: other[1] }
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (/^<(!doctype|html|head|body|script|svg|\?xml)/i.test(text)) return { otherwise: 'a web page or a drawing' }
  return isText(head, bytes) ? { kind: 'text' } : { otherwise: 'something else' }
}

/**
 * Why a file is not taken, in one sentence, or the kind as which it is: by its bytes, and its name must not say another.
 * Text is a CSV file where its name says so.
 */
export function readKind(name: string, ends: FileEnds): { kind: FileKindId } | { says: string } {
  const known = whatItIs(ends)
  if ('otherwise' in known) {
    if (known.otherwise === 'empty') return { says: `${quoted(name)} is empty` }
    const locked = known.otherwise === LOCKED ? '. Save it without its password' : ''
    return { says: `${quoted(name)} is ${known.otherwise}, which cannot be kept: choose ${KINDS_IN_WORDS}${locked}` }
  }
  const ending = endingOf(name)
  const asNamed = FILE_KINDS.find(({ endings }) => (endings as readonly string[]).includes(ending))
  if (!asNamed) return ending === '' || known.kind === 'text' ? known : { says: misnamed(name, known.kind) }
  if (known.kind === 'text' && asNamed.id === 'csv') return { kind: 'csv' }
  return asNamed.id === known.kind ? known : { says: misnamed(name, known.kind) }
}

const LOCKED = 'locked with a password'

function misnamed(name: string, kind: FileKindId): string {
  const is = FILE_KINDS.find(({ id }) => id === kind)
  return `${quoted(name)} is not what its name says: it is ${is?.says}. Give it a name that ends in .${is?.endings[0]}, or choose another file`
}

const OTHERS: readonly (readonly [string, string])[] = [
  ['GIF8', 'a picture (GIF)'],
  ['RIFF', 'a picture, a sound or a film'],
  ['{\\rtf', 'rich text (.rtf)'],
  ['MZ', 'a program'],
  ['\u007fELF', 'a program'],
  ['7z\u00bc\u00af', 'a compressed file'],
  ['Rar!', 'a compressed file'],
  ['\u001f\u008b', 'a compressed file'],
  ['II*\u0000', 'a picture (TIFF)'],
  ['MM\u0000*', 'a picture (TIFF)'],
  ['%!PS', 'a PostScript file'],
]

/** The names of a zip's parts, from the list at its end; none where that is longer than any document's. */
function partsOf({ tail, bytes }: FileEnds): string[] {
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0 || end + 22 > tail.length) return []
  const names: string[] = []
  let at = tail.length - (bytes - tail.readUInt32LE(end + 16))
  while (at >= 0 && at + 46 <= end && tail.readUInt32LE(at) === 0x02014b50) {
    const length = tail.readUInt16LE(at + 28)
    names.push(tail.toString('latin1', at + 46, at + 46 + length))
    at += 46 + length + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32)
  }
  return names
}

/** Word and Excel of today are zips, known by the names of their parts. */
function whatIsZipped(parts: readonly string[]): Known {
  if (parts.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return { otherwise: 'a document with macros in it' }
  if (parts.includes('word/document.xml')) return { kind: 'word' }
  if (parts.includes('xl/workbook.xml')) return { kind: 'excel' }
  return { otherwise: 'a zip file' }
}

/** Those before 2007 are little file systems, whose entries are named in UTF-16. */
function whatIsOld(names: ReadonlySet<string>): Known {
  if (names.has('EncryptedPackage')) return { otherwise: LOCKED }
  if (names.has('_VBA_PROJECT')) return { otherwise: 'a document with macros in it' }
  if (names.has('WordDocument')) return { kind: 'old-word' }
  if (names.has('Workbook')) return { kind: 'old-excel' }
  return { otherwise: 'an older Office file of another kind' }
}

/** Text has no control characters but tab and line ends; UTF-16 with its mark is text too. */
function isText(head: Buffer, bytes: number): boolean {
  const mark = head.length > 1 ? head.readUInt16BE(0) : 0
  if (bytes > 1 && (mark === 0xfeff || mark === 0xfffe)) return true
  const controls = head.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12).length
  if (controls > 0) return false
  // Windows-1252 is taken as well; it has no letters between 0x80 and 0x9f in a row of any length.
  return isUtf8(head.subarray(0, head.length - (bytes > head.length ? 4 : 0))) || mostlyLetters(head)
}

function mostlyLetters(head: Buffer): boolean {
  return head.filter((byte) => byte > 0x7e).length * 3 < head.length
}
