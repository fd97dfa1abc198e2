import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** SH-103. Who knows of a school's case: who knows of its need, and nobody else. */
export const maySeeCase = (look: Look, schoolId: string) => isWithin(look.reach('see-need'), schoolId)

/** Who steers cases whoever leads them: who decides on the need of the school. */
export const maySteerCase = (look: Look, schoolId: string) => isWithin(look.reach('designate'), schoolId)

/** Who looks at the cases of many schools: the service, never a school. */
export const mayCompareCases = (look: Look) =>
  look.model.pathways.length > 0 && (isAnywhere(look.reach('propose-need')) || isAnywhere(look.reach('designate')))

/** Throws NotFound for those who look at no cases beside each other, and where the model has none. */
export function requireCases(look: Look): void {
  if (!mayCompareCases(look)) throw new NotFound('page', 'cases')
}
