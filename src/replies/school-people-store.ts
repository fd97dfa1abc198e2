import type { ServiceModel } from '#model/index.ts'
import { listHoldersOver, listServiceHolders, rolesWith, titleOf, type Holder } from '#people/index.ts'
import type { Look } from '#work/work.ts'

export { rolesWith, type Holder }

/** Who replies for a school today: its head or heads, and those who act for them. */
export const listRepliers = (look: Look, schoolId: string) =>
  listHoldersOver(look, schoolId, rolesWith(look.model, 'reply'), { isOfService: false })

/** Who settles for a school what its author and it cannot agree on; whoever keeps the service only where nobody else does. */
export const listSettlers = (look: Look, schoolId: string) => listServiceHolders(look, schoolId, 'settle')

/** How those are called who settle; whoever keeps the service only where there is nobody else. */
export function settlerTitle(model: ServiceModel): string | undefined {
  const role = rolesWith(model, 'settle').find(
    (id) => model.roles.find((each) => each.id === id)?.kind !== 'service-administrator',
  )
  return role && titleOf(model, role)
}

/** Who holds one of some roles at a school itself today. */
export const listHoldersAt = (look: Look, schoolId: string, roles: readonly string[]) =>
  listHoldersOver(look, schoolId, roles, { isOfService: false })
