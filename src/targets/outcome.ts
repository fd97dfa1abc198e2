import type { Figure } from '#figures/index.ts'
import { showValue } from '#measures/index.ts'
import type { Measure } from '#model/index.ts'

/** NF-38. What came of a target: whether it was met, and by how much in words that say how many pupils that is. */
export type Outcome = { says: string; isMet: boolean | undefined }

/** NF-38. A result beside its target; undefined where there is no value to set beside it. */
export function outcomeOf(
  measure: Pick<Measure, 'kind' | 'unit' | 'decimals' | 'better'>,
  target: number,
  figure: Pick<Figure, 'value' | 'cohort'> | undefined,
): Outcome | undefined {
  if (!figure || figure.value === null) return undefined
  const { value, cohort } = figure
  const shown = (number: number) => Number(number.toFixed(measure.decimals))
  const by = shown(shown(value) - shown(target))
  const result = `${showValue(measure, value)}${cohort === null ? '' : ` of ${cohort} pupils`}`
  if (by === 0) return { says: `${result}, exactly the target`, isMet: true }
  const way = by > 0 ? 'above' : 'below'
  const isMet = measure.better === 'neither' ? undefined : measure.better === 'high' ? by > 0 : by < 0
  const size = Math.abs(by).toLocaleString('en-GB', { maximumFractionDigits: measure.decimals })
  const unit = measure.unit === '%' ? (size === '1' ? 'percentage point' : 'percentage points') : measure.unit
  return { says: `${result}, ${size} ${unit} ${way} the target${pupilsSay(measure, by, cohort)}`, isMet }
}

/** A share of a cohort as a number of pupils: three points of 30 pupils are about one of them. */
function pupilsSay(
  { kind, unit, decimals }: Pick<Measure, 'kind' | 'unit' | 'decimals'>,
  by: number,
  cohort: number | null,
): string {
  if (kind !== 'share' || unit !== '%' || decimals > 0 || cohort === null) return ''
  const pupils = (Math.abs(by) / 100) * cohort
  if (pupils < 0.95) return ': less than one pupil'
  const about = Math.round(pupils)
  return `: about ${about === 1 ? 'one pupil' : `${about} pupils`}`
}
