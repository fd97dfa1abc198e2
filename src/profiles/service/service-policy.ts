import { sightOf } from '#schools/index.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Throws NotFound for somebody who may know of no school at all; the others see those that they may know of. */
export function requireSightOfSchools(look: Look): void {
  if (!isAnywhere(sightOf(look))) throw new NotFound('page', 'figures')
}

/** Whom the menu leads to the figures of all schools: who may know of more than one. */
export function mayCompareSchools(look: Look): boolean {
  const { everything, schoolIds } = sightOf(look)
  return everything || schoolIds.size > 1
}
