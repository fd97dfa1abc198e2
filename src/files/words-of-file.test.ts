import { expect, test } from 'vitest'
import { aService } from '../../test/support/a-service.ts'
import { storeFile } from './stored-files.ts'
import { wordsOfFile } from './words-of-file.ts'
import { zipUnfolded } from './zip-parts.ts'

const wordFile = (xml: string) => zipUnfolded([{ name: 'word/document.xml', bytes: Buffer.from(xml) }])

test('the words of Word, Excel and text files are read, small and parted by one space; of any other kind none', async () => {
  const service = await aService()
  const wordsOf = (kind: Parameters<typeof wordsOfFile>[2], content: Buffer) =>
    service.act(service.administratorId, async (look) => {
      const stream = async function* () {
        yield await Promise.resolve(content)
      }
      return wordsOfFile(look, await storeFile(look, { name: 'a', mediaType: 'x/y', stream: stream() }), kind)
    })
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
  const cut = `<w:p>${run('Atten')}${run('dance &amp; awe')}</w:p><w:p>${run('Next')}</w:p>`
  expect(await wordsOf('word', wordFile(cut))).toBe('attendance & awe next')
  const shared = zipUnfolded([
    { name: 'xl/sharedStrings.xml', bytes: Buffer.from('<si><t>One</t></si><si><t>Two</t></si>') },
  ])
  expect(await wordsOf('excel', shared)).toBe('one two')
  expect(await wordsOf('text', Buffer.from('A\u0000B\r\n\tC'))).toBe('a b c')
  expect(await wordsOf('csv', Buffer.from('x '.repeat(150_000)))).toHaveLength(200_000)
  for (const damaged of [Buffer.from('PK not a zip'), wordFile(cut).subarray(0, 60)])
    expect(await wordsOf('word', damaged)).toBe('')
  expect(await wordsOf('pdf', Buffer.from('%PDF-1.7 attendance'))).toBe('')
})
