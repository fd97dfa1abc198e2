import { listRolesOf } from '#people/index.ts'
import { coversDay } from '#shared/plain-date.ts'
import { halvesOf, type VisitInModel } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { findOwedOfVisit, isRecordSent } from './owed-store.ts'
import type { Payee } from './owed-rules.ts'

/** To whom the work of a visit is owed, by the roles that whoever made it held on its day. */
export async function findPayee(look: Look, { visit, model }: VisitInModel): Promise<Payee | undefined> {
  const on = visit.heldOn ?? visit.bookedFor
  const held = (await listRolesOf(look, [visit.adviserId])).filter((role) => coversDay(role, on))
  const ruleOf = (id: string) => model.roles.find((role) => role.id === id)
  const paid = look.model.trading?.owed?.roles ?? []
  const serving = held.some(({ role }) => ruleOf(role)?.servingHead ?? false)
  const leads = held.find(({ role, schoolId }) => schoolId !== null && ruleOf(role)?.kind === 'headteacher')
  if (serving && leads?.schoolId) return { to: 'school', schoolId: leads.schoolId, schoolName: leads.placeName ?? '' }
  return held.some(({ role }) => paid.includes(role)) ? { to: 'person' } : undefined
}

/** What a claim for a visit rests on. */
export async function claimFacts(look: Look, found: VisitInModel) {
  const { visit } = found
  const [payee, before, isSent] = [
    await findPayee(look, found),
    await findOwedOfVisit(look, visit.id),
    !visit.mayHaveRecord || (await isRecordSent(look, visit.id)),
  ]
  return { payee, before, isSent, isHeld: visit.status === 'held', halfDays: halvesOf(visit.length) }
}
