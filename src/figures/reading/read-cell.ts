import { quoted } from '#files/index.ts'
import type { Measure } from '#measures/index.ts'

/** What stands in a cell: a value, the reason why there is none, or what is wrong with it. */
export type CellRead = { value: number } | { missing: string } | { wrong: string }

/** How a cell is read: by what its measure can be, and what is written where there is no value. */
export type CellRules = { measure: Pick<Measure, 'kind' | 'unit'>; missing: ReadonlyMap<string, string> }

/** Reads one cell of a figure: '63%', '104.2', '-1.3', 'SUPP'. A percentage is 0 to 100; a number of pupils is whole. */
export function readCell(text: string, { measure, missing }: CellRules): CellRead {
  const trimmed = text.trim()
  const reason = missing.get(trimmed.toLowerCase())
  if (reason !== undefined) return { missing: reason }
  const value = toNumber(trimmed, measure.kind === 'count')
  if (typeof value === 'string') return { wrong: value }
  const wrong = whyNot(value, trimmed, measure)
  return wrong ? { wrong } : { value }
}

/** Reads how many pupils there were; nothing where the cell has a code or what is no number of pupils. */
export function readCohort(text: string): number | undefined {
  const value = toNumber(text.trim(), true)
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 10_000_000 ? value : undefined
}

/** What is written where there is no value, in small letters, with its reason. */
export function missingCodes(missing: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(missing).map(([code, reason]) => [code.toLowerCase(), reason]))
}

/** The number that a text is, or what is wrong with it in words. */
function toNumber(text: string, isCount: boolean): number | string {
  const bare = (text.endsWith('%') ? text.slice(0, -1).trimEnd() : text).replace(/^[−–]/, '-')
  const plain = isCount && /^\d{1,3}(,\d{3})+$/.test(bare) ? bare.replaceAll(',', '') : bare
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain)) return Number(plain)
  if (/^[+-]?\d+,\d+%?$/.test(bare)) return `${quoted(text)} has a comma where a decimal point belongs`
  if (bare.startsWith('#')) return `${quoted(text)} is a fault of the spreadsheet and no value`
  return `${quoted(text)} is neither a number nor a code that this publication has`
}

function whyNot(value: number, text: string, { kind, unit }: CellRules['measure']): string | undefined {
  if (kind === 'share' && unit === '%' && (value < 0 || value > 100))
    return `${quoted(text)} is no share: a percentage lies between 0 and 100`
  if (kind === 'count' && (!Number.isInteger(value) || value < 0)) return `${quoted(text)} is no number of pupils`
  if (Math.abs(value) > 100_000_000) return `${quoted(text)} is too large to be true`
  return undefined
}
