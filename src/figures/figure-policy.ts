import { mayLoadData } from '#imports/index.ts'
import { sightOf } from '#schools/index.ts'
import { isWithin } from '#work/reach.ts'
import { requireThat, type Look } from '#work/work.ts'

/** RO-75. Whoever loads the service's files loads its figures, and marks them as checked. */
export function mayLoadFigures(look: Look): boolean {
  return mayLoadData(look)
}

/** Whoever leads the service reads which figures are loaded, and who loads them. */
export function maySeeWhatIsLoaded(look: Look): boolean {
  return mayLoadFigures(look) || (look.reach('see-reports').everything && sightOf(look).everything)
}

/** Throws NotAllowed for those who may not load figures. */
export function requireLoadFigures(look: Look): void {
  requireThat(mayLoadFigures(look), look, 'load figures')
}

/**
 * XX-11. Figures of a handful of pupils are for the school itself and for who works for the service: whoever reads a
 * school's records, and its staff.
 */
export function maySeeFewPupils(look: Look, schoolId: string): boolean {
  return look.reach('read-as-staff').everything || isWithin(look.reach('read-records'), schoolId)
}

/** Estimates are the service's own: for those who may see its work with the school. */
export function maySeeEstimates(look: Look, schoolId: string): boolean {
  return look.reach('load-data').everything || isWithin(look.reach('see-school'), schoolId)
}
