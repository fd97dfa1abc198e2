import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Fact, Picture } from './printed-document.ts'
import { LINE, MM, PALE } from './word-styles.ts'

/** How wide text is on an A4 page within its margins, in millimetres. */
export const TEXT_WIDTH = 162

type Pictures = Readonly<Record<string, Picture>>
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const TONES = { strong: 'Strong', quiet: 'Quiet', quote: 'Quoted' } as const

/** Every piece of a document as Word knows it; a new page is begun by the heading that it stands before. */
export function toWordBlocks(blocks: readonly Block[], pictures: Pictures): (Paragraph | Table)[] {
  return blocks.flatMap((block, place) => {
    if (block.kind === 'new-page' && blocks[place + 1]?.kind === 'heading') return []
    return toWordBlock(block, place, pictures, blocks[place - 1]?.kind === 'new-page')
  })
}

/** One piece, in a style of its own. `place` tells lists apart that count from one. */
function toWordBlock(block: Block, place: number, pictures: Pictures, isOnNewPage: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          ...(isOnNewPage && { pageBreakBefore: true }),
          children: [new Bookmark({ id: `heading-${place}`, children: lines(block.text) })],
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ children: lines(block.text), ...(block.tone && { style: TONES[block.tone] }) })]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            style: block.isNumbered ? 'ListNumber' : 'ListBullet',
            numbering: { reference: block.isNumbered ? 'numbers' : 'bullets', level: 0, instance: place },
            children: lines(item),
          }),
      )
    case 'facts':
      return toFacts(block.facts)
    case 'table':
      return toTable(block)
    case 'room':
      return Array.from(
        { length: block.lines },
        () => new Paragraph({ style: 'WritingLine', keepNext: true, children: [] }),
      )
    case 'picture':
      return [new Paragraph({ children: toPicture(pictures[block.picture], block.says, block.widthMm) })]
    case 'new-page':
      return [new Paragraph({ pageBreakBefore: true, children: [] })]
  }
}

/** Facts one below another: the name, then, where all values begin, the value. */
export function toFacts(facts: readonly Fact[]): Paragraph[] {
  return facts.map(
    ({ name, value }) =>
      new Paragraph({
        style: 'Fact',
        tabStops: [{ type: 'left', position: Math.round(50 * MM) }],
        children: [new TextRun({ text: name, bold: true }), new TextRun({ children: [new Tab()] }), ...lines(value)],
      }),
  )
}

/** A picture with what it shows in words; nothing where it is not given. */
export function toPicture(picture: Picture | undefined, says: string, widthMm: number): ImageRun[] {
  if (!picture) return []
  const width = Math.round((widthMm / 25.4) * 96)
  return [
    new ImageRun({
      type: 'png',
      data: picture.png,
      transformation: { width, height: Math.round((width * picture.height) / picture.width) },
      altText: { name: says, title: says, description: says },
    }),
  ]
}

function toTable({ caption, head, rows, shares }: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] {
  const widths = widthsOf(shares ?? head.map(() => 1))
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            borders: {
              top: none,
              left: none,
              right: none,
              bottom: { style: BorderStyle.SINGLE, size: isHead ? 12 : 4, color: isHead ? LINE : PALE },
            },
            children: [
              new Paragraph({
                style: 'TableText',
                alignment: AlignmentType.LEFT,
                keepNext: isHead,
                children: lines(cell, isHead),
              }),
            ],
          }),
      ),
    })
  const table = new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    tableLook: { firstRow: true, noVBand: true },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
  const title = caption ? [new Paragraph({ style: 'Caption', children: lines(caption) })] : []
  return [...title, table, new Paragraph({ children: [] })]
}

function widthsOf(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.round((TEXT_WIDTH * MM * share) / whole))
}

/** Text with its line ends. */
export function lines(text: string, bold = false): TextRun[] {
  return text
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(bold && { bold }), ...(at > 0 && { break: 1 }) }))
}
