import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TextRun,
} from 'docx'
import { crestWidth } from './crest-width.ts'
import { inPlainText } from './plain-text.ts'
import type { Pictures, PrintedDocument } from './printed-document.ts'
import { lines, TEXT_WIDTH, toFacts, toPicture, toWordBlocks } from './word-blocks.ts'
import { LINE, MM, PALE, WORD_LISTS, wordStyles } from './word-styles.ts'

const mm = (millimetres: number) => Math.round(millimetres * MM)
const EDGES = { top: mm(27), bottom: mm(25), left: mm(24), right: mm(24), header: mm(12), footer: mm(10) }
const AT_THE_RIGHT = [{ type: 'right', position: mm(TEXT_WIDTH) } as const]

/** The document as a Word file with real styles: what the PDF says, in the same order, to be worked on further. */
export async function toWord(document: PrintedDocument, pictures: Pictures = {}): Promise<Buffer> {
  const printed = inPlainText(document)
  const { title, subtitle, organisation, hasContents, isDense = false, blocks, marking } = printed
  const file = new Document({
    title,
    creator: organisation,
    lastModifiedBy: organisation,
    ...(subtitle && { subject: subtitle }),
    ...(marking && { keywords: marking }),
    styles: wordStyles(isDense),
    numbering: WORD_LISTS,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: isDense ? { ...EDGES, top: mm(16), bottom: mm(16), header: mm(7), footer: mm(6) } : EDGES,
          },
        },
        headers: { first: edgeAbove(printed, true), default: edgeAbove(printed, false) },
        footers: { first: edgeBelow(printed), default: edgeBelow(printed) },
        children: [
          ...opening(printed, pictures),
          ...(hasContents ? contents() : []),
          ...toWordBlocks(blocks, pictures.byName ?? {}),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

/** Whose it is, what it is, and what is known of it. */
function opening({ organisation, title, subtitle, facts }: PrintedDocument, { crest }: Pictures): Paragraph[] {
  const rule = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color, space: 6 })
  return [
    ...(crest ? [new Paragraph({ children: toPicture(crest, crest.says, crestWidth(crest)) })] : []),
    new Paragraph({ style: 'Organisation', children: lines(organisation) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: lines(title) }),
    ...(subtitle ? [new Paragraph({ style: 'Subtitle', children: lines(subtitle) })] : []),
    ...(facts.length > 0
      ? [
          new Paragraph({
            border: { bottom: rule(12, LINE) },
            spacing: { after: 120, line: 40, lineRule: 'exact' },
            children: [],
          }),
          ...toFacts(facts),
          new Paragraph({
            border: { top: rule(4, PALE) },
            spacing: { before: 80, after: 0, line: 40, lineRule: 'exact' },
            children: [],
          }),
        ]
      : []),
  ]
}

/** Its page numbers are Word's to fill in, when it is printed or asked to: nobody else knows where its pages end. */
function contents(): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: 'Caption', children: lines('Contents') }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-1', beginDirty: false }),
  ]
}

/** The marking at the head of each page, and, after the first, which document it is a page of. */
function edgeAbove({ title, subtitle, marking }: PrintedDocument, isFirst: boolean): Header {
  const running = isFirst ? '' : [title, subtitle].filter(Boolean).join(', ')
  return new Header({
    children: [
      new Paragraph({
        style: 'PageEdge',
        tabStops: AT_THE_RIGHT,
        children: [
          new TextRun(running),
          new TextRun({ children: [new Tab()] }),
          new TextRun({ text: marking ?? '', bold: true, color: '0B0C0C' }),
        ],
      }),
    ],
  })
}

function edgeBelow({ foot }: PrintedDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageEdge',
        tabStops: AT_THE_RIGHT,
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: PALE, space: 6 } },
        children: [
          new TextRun(foot),
          new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
