import type { Block } from '#print/index.ts'
import { ListTable } from '#web/list-table.tsx'

/** One piece of a summary on screen, as it stands in its document. */
export function DocumentBlock({ block }: { block: Block }) {
  if (block.kind === 'heading') return <h2 class="govuk-heading-m">{block.text}</h2>
  if (block.kind === 'paragraph')
    return <p class={block.tone === 'quiet' ? 'govuk-hint' : 'govuk-body'}>{block.text}</p>
  if (block.kind === 'list')
    return (
      <ul class="govuk-list govuk-list--bullet">
        {block.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    )
  if (block.kind !== 'table') return null
  return (
    <ListTable
      caption={block.caption ?? block.head.join(', ')}
      isCaptionSeen={block.caption !== undefined}
      rows={block.rows}
      columns={block.head.map((head, at) => ({
        head,
        isName: at === 0,
        isLabelled: at > 0,
        isShort: at > 0,
        isNumber: at > 0 && isOfFigures(block.rows, at),
        cell: (row: readonly string[]) => row[at] ?? '',
      }))}
    />
  )
}

/** Whether a column is one of figures, which are compared under each other: of few schools it may say so in words. */
function isOfFigures(rows: readonly (readonly string[])[], at: number): boolean {
  const figures = rows.filter((row) => /^£?[\d,]+(\.\d+)?$/.test(row[at] ?? ''))
  return figures.length > 0 && figures.length * 2 >= rows.length
}
