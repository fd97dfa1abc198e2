import type { Block } from './printed-document.ts'

/**
 * What somebody typed, as blocks: a paragraph a line, and lines that begin with a dash, a bullet or a number, as people write
 * lists, as one list.
 */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = []
  let items: string[] = []
  let isNumbered = false
  const endList = () => {
    if (items.length > 0) blocks.push({ kind: 'list', items, ...(isNumbered && { isNumbered }) })
    items = []
  }
  for (const line of text.split(/\n+/).map((each) => each.trim())) {
    if (line === '') continue
    const item = /^(?:[-–—•*·▪◦]|(\d{1,2})[.)])\s+(\S.*)$/u.exec(line)
    if (!item) {
      endList()
      blocks.push({ kind: 'paragraph', text: line })
      continue
    }
    const [, number, says = ''] = item
    const belongs = items.length > 0 && isNumbered === (number !== undefined)
    // A number that does not go on from the one before is part of what is said: '2024. A poor year.'
    if (number !== undefined && Number(number) !== (belongs ? items.length + 1 : 1)) {
      endList()
      blocks.push({ kind: 'paragraph', text: line })
      continue
    }
    if (!belongs) endList()
    isNumbered = number !== undefined
    items.push(says)
  }
  endList()
  return blocks
}

/** A document's blocks as part of another: its headings one level lower. */
export function asPart(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: block.level === 1 ? 2 : 3 } : block))
}
