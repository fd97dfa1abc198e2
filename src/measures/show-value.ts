import { type Measure } from './measures.ts'

/** A value as a person reads it: '63%', '104', '+1.2', '412 pupils' with its unit where it is not in a table of its own. */
export function showValue(measure: Pick<Measure, 'kind' | 'unit' | 'decimals'>, value: number): string {
  const fixed = Math.abs(value).toFixed(measure.decimals)
  const isNothing = Number(fixed) === 0
  const number = fixed.length > 3 ? withCommas(fixed) : fixed
  const sign = isNothing ? '' : value < 0 ? '−' : measure.kind === 'progress' ? '+' : ''
  return `${sign}${number}${measure.unit === '%' ? '%' : ''}`
}

/** '12,340.5': a comma before each three whole digits. */
function withCommas(fixed: string): string {
  const [whole = '', rest] = fixed.split('.')
  const shown = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? shown : `${shown}.${rest}`
}
