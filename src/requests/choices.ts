import { flagsOfSchool, readFlagOnce, type FlagReadOnce } from '#flags/index.ts'
import { isHeldOn, listHoldersOf, listRolesIn, listRolesOf } from '#people/index.ts'
import type { Look } from '#work/work.ts'
import type { MayLead } from './answer-page.tsx'
import type { SupportRequest } from './request.ts'

/** RO-91. What figures showed that led to a request, for whoever may see what they show. */
export const readLedBy = async (
  look: Look,
  { schoolId, flagTrigger: trigger, flagYear: year }: SupportRequest,
): Promise<FlagReadOnce | undefined> => (trigger && year ? readFlagOnce(look, schoolId, { trigger, year }) : undefined)

/** RO-91. What figures show of a school today, and what a request names of it already, as a form lets it be chosen. */
export async function flagsToName(look: Look, schoolId: string, before?: SupportRequest) {
  const today = (await flagsOfSchool(look, schoolId)).map(({ trigger: { id, name }, says }) => ({ id, name, says }))
  const { flagTrigger: trigger = null, flagYear: year = null } = before ?? {}
  if (!trigger || !year || today.some(({ id }) => id === trigger)) return today
  const once = await readFlagOnce(look, schoolId, { trigger, year })
  return once ? [...today, { id: trigger, name: once.name }] : today
}

/** WI-41. Who may be named to lead: whoever holds one of the model's roles today, each once. */
export async function listThoseWhoMayLead(look: Look): Promise<MayLead[]> {
  const kinds = look.model.requests?.lead?.kinds ?? []
  const holders = await listHoldersOf(look, kinds, 200)
  const roles = await listRolesOf(
    look,
    holders.map(({ personId }) => personId),
  )
  return holders.flatMap(({ personId, name }) => {
    const held = roles.find(
      (each) => each.personId === personId && kinds.includes(each.role) && isHeldOn(each, look.today),
    )
    return held ? [{ personId, name, role: held.role }] : []
  })
}

/** WI-37. The names of those with whom a request that waits is talked over: whoever holds one of the model's roles at its school today. */
export async function listAdvisersOf(look: Look, { schoolId, status }: SupportRequest): Promise<string[]> {
  const roles = look.model.requests?.discussion.with ?? []
  if (status !== 'waiting' || roles.length === 0) return []
  const held = await listRolesIn(look, [schoolId], roles)
  return [...new Set(held.filter((each) => isHeldOn(each, look.today)).map(({ personName }) => personName))]
}
