import { saysSource } from '#figures/index.ts'
import { showMeasureYear, showValue, type Measures } from '#measures/index.ts'
import type { Block, PrintedDocument } from '#print/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import type { ServiceFigures } from './read-service-figures.ts'
import { cellsOf, cellsOfSummary, headingOfService, saysOrder } from './service-words.ts'

/** ES-60. The School summary report: districts together, then school by school; its headings of columns stand on every page. */
export function printServiceFigures(
  found: ServiceFigures,
  measures: Measures,
  { actor, today }: Look,
): PrintedDocument {
  const { ask, lines, summaries, england, sources } = found
  const filters = [ask.phase, ask.district, found.groups.find(({ id }) => id === ask.group)?.name].filter(Boolean)
  return {
    title: 'School summary report',
    subtitle: ask.measure.name,
    organisation: actor.authorityName,
    facts: [
      { name: 'Year', value: ask.year === 0 ? 'none' : showMeasureYear(ask.year) },
      { name: 'England', value: england === undefined ? 'not held' : showValue(ask.measure, england) },
      ...(filters.length > 0 ? [{ name: 'Only', value: filters.join(', ') }] : []),
      { name: 'Printed', value: showDate(today) },
    ],
    foot: `School summary report, ${ask.measure.short} · ${showShortDate(today)}`,
    dated: today,
    blocks: [
      { kind: 'heading', level: 1, text: headingOfService(lines) },
      {
        kind: 'table',
        head: ['District', 'Schools with a figure', 'Pupils', 'Figure', '95% range'],
        shares: [34, 20, 14, 14, 18],
        rows: summaries.map((each) => {
          const { schools, pupils, value, range } = cellsOfSummary(ask, each)
          return [each.name, schools, pupils, value, range]
        }),
      },
      { kind: 'heading', level: 1, text: 'School by school' },
      { kind: 'paragraph', text: saysOrder(ask), tone: 'quiet' },
      {
        kind: 'table',
        head: ['School', 'District', 'Figure', '95% range', 'Change', 'Where it stands'],
        shares: [26, 14, 18, 12, 8, 22],
        rows: lines.map((line) => {
          const { value, range, change, stands } = cellsOf(measures, ask, line)
          return [line.name, line.district ?? '', value, range, change, stands]
        }),
      },
      ...sources.map((source): Block => ({ kind: 'paragraph', text: saysSource(source), tone: 'quiet' })),
    ],
  }
}
