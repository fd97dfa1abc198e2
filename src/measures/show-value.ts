import { type Measure } from './measures.ts'

/** A value as a person reads it: '63%', '104', '+1.2', '412 pupils' with its unit where it is not in a table of its own. */
export function showValue(measure: Pick<Measure, 'kind' | 'unit' | 'decimals'>, value: number): string {
  const number = formatOf(measure.decimals).format(Math.abs(value))
  const isNothing = Number(number.replaceAll(',', '')) === 0
  const sign = isNothing ? '' : value < 0 ? '−' : measure.kind === 'progress' ? '+' : ''
  return `${sign}${number}${measure.unit === '%' ? '%' : ''}`
}

// To make one takes a hundred times as long as to use it, and a page of figures shows thousands of values.
const formats = new Map<number, Intl.NumberFormat>()

function formatOf(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals)
  if (known) return known
  const made = new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  formats.set(decimals, made)
  return made
}
