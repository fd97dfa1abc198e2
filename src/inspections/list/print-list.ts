import { saysInspectionSource, type InspectionSource } from '#figures/index.ts'
import type { Block, PrintedDocument } from '#print/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import type { InspectionLine } from './inspection-lines.ts'

type ToPrint = { heading: string; says: string; lines: readonly InspectionLine[]; sources: readonly InspectionSource[] }

/** XX-14. The list of latest inspections on paper, with the same rows as on the screen. */
export function printInspections({ heading, says, lines, sources }: ToPrint, { actor, today }: Look): PrintedDocument {
  return {
    title: 'Latest inspections',
    organisation: actor.authorityName,
    facts: [{ name: 'Printed', value: showDate(today) }],
    foot: `Latest inspections · ${showShortDate(today)}`,
    dated: today,
    blocks: [
      { kind: 'heading', level: 1, text: heading },
      { kind: 'paragraph', text: says, tone: 'quiet' },
      {
        kind: 'table',
        head: ['School', 'Inspected', 'Framework', 'What it gave', 'Category of concern'],
        shares: [30, 13, 19, 24, 14],
        rows: lines.map(({ name, on, framework, gave, concern }) => [
          name,
          on ? showShortDate(on) : '–',
          framework,
          gave,
          concern,
        ]),
      },
      ...sources.map((source): Block => ({ kind: 'paragraph', text: saysInspectionSource(source), tone: 'quiet' })),
    ],
  }
}
