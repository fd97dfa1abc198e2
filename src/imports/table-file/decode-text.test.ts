import { expect, test } from 'vitest'
import { decoderFor } from './decode-text.ts'

function decode(bytes: Buffer, pieceLength: number) {
  const decoder = decoderFor(bytes)
  let text = ''
  for (let at = 0; at < bytes.length; at += pieceLength) text += decoder.decode(bytes.subarray(at, at + pieceLength))
  text += decoder.end()
  return [text, decoder.encoding()]
}

const text = 'Sainte-Geneviève’s, £5 – 𝄞'
const utf16 = Buffer.from('\u{FEFF}' + text, 'utf16le')
const windows = Buffer.from('Genevi\u00e8ve\u0092s, \u00a35 \u0096 \u0080', 'latin1')

test.each([
  ['UTF-8', Buffer.from(text), text, 'UTF-8'],
  ['UTF-8 with a mark', Buffer.from('\u{FEFF}' + text), text, 'UTF-8'],
  ['UTF-16, little end first', utf16, text, 'UTF-16'],
  ['UTF-16, big end first', Buffer.from(utf16).swap16(), text, 'UTF-16'],
  ['Windows-1252', windows, 'Geneviève’s, £5 – €', 'Windows-1252'],
  ['ASCII', Buffer.from('plain'), 'plain', 'UTF-8'],
  [
    'Windows-1252 whose last letter looks like the start of another',
    Buffer.from('Caf\u00e9', 'latin1'),
    'Café',
    'Windows-1252',
  ],
  ['UTF-8 into which a Windows-1252 letter strayed', Buffer.from('c3a920e92041', 'hex'), 'é é A', 'UTF-8'],
])('%s is read right wherever the pieces are cut', (_, bytes, expected, encoding) => {
  for (let length = 1; length <= bytes.length; length++) expect(decode(bytes, length)).toEqual([expected, encoding])
})
