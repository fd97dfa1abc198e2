import type { PrintedDocument } from './printed-document.ts'

/** Text without what no document may hold: control characters but tab and line end, half letters, marks of byte order. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufff0-\ufffb\ufffe\uffff\p{Cs}]/gu, '')
}

/** The same of everything that a document says. */
export function inPlainText(document: PrintedDocument): PrintedDocument {
  return plain(document) as PrintedDocument
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value)
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
}
