import type { PlansRule } from '#model/index.ts'
import { listHoldersOver, titleOf } from '#people/index.ts'
import type { Look } from '#work/work.ts'

/** Somebody to choose: by name, with what they are. */
export type Choosable = { id: string; name: string; role: string; title: string }

/** SH-45. Whoever can be named to write a plan of a school beside who leads. */
export const listWriters = (look: Look, rule: PlansRule, schoolId: string) =>
  choosable(look, schoolId, rule.drafting.with)

/** SH-50. Whoever of the service can own a commitment to a school: who drafts, agrees or checks. */
export const listGiversOfSupport = (look: Look, rule: PlansRule, schoolId: string) =>
  choosable(look, schoolId, [
    rule.drafting.lead,
    ...rule.drafting.with,
    ...rule.agreement.flatMap(({ side, by }) => (side === 'service' ? by : [])),
    ...rule.checks.flatMap(({ by }) => by),
  ])

async function choosable(look: Look, schoolId: string, roles: readonly string[]): Promise<Choosable[]> {
  const holders = await listHoldersOver(look, schoolId, [...new Set(roles)], { isOfService: true })
  return holders
    .filter(({ actsFor }) => actsFor === null)
    .map(({ personId, name, role }) => ({ id: personId, name, role, title: titleOf(look.model, role) }))
}
