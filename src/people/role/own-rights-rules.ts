import type { Finding } from '#shared/finding.ts'
import { powersOf, type Role, type ServiceModel } from '#model/index.ts'

/** XX-03. Nobody gives themselves a power that they do not have: another, who keeps people too, does. */
export function whyOwnRightsCannotGrow(
  model: ServiceModel,
  role: Role,
  held: readonly string[],
  isSelf: boolean,
  field: string,
): Finding[] {
  if (!isSelf) return []
  const has = new Set(held.flatMap((id) => (model.roles.some((each) => each.id === id) ? listPowers(model, id) : [])))
  if (listPowers(model, role.id).every((power) => has.has(power))) return []
  return [
    {
      kind: 'own-rights',
      id: 'own-rights-do-not-grow',
      source: 'XX-03',
      says: `${role.name} can do more than you can. Ask somebody else who keeps people to give it to you.`,
      field,
      weight: 'firm',
    },
  ]
}

/** XX-03. A service always has somebody who can look after it. */
export function whyLastOneCannotGo(role: { kind: string; title: string }, others: number, field: string): Finding[] {
  if (role.kind !== 'service-administrator' || others > 0) return []
  const says = `Nobody else is ${role.title} without a last day. Give somebody else the role first, or nobody could look after the service.`
  return [{ kind: 'last-one', id: 'service-is-looked-after', source: 'XX-03', says, field, weight: 'firm' }]
}

function listPowers(model: ServiceModel, role: string) {
  const { here, everywhere } = powersOf(model, role)
  return [...here, ...everywhere]
}
