import { requireCohort, requireFinite } from './sound-numbers.ts'

/** The average of a school, of how many pupils, and half the width of its published range where there is one. */
export type Part = { readonly average: number; readonly of: number; readonly half: number | undefined }

/**
 * Schools' averages as one, each weighed by its pupils, as strata of one population: the mean Σnᵢx̄ᵢ/Σnᵢ, whose variance is
 * Σ(nᵢ/n)²sᵢ² (Cochran, W. G., 1977, Sampling Techniques, 3rd edition, theorem 5.1). Half a range is as many standard errors
 * as half of each school's, at their level; undefined where a school has none. Throws RangeError without schools.
 */
export function averageTogether(parts: readonly Part[]): { average: number; of: number; half: number | undefined } {
  if (parts.length === 0) throw new RangeError('of no schools there is no average')
  let [sum, of, squares] = [0, 0, 0]
  let isKnown = true
  for (const { average, of: pupils, half } of parts) {
    requireFinite(average, 'average')
    requireCohort(pupils)
    sum += average * pupils
    of += pupils
    if (half === undefined) isKnown = false
    else squares += (pupils * half) ** 2
  }
  return { average: sum / of, of, half: isKnown ? Math.sqrt(squares) / of : undefined }
}
