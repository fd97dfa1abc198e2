import { sightOf } from '#schools/index.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Throws NotFound for somebody who may know of no school at all; the others see those that they may know of. */
export function requireSightOfSchools(look: Look): void {
  if (!isAnywhere(sightOf(look))) throw new NotFound('page', 'figures')
}
