import { phaseOfSchool, type School } from '#schools/index.ts'
import type { ServiceModel } from '#model/index.ts'

/** The model's phase of a school, by its id. */
export const phaseIdOf = (model: ServiceModel, school: School): string | undefined => phaseOfSchool(model, school)?.id
