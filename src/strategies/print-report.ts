import { andList, namesOf, type ServiceModel } from '#model/index.ts'
import { blocksOfText, type Block, type PrintedDocument } from '#print/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { StrategyReport } from './read-report.ts'
import { headingOf, tablesOf } from './say-report.ts'

/** SH-78. The report as a document, with what stands on its page. */
export function printReport(
  model: ServiceModel,
  report: StrategyReport,
  organisation: string,
  today: PlainDate,
): PrintedDocument {
  const { strategy, asked, words } = report
  const phase = model.phases.find(({ id }) => id === asked.phase)?.name
  const heading = (text: string) => ({ kind: 'heading' as const, level: 1 as const, text })
  return {
    title: `${strategy.name}: report of ${asked.says}`,
    subtitle: headingOf(model, report),
    organisation,
    facts: [
      ...(strategy.reportsTo ? [{ name: 'For', value: strategy.reportsTo }] : []),
      { name: 'Led by', value: andList(namesOf(model.roles, strategy.managers)) },
      { name: 'Period', value: `${showShortDate(asked.from)} to ${showShortDate(asked.until)}` },
      ...(phase ? [{ name: 'Phase', value: phase }] : []),
    ],
    foot: `${strategy.name}, ${asked.says} · ${showShortDate(today)}`,
    dated: today,
    blocks: [
      ...(words ? [heading('In words'), ...blocksOfText(words.words)] : []),
      ...tablesOf(model, report).flatMap(({ title, head, rows, none }): Block[] => [
        heading(title),
        rows.length === 0 ? { kind: 'paragraph', text: none } : { kind: 'table', head, rows },
      ]),
    ],
  }
}
