import { maySeeEstimates, maySeeFewPupils } from '#figures/index.ts'
import { mayLoadData } from '#imports/index.ts'
import { maySeeSchool } from '#schools/index.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Flag } from './flag.ts'

/** RO-92. What is noticed of a school is for the service, for those heads who work with it, and for the school itself. */
export const maySeeFlags = (look: Look, schoolId: string): boolean =>
  look.model.triggers !== undefined && isWithin(look.reach('see-flags'), schoolId) && maySeeSchool(look, schoolId)

/** Throws NotFound for whoever may not know that there is such a page of the school. */
export function requireFlagsOf(look: Look, schoolId: string): void {
  if (!maySeeFlags(look, schoolId)) throw new NotFound('school', schoolId)
}

/** The list over schools is for those who work with more than their own. */
export function mayListFlags(look: Look): boolean {
  const isOfService = look.reach('load-data').everything || isAnywhere(look.reach('write')) || seesReports(look)
  return look.model.triggers !== undefined && isOfService && isAnywhere(look.reach('see-flags'))
}

const seesReports = (look: Look) => look.reach('see-reports').everything || isAnywhere(look.reach('check'))

/** Throws NotFound for whoever has no list of them. */
export function requireFlagList(look: Look): void {
  if (!mayListFlags(look)) throw new NotFound('page', 'what is noticed in figures')
}

/** Whoever loads figures lets them be looked through anew. */
export const mayWorkOutAnew = (look: Look): boolean => mayLoadData(look) && look.model.triggers !== undefined

/** XX-11. Whether somebody may see the numbers of a flag; an estimate is seen as estimates are. */
export function maySeeNumbers(look: Look, schoolId: string, { cohort, beside }: Flag, hideBelow: number): boolean {
  const isFew = [cohort, beside.other?.cohort ?? null].some((each) => each !== null && each < hideBelow)
  return !isFew || maySeeFewPupils(look, schoolId)
}

/** Estimates are the service's own. */
export const maySeeFlag = (look: Look, schoolId: string, { figures }: Pick<Flag, 'figures'>): boolean =>
  figures === 'result' || maySeeEstimates(look, schoolId)
