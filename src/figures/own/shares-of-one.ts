import type { FigureColumn, Measures } from '#measures/index.ts'
import { findMeasure } from '#measures/index.ts'
import type { TableLine } from '../reading/open-table.ts'

/**
 * A spreadsheet keeps 63% as 0.63. Where no cell of a column of percentages is more than 1, none has a sign of per cent and
 * some are no whole number, all are shares of one: they are made percentages. Gives the rows, and the headings concerned.
 */
export function withPercentages(
  lines: readonly TableLine[],
  columns: readonly FigureColumn[],
  measures: Measures,
): { lines: readonly TableLine[]; headings: readonly string[] } {
  const found = columns.filter(({ measure, value }) => {
    const { kind, unit } = findMeasure(measures, measure) ?? {}
    return kind === 'share' && unit === '%' && areSharesOfOne(lines.map(({ cells }) => (cells[value] ?? '').trim()))
  })
  if (found.length === 0) return { lines, headings: [] }
  const places = new Set(found.flatMap(({ value, lower, upper }) => [value, lower, upper]).filter((at) => at >= 0))
  const changed = lines.map(({ line, cells }) => ({
    line,
    cells: cells.map((text, at) => (places.has(at) ? asPercentage(text) : text)),
  }))
  return { lines: changed, headings: found.map(({ heading }) => heading) }
}

function areSharesOfOne(texts: readonly string[]): boolean {
  if (texts.some((text) => text.endsWith('%'))) return false
  const numbers = texts.filter((text) => NUMBER.test(text)).map(Number)
  return numbers.every((value) => value <= 1) && numbers.some((value) => !Number.isInteger(value))
}

function asPercentage(text: string): string {
  return NUMBER.test(text.trim()) ? String(Math.round(Number(text) * 1_000_000) / 10_000) : text
}

const NUMBER = /^\d*\.?\d+$/
