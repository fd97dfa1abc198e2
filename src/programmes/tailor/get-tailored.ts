import type { Programme, ServiceModel } from '#model/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { getProgramme } from '../follow/take-up-programme.ts'
import { positionOfSchool } from '../position/position-of-school.ts'
import type { Milestone } from '../programme.ts'

/** A programme that can be tailored, as a school has it in a year. */
export type TailoredProgramme = {
  model: ServiceModel
  modelVersionId: string
  programme: Programme
  /** The roles that must all agree to a change. */
  mustAgree: readonly string[]
  /** Undefined where the school does not follow it. */
  milestones: readonly Milestone[] | undefined
}

/** Throws NotFound where there is no such programme, or the model names nobody who would agree to a change of it. */
export async function getTailored(
  look: Look,
  schoolId: string,
  programmeId: string,
  schoolYear: SchoolYear,
): Promise<TailoredProgramme> {
  const position = await positionOfSchool(look, schoolYear, schoolId)
  const followed = position?.programmes.find(({ programme }) => programme.id === programmeId)
  const ofYear = followed?.following ? undefined : await getProgramme(look, schoolYear, programmeId)
  const { model, programme } = followed ?? ofYear!
  if (!programme.tailoredBy) throw new NotFound('programme that is tailored', programmeId)
  return {
    model,
    programme,
    modelVersionId: followed?.following?.modelVersionId ?? ofYear!.modelVersionId,
    mustAgree: programme.tailoredBy.roles,
    milestones: followed?.milestones,
  }
}
