import fc from 'fast-check'
import mammoth from 'mammoth'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { unzip } from '#files/index.ts'
import { ALL_PICTURES } from '#pictures/all-examples.tsx'
import { forPrint } from '#pictures/for-print.ts'
import { WIDE } from '#pictures/picture.tsx'
import { readPdf } from '../../test/support/read-pdf.ts'
import { checksumOf, plainText, toPdf, toWord, wordsOf, type PrintedDocument } from './index.ts'
import { aDocument, aLongDocument } from './print-examples.ts'

const bare = (text: string) => text.replace(/\s+/g, '')
const wordsIn = async (document: PrintedDocument) =>
  bare((await mammoth.extractRawText({ buffer: await toWord(document) })).value)

async function partsOf(
  document: PrintedDocument,
  crest?: { png: Buffer; width: number; height: number; says: string },
) {
  const file = await toWord(document, crest ? { crest } : {})
  const parts = unzip(file, { parts: 100, bytes: 1e7, ratio: 1e3 }, () => true)
  return (name: string) => parts.find((part) => part.name === name)?.bytes.toString() ?? ''
}

const CREST = {
  png: await sharp({ create: { width: 40, height: 50, channels: 3, background: '#17484a' } })
    .png()
    .toBuffer(),
  width: 40,
  height: 50,
  says: 'The crest of Eskmoor Council',
}

describe('Word and PDF say the same words in the same order', () => {
  test.each<[string, PrintedDocument]>([
    ['an ordinary one', aDocument()],
    ['one of many pages', aLongDocument()],
    ['one with nothing in it', aDocument({ facts: [], blocks: [] })],
    ['signs that would mean something in a layout', aDocument({ title: '#x $y *b* _i_ [z] @a <b> "c" \\n {d} // e' })],
    ['letters of many tongues', aDocument({ title: 'Ŵyn Łódź Αθήνα Привет naïve “quoted” – ½ €' })],
    ['a word longer than a line', aDocument({ blocks: [{ kind: 'paragraph', text: 'x'.repeat(400) }] })],
    [
      'line ends and control signs',
      aDocument({ blocks: [{ kind: 'paragraph', text: 'one\r\ntwo\u0007\ufeff \ud800three' }] }),
    ],
  ])('%s', async (_name, document) => {
    const words = wordsOf(document).join('')
    expect(await wordsIn(document)).toBe(words)
    expect(readPdf(await toPdf(document)).text).toBe(words)
  })

  test('whatever is written in it', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'abc #$*_`@<>[]{}()\\/"\'~=-+|^&%!?.,:;\n\t£€é'), maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
        const document = aDocument({
          blocks: [
            ...texts.map((each) => ({ kind: 'paragraph', text: each }) as const),
            { kind: 'table', head: ['A', 'B'], rows: [[texts[0]!, texts.at(-1)!]] },
            { kind: 'list', items: texts },
          ],
        })
        const words = wordsOf(document).join('')
        expect(await wordsIn(document)).toBe(words)
        expect(readPdf(await toPdf(document)).text).toBe(words)
      }),
      { numRuns: 15 },
    )
  })

  test('what the PDF has no letter for stands in it as a box, and is in the Word file', async () => {
    const document = aDocument({ blocks: [{ kind: 'paragraph', text: 'The sign 漢 stands here' }] })
    expect(await wordsIn(document)).toContain('Thesign漢standshere')
    expect(readPdf(await toPdf(document)).text).toContain('Thesign□standshere')
  })

  test('a pasted record of 200,000 characters is made all the same', async () => {
    const document = aDocument({
      blocks: [{ kind: 'paragraph', text: 'Reading <script>alert(1)</script> 😀 \u200f'.repeat(5000) }],
    })
    expect((await toWord(document)).length).toBeGreaterThan(1000)
    expect(readPdf(await toPdf(document)).pages).toBeGreaterThan(20)
  })
})

describe('a PDF for everyone', () => {
  test('it is tagged, in English, titled, and its tables have a heading row', async () => {
    const { tags, source } = readPdf(await toPdf(aDocument(), { crest: CREST }))
    expect(tags).toMatchObject({ H1: 2, H2: 1, L: 2, LI: 5, Table: 1, THead: 1, TH: 4, Figure: 1 })
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(source).toContain('/Lang (en-GB)')
    expect(source).toContain('The crest of Eskmoor Council')
    expect(source).toMatch(/<dc:title>[^]*Record of visit/)
  })

  test('its marking, which version it is and the number of each page stand at the edge of every page', async () => {
    const { edges, pages } = readPdf(await toPdf(aLongDocument()))
    expect(pages).toBeGreaterThan(5)
    expect(edges).toHaveLength(pages)
    for (const [at, edge] of edges.entries()) {
      expect(edge).toContain('OFFICIAL')
      expect(edge).toContain('Version1·issued13November2026')
      expect(edge).toContain(`Page${at + 1}of${pages}`)
    }
  })

  test('the same document is the same file to the byte', async () => {
    expect((await toPdf(aDocument())).equals(await toPdf(aDocument()))).toBe(true)
  })

  test('a picture of figures is laid in as lines and words, not as dots, with its sentence for those who do not see it', async () => {
    const byName = Object.fromEntries(
      await Promise.all(ALL_PICTURES.map(async (picture) => [picture.id, await forPrint(picture, WIDE)] as const)),
    )
    const blocks = ALL_PICTURES.map(({ id, says }) => ({ kind: 'picture', picture: id, says, widthMm: 150 }) as const)
    const pdf = await toPdf(aDocument({ blocks }), { byName })
    const dotted = Object.fromEntries(Object.entries(byName).map(([id, { svg: _, ...picture }]) => [id, picture]))
    expect(pdf.length).toBeLessThan((await toPdf(aDocument({ blocks }), { byName: dotted })).length / 2)
    expect(pdf.includes('/Subtype/Image')).toBe(false)
  })

  test('one that cannot be made fails alone, and the next is made', async () => {
    const broken = aDocument({ blocks: [{ kind: 'picture', picture: 'none', says: 'Nothing', widthMm: 10 }] })
    const [wrong, right] = await Promise.allSettled([toPdf(broken), toPdf(aDocument())])
    expect(wrong.status).toBe('rejected')
    expect(right.status).toBe('fulfilled')
  })
})

describe('a Word file to work on', () => {
  test('it has real styles, a heading row that is said again, its language, marking, version and page numbers', async () => {
    const part = await partsOf(aDocument(), CREST)
    const body = part('word/document.xml')
    for (const style of ['Title', 'Subtitle', 'Heading1', 'Heading2', 'ListBullet', 'ListNumber', 'Fact', 'Quoted'])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body).toContain('descr="The crest of Eskmoor Council"')
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    expect(part('docProps/core.xml')).toContain('<dc:title>Record of visit</dc:title>')
    expect(part('word/header1.xml')).toContain('OFFICIAL')
    const footer = part('word/footer1.xml')
    expect(footer).toContain('Version 1 · issued 13 November 2026')
    expect(footer).toContain('NUMPAGES')
  })

  test('its contents name every heading of the first level and lead to it', async () => {
    const part = await partsOf(aDocument({ hasContents: true }))
    const contents = /<w:sdt>[^]*<\/w:sdt>/.exec(part('word/document.xml'))?.[0] ?? ''
    expect(contents).toContain('Summary of activities')
    expect(contents).toContain('Comparison of performance')
    expect(contents).toMatch(/w:anchor="|\\h/)
    const { text } = readPdf(await toPdf(aDocument({ hasContents: true })))
    expect(text).toMatch(/ContentsSummaryofactivities[.\s]*1Comparisonofperformance[.\s]*1Summaryofactivities/)
  })
})

test('XX-06: a document’s number is that of its words, whatever they look like', () => {
  const one = aDocument()
  expect(checksumOf(one)).toBe(checksumOf({ ...one, marking: 'Other', foot: 'Other' }))
  expect(checksumOf(one)).not.toBe(checksumOf({ ...one, title: 'Record of Visit' }))
})

test('plain text keeps what people write and nothing that no document may hold', () => {
  expect(plainText('a\u0000b\tc\r\nd\u200fe\u0301\ufeff')).toBe('ab\tc\nd\u200fe\u0301')
})
