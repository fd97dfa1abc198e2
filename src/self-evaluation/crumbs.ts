import type { ServiceModel } from '#model/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { calledIn } from './called.ts'
import type { SelfEvaluation } from './self-evaluation.ts'

/** The way to a page of a school's self-evaluation: the school, all of its own, and the one. */
export function crumbsToSelfEvaluation(held: SelfEvaluation, model: ServiceModel) {
  return [...crumbsToAll(held, model), { text: showSchoolYear(held.schoolYear), href: `/self-evaluations/${held.id}` }]
}

/** The way to the page of all of a school's. */
export function crumbsToAll(
  { schoolId, schoolName }: Pick<SelfEvaluation, 'schoolId' | 'schoolName'>,
  model: ServiceModel,
) {
  return [
    { text: schoolName, href: `/schools/${schoolId}` },
    { text: calledIn(model).One, href: `/schools/${schoolId}/self-evaluation` },
  ]
}

/** The same way by the school of the register. */
export const crumbsToSchoolsOwn = (model: ServiceModel, { id, name }: { id: string; name: string }) =>
  crumbsToAll({ schoolId: id, schoolName: name }, model)
