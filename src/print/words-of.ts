import { createHash } from 'node:crypto'
import { inPlainText } from './plain-text.ts'
import type { Block, PrintedDocument } from './printed-document.ts'

/** Everything that a document says, in the order in which it is read; what stands at the edge of each page is left out. */
export function wordsOf(document: PrintedDocument): string[] {
  const { organisation, title, subtitle = '', facts, hasContents, blocks } = inPlainText(document)
  const contents = hasContents ? ['Contents', ...headingsOf(blocks)] : []
  const said = [organisation, title, subtitle, ...facts.flatMap(inOrder), ...contents, ...blocks.flatMap(saidBy)]
  return said.flatMap((text) => text.split(/\s+/)).filter((word) => word !== '')
}

/** A document's words as one number: two documents with the same say the same. */
export function checksumOf(document: PrintedDocument): string {
  return createHash('sha256').update(wordsOf(document).join(' ')).digest('hex')
}

/** The headings that its contents list. */
export function headingsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))
}

const inOrder = ({ name, value }: { name: string; value: string }) => [name, value]

function saidBy(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return [block.caption ?? '', ...block.head, ...block.rows.flat()]
    case 'facts':
      return block.facts.flatMap(inOrder)
    case 'room':
    case 'picture':
    case 'new-page':
      return []
  }
}
