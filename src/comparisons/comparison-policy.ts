import { mayKeepModel } from '#handbook/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'

/**
 * Lays models over the service's schools and staff: whoever sees the days of every school, and keeps models or reads reports of the whole service. What
 * stands there of single schools and of what people have to give is for nobody else.
 */
export const mayCompareModels = (look: Look): boolean =>
  look.reach('see-days').everything && (mayKeepModel(look) || look.reach('see-reports').everything)

/** Throws NotFound for those who may not know of it. */
export function requireComparing(look: Look): void {
  if (!mayCompareModels(look)) throw new NotFound('page', 'models side by side')
}
