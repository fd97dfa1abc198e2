import { expect, test } from 'vitest'
import { readEnds, readKind } from './what-a-file-is.ts'
import { zipUnfolded } from './zip-parts.ts'

const zipOf = (...names: string[]) => zipUnfolded(names.map((name) => ({ name, bytes: Buffer.from('x') })))
const oldOf = (...names: string[]) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...names.map((name) => Buffer.from(name, 'utf16le'))])
async function* pieces(content: Buffer) {
  for (let at = 0; at < content.length; at += 1000) yield content.subarray(at, at + 1000)
}
const read = async (name: string, content: Buffer | string) =>
  readKind(name, await readEnds(pieces(Buffer.from(content as string))))

const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex')
const WORD = zipOf('[Content_Types].xml', 'word/document.xml')

test.each<[string, string | Buffer, string]>([
  ['note.pdf', '%PDF-1.7\nx', 'pdf'],
  ['Note.DOCX', WORD, 'word'],
  ['note.doc', oldOf('Root Entry', 'WordDocument'), 'old-word'],
  ['data.xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'excel'],
  ['data.xls', oldOf('Workbook'), 'old-excel'],
  ['plan.png', PNG, 'png'],
  ['plan.jpeg', Buffer.from('ffd8ffe000', 'hex'), 'jpeg'],
  ['note.txt', 'Seen in two lessons: the children’s talk.', 'text'],
  ['note.txt', Buffer.from('Caf\u00e9 \u0096 seen', 'latin1'), 'text'],
  ['figures.csv', 'URN,Name\n100000,A', 'csv'],
  ['note', WORD, 'word'],
  [
    'long.doc',
    Buffer.concat([oldOf('Root'), Buffer.alloc(400_000), oldOf('WordDocument'), Buffer.alloc(400_000)]),
    'old-word',
  ],
  ['minutes.log', 'plain', 'text'],
  ['x.txt', 'x', 'text'],
])('%s is known by its bytes', async (name, content, kind) => {
  expect(await read(name, content)).toEqual({ kind })
})

test('a file whose list of parts lies beyond the first bytes is known all the same', async () => {
  const long = zipUnfolded([
    { name: 'docProps/thumbnail.jpeg', bytes: Buffer.alloc(400_000, 7) },
    { name: 'word/document.xml', bytes: Buffer.from('<w/>') },
  ])
  expect(await read('note.docx', long)).toEqual({ kind: 'word' })
})

test.each<[string, string | Buffer, RegExp]>([
  ['note.pdf', WORD, /^‘note.pdf’ is not what its name says: it is a Word document. Give it a name that ends in .docx/],
  ['photo.png', Buffer.from('ffd8ffe000', 'hex'), /it is a picture \(JPEG\)/],
  [
    'note.pdf',
    '<!doctype html><script>alert(1)</script>',
    /^‘note.pdf’ is a web page or a drawing, which cannot be kept/,
  ],
  ['crest.svg', '\ufeff  <svg onload="alert(1)">', /a web page or a drawing/],
  ['note.docx', zipOf('word/document.xml', 'word/vbaProject.bin'), /with macros in it/],
  ['note.doc', oldOf('WordDocument', '_VBA_PROJECT'), /with macros in it/],
  ['note.docx', oldOf('EncryptedPackage'), /locked with a password, .* Save it without its password/],
  ['all.docx', zipOf('a.txt'), /is a zip file/],
  ['cut.docx', WORD.subarray(0, 40), /is a zip file/],
  ['false.docx', Buffer.concat([zipOf('a.txt').subarray(0, 30), Buffer.from('word/document.xml')]), /is a zip file/],
  ['run.txt', 'MZ\u0090\u0000', /is a program/],
  ['note.txt', Buffer.from([1, 2, 3, 4, 0, 0, 255]), /is something else/],
  ['tool.exe', PNG, /ends in .png/],
  ['nothing.pdf', '', /is empty/],
  ['x'.repeat(200) + '.pdf', '', /^‘x{40}…’ is empty$/],
])('%s that is something else gets one clear sentence', async (name, content, says) => {
  const found = await read(name, content)
  expect('says' in found && found.says).toMatch(says)
})
