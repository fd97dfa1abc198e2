import type { Look } from '#work/work.ts'
import type { FileKindId } from './file-kinds.ts'
import { readStoredFile, type StoredFile } from './stored-files.ts'
import { unzip } from './zip-parts.ts'

/** No more of a file's words are read. Characters. */
const MOST_WORDS = 200_000
const LIMITS = { parts: 2000, bytes: 100 * 1024 * 1024, ratio: 200 }

/** Where the words stand in what is a zip of XML. */
const PARTS: Partial<Record<FileKindId, RegExp>> = {
  word: /^word\/(document|footnotes|header\d*|footer\d*)\.xml$/,
  excel: /^xl\/sharedStrings\.xml$/,
}

/**
 * The words within a kept file, in small letters, for a search: of Word and Excel as they are now, of text and CSV. Empty for
 * a PDF, a picture, an older format, and for what cannot be read.
 */
export async function wordsOfFile(look: Look, { id }: StoredFile, kind: FileKindId): Promise<string> {
  const isPlain = kind === 'text' || kind === 'csv'
  const wanted = PARTS[kind]
  if (!isPlain && !wanted) return ''
  const parts: Buffer[] = []
  for await (const part of readStoredFile(look, id)) parts.push(part)
  const bytes = Buffer.concat(parts)
  return plain(isPlain ? bytes.toString('utf8') : wordsInZip(bytes, wanted!))
}

function wordsInZip(bytes: Buffer, wanted: RegExp): string {
  try {
    const parts = unzip(bytes, LIMITS, (name) => wanted.test(name))
    return parts.map((part) => wordsInXml(part.bytes.toString('utf8'))).join(' ')
  } catch {
    // What was taken in can be opened by its own program, if not by us: it is found by its title.
    return ''
  }
}

/** A word may be cut over several runs: only what ends a paragraph, a cell or a line parts two words. */
function wordsInXml(xml: string): string {
  return xml
    .replace(/<\/(w:p|w:tc|si)>|<w:(br|tab)[ /]/g, ' $&')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|apos);/g, (_whole, name: string) => ENTITIES[name] ?? ' ')
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const plain = (text: string) =>
  text
    .replace(/[\u0000-\u0020\u007f\u00a0\p{Cs}]+/gu, ' ')
    .trim()
    .toLowerCase()
    .slice(0, MOST_WORDS)
