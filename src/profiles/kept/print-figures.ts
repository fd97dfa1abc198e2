import type { Block } from '#print/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { KeptFigures } from './kept-figures.ts'

/** NF-49. The figures that were kept of a visit, as the appendix of its record. */
export function figuresBlocks(kept: KeptFigures | undefined): Block[] {
  if (!kept || (kept.lines.length === 0 && kept.targets.length === 0)) return []
  return [
    { kind: 'heading', level: 1, text: 'Figures of this visit' },
    { kind: 'paragraph', tone: 'quiet', text: `As they stood on ${showDate(londonDateOf(kept.keptAt))}.` },
    ...(kept.lines.length === 0 ? [] : [tableOf(kept)]),
    ...kept.targets.flatMap(({ heading, lines }): Block[] => [
      { kind: 'heading', level: 2, text: heading },
      { kind: 'list', items: [...lines] },
    ]),
    ...kept.sources.map((text): Block => ({ kind: 'paragraph', tone: 'quiet', text })),
  ]
}

const tableOf = ({ lines }: KeptFigures): Block => ({
  kind: 'table',
  head: ['Measure', 'Latest', 'Before', 'Local', 'England', 'Where it stands'],
  shares: [18, 22, 18, 9, 9, 24],
  rows: lines.map(({ name, latest, before, local, england, stands }) => [
    ...[name, latest, before, local || '–', england || '–', stands],
  ]),
})
