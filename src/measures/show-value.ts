import { type Measure } from './measures.ts'

/** A value as a person reads it: '63%', '104', '+1.2', '412 pupils' with its unit where it is not in a table of its own. */
export function showValue(measure: Pick<Measure, 'kind' | 'unit' | 'decimals'>, value: number): string {
  const number = Math.abs(value).toLocaleString('en-GB', {
    minimumFractionDigits: measure.decimals,
    maximumFractionDigits: measure.decimals,
  })
  const isNothing = Number(number.replaceAll(',', '')) === 0
  const sign = isNothing ? '' : value < 0 ? '−' : measure.kind === 'progress' ? '+' : ''
  return `${sign}${number}${measure.unit === '%' ? '%' : ''}`
}
