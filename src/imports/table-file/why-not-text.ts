/** What a file's first bytes say it is, when that is no text with columns; undefined when it may be one. */
export function whyNotText(head: Buffer): string | undefined {
  const start = head.toString('latin1', 0, 512).replace(/^\u00ef\u00bb\u00bf/, '')
  for (const [opening, what] of openings) {
    if (start.startsWith(opening)) return what === zipped ? whatIsZipped(head) : what
  }
  if (/^\s*<(!doctype html|html)/i.test(start)) return 'a web page'
  if (/^\s*<\?xml/.test(start)) return 'an XML file'
  return isMostlyText(head) ? undefined : 'something other than text'
}

/** Whether the bytes open as a zip does, which every .xlsx is. */
export function looksZipped(head: Buffer): boolean {
  return head.toString('latin1', 0, 4) === 'PK\u0003\u0004'
}

const zipped = 'a zip file'
const openings: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', zipped],
  ['PK\u0005\u0006', 'an empty zip file'],
  ['%PDF', 'a PDF'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old or password-protected Excel or Word file'],
  ['\u001f\u008b', 'a compressed file (.gz)'],
  ['7z\u00bc\u00af', 'a compressed file (.7z)'],
  ['Rar!', 'a compressed file (.rar)'],
  ['\u0089PNG', 'a picture (PNG)'],
  ['\u00ff\u00d8\u00ff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['{\\rtf', 'a rich text document (.rtf)'],
]

function whatIsZipped(head: Buffer): string {
  const names = head.toString('latin1')
  if (names.includes('word/')) return 'a Word document (.docx)'
  if (names.includes('xl/') || names.includes('[Content_Types].xml')) return 'an Excel workbook (.xlsx)'
  return zipped
}

/** One stray control character is a fault of its row; many are another kind of file. UTF-16 is known by its mark. */
function isMostlyText(head: Buffer): boolean {
  if (utf16Mark(head)) return true
  let controls = 0
  for (const byte of head) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++
  return controls * 20 <= head.length
}

/** 'utf-16le' or 'utf-16be' when the file opens with that byte order mark. */
export function utf16Mark(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined
}
