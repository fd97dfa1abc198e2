import { sql, type Expression, type SqlBool } from 'kysely'
import { POWERS_OF_KIND, powersOf, type Power, type ServiceModel } from '#model/index.ts'
import type { Actor } from './actor.ts'

/** Over which schools somebody has a power: all of the service's, or those named. */
export type Reach = { everything: boolean; schoolIds: ReadonlySet<string> }

/**
 * The one answer to "over which schools?". A role's power counts over what the role is held over, or, where the kind of
 * user has it everywhere, over the whole service.
 */
export function reachOf(actor: Actor, model: ServiceModel, power: Power): Reach {
  const schoolIds = new Set<string>()
  for (const role of actor.roles) {
    const isKnown = model.roles.some(({ id }) => id === role.role)
    // A role that the model of today no longer has keeps the powers of its kind until somebody ends it.
    const { here, everywhere } = isKnown ? powersOf(model, role.role) : powersOfKind(role.kind)
    if (everywhere.has(power)) return { everything: true, schoolIds: new Set() }
    if (!here.has(power)) continue
    if (role.scope === 'authority') return { everything: true, schoolIds: new Set() }
    if (role.schoolId) schoolIds.add(role.schoolId)
    for (const schoolId of role.schoolIds ?? []) schoolIds.add(schoolId)
  }
  return { everything: false, schoolIds }
}

/** One record's face of a reach. */
export function isWithin(reach: Reach, schoolId: string): boolean {
  return reach.everything || reach.schoolIds.has(schoolId)
}

/** A query's face of the same reach; a property test holds the two equal. */
export function withinReach(reach: Reach, column: string | Expression<string>): Expression<SqlBool> {
  if (reach.everything) return sql<SqlBool>`true`
  const target = typeof column === 'string' ? sql.ref(column) : column
  return sql<SqlBool>`${target} = any (${arrayOf(reach)}::uuid[])`
}

const arrays = new WeakMap<Reach, string>()

/** A reach's schools as the database reads an array, written once: thirty queries of one page ask by the same reach. */
function arrayOf(reach: Reach): string {
  const known = arrays.get(reach)
  if (known) return known
  const array = `{${[...reach.schoolIds].join()}}`
  arrays.set(reach, array)
  return array
}

/** Whether a power reaches schools that are not somebody's own: what decides if a list can be narrowed to those. */
export function isBeyond(reach: Reach, schoolIds: readonly string[]): boolean {
  return schoolIds.length > 0 && (reach.everything || [...reach.schoolIds].some((id) => !schoolIds.includes(id)))
}

/** Whether there is anything at all that the power reaches: what decides if a menu shows it. */
export function isAnywhere(reach: Reach): boolean {
  return reach.everything || reach.schoolIds.size > 0
}

function powersOfKind(kind: Actor['roles'][number]['kind']) {
  const { here, everywhere } = POWERS_OF_KIND[kind]
  return { here: new Set<Power>(here), everywhere: new Set<Power>(everywhere) }
}

/** The schools over which somebody holds one of some roles of the model today: at them, by their groups, or all where one is held over the whole service. */
export function reachOfRoles({ roles: held }: Actor, roles: readonly string[]): Reach {
  const own = held.filter(({ role }) => roles.includes(role))
  if (own.some(({ scope }) => scope === 'authority')) return { everything: true, schoolIds: new Set() }
  const ids = own.flatMap(({ schoolId, schoolIds }) => [...(schoolId ? [schoolId] : []), ...(schoolIds ?? [])])
  return { everything: false, schoolIds: new Set(ids) }
}
