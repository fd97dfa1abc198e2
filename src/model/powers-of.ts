import { type ServiceModel } from './service-model.ts'
import { type Power } from './powers.ts'
import { POWERS_OF_KIND } from './powers-of-kind.ts'

type Held = { here: ReadonlySet<Power>; everywhere: ReadonlySet<Power> }

// A model never changes once it is read, and every request asks.
const known = new WeakMap<ServiceModel, Map<string, Held>>()

/**
 * What a held role lets a person do: its kind's powers, with what the model adds (over the role's scope) and withholds.
 * Throws when the model has no such role.
 */
export function powersOf(model: ServiceModel, roleId: string): Held {
  const roles = known.get(model) ?? new Map<string, Held>()
  known.set(model, roles)
  const held = roles.get(roleId) ?? workOut(model, roleId)
  roles.set(roleId, held)
  return held
}

function workOut(model: ServiceModel, roleId: string): Held {
  const role = model.roles.find((each) => each.id === roleId)
  if (!role) throw new Error(`the model has no role ${roleId}`)
  const ofKind = POWERS_OF_KIND[role.kind]
  const withheld = new Set(role.powers?.withholds)
  const left = (powers: readonly Power[]) => new Set(powers.filter((power) => !withheld.has(power)))
  return { here: left([...ofKind.here, ...(role.powers?.adds ?? [])]), everywhere: left(ofKind.everywhere) }
}
