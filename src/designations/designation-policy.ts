import type { DesignationsRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'

/** What the model says of designated schools. Throws NotFound where it has none. */
export function getDesignationsRule(look: Look): DesignationsRule {
  if (!look.model.designations) throw new NotFound('page', 'designations')
  return look.model.designations
}

/** Whether the service keeps designated schools. */
export const hasDesignations = ({ model }: Pick<Look, 'model'>) => model.designations !== undefined

/** What designated schools are called, in the menu. */
export const nameOfDesignated = ({ model }: Pick<Look, 'model'>) => model.designations?.many ?? ''

/** Who records designations and bids: the model's roles, and who keeps the service. Everybody of the service reads them. */
export const mayKeep = (look: Look) => {
  const { designations } = look.model
  if (!designations) return false
  return (
    look.reach('keep-service').everything ||
    look.actor.roles.some(({ role, coveredId }) => coveredId === null && designations.keptBy.includes(role))
  )
}

/** RO-71, RO-72. Who records the work of a designated school, and whom it designates: who leads it, and those who keep designations. */
export const mayManage = (look: Look, schoolId: string) =>
  mayKeep(look) ||
  look.actor.roles.some(
    (held) => held.schoolId === schoolId && (look.model.designations?.managedBy.includes(held.role) ?? false),
  )

/** RO-43. Who licenses leaders. */
export const mayLicense = (look: Look) => {
  const licences = look.model.designations?.licences
  if (!licences) return false
  return (
    look.reach('keep-service').everything ||
    look.actor.roles.some(({ role, coveredId }) => coveredId === null && licences.grantedBy.includes(role))
  )
}
