import type { RegisteredGroup, Register, Mapping } from './comparison.ts'
import { dueRules } from '#days/index.ts'
import type { Role, ServiceModel } from '#model/index.ts'

/** What somebody chose instead of what is usual, by the register's own word; null where it stands for nothing. */
export type Chosen = {
  categories: Readonly<Record<string, string | null>>
  roles: Readonly<Record<string, string | null>>
  groups: Readonly<Record<string, string | null>>
}

/** How a model reads the register: as it was chosen, else as is usual. */
export function mappingOf(register: Pick<Register, 'own' | 'groups'>, model: ServiceModel, chosen?: Chosen): Mapping {
  const { own, groups } = register
  const pick = (known: readonly string[], text: string | null | undefined, usual: string | undefined) =>
    text === null ? undefined : text !== undefined && known.includes(text) ? text : usual
  const categories = (model.need?.categories ?? []).map(({ id }) => id)
  const roles = givingRoles(model).map(({ id }) => id)
  const kinds = [...new Set(groups.map(({ kind }) => kind))]
  return {
    categories: new Map(
      (own.need?.categories ?? []).map(({ id }) => [
        id,
        pick(categories, chosen?.categories[id], usualCategory(own, model, id)),
      ]),
    ),
    roles: new Map(
      givingRoles(own).map((role) => [role.id, pick(roles, chosen?.roles[role.id], usualRole(role, model))]),
    ),
    groups: new Map(
      groupKindsAsked(model).map((kind) => [
        kind,
        pick(kinds, chosen?.groups[kind], kinds.includes(kind) ? kind : undefined),
      ]),
    ),
  }
}

/**
 * The category of another model in which a school of one's own stands: the one of the same id; else by its place in the order of need, least to least
 * and greatest to greatest, and the lesser where it falls between two. Undefined where the other model keeps no categories.
 */
export function usualCategory(own: ServiceModel, model: ServiceModel, category: string): string | undefined {
  const [ours, theirs] = [own.need?.categories ?? [], model.need?.categories ?? []]
  if (theirs.length === 0) return undefined
  const same = theirs.find(({ id }) => id === category)
  if (same) return same.id
  const at = ours.findIndex(({ id }) => id === category)
  if (at <= 0 || ours.length < 2) return model.need?.start
  return theirs[Math.floor((at * (theirs.length - 1)) / (ours.length - 1))]?.id
}

/** The roles of a model whose holders have days to give, and those that it names for what is due or visited. */
export function givingRoles(model: ServiceModel): Role[] {
  const named = new Set([
    ...(model.days?.capacity.usual ?? []).map(({ role }) => role),
    ...dueRules(model).flatMap(({ by }) => by),
    ...(model.days?.due ?? []).flatMap(({ by }) => by),
    ...model.programmes.flatMap(({ visits }) => visits.flatMap(({ visitType }) => firstRoleOf(model, visitType) ?? [])),
  ])
  return model.roles.filter(({ id }) => named.has(id))
}

/** In which role a kind of visit is made first. */
const firstRoleOf = ({ visitTypes }: ServiceModel, visitType: string): string | undefined =>
  visitTypes.find(({ id }) => id === visitType)?.roles[0]

/** The role of another model that somebody of one's own would hold: of the same id, else of the same name, else the first of the same kind of user. */
function usualRole(role: Role, model: ServiceModel): string | undefined {
  const theirs = givingRoles(model)
  const found =
    theirs.find(({ id }) => id === role.id) ??
    theirs.find(({ name }) => name.toLowerCase() === role.name.toLowerCase()) ??
    theirs.find(({ kind }) => kind === role.kind)
  return found?.id
}

/** The kinds of group by which a model gives days, or tells schools apart that it gives some. */
export function groupKindsAsked(model: ServiceModel): string[] {
  const due = model.days?.due ?? []
  const conditions = [
    ...due.flatMap(({ onlyFor }) => onlyFor ?? []),
    ...model.visitTypes.flatMap(({ onlyFor }) => onlyFor?.anyOf ?? []),
  ]
  const asked = [
    ...due.flatMap(({ group }) => group ?? []),
    ...conditions.flatMap(({ inGroup, notInGroup }) => [inGroup ?? [], notInGroup ?? []].flat()),
  ]
  return [...new Set(asked)]
}

/** The groups of the register that stand for one of a model's kinds, but those that are not recognised (ES-34). */
export function groupsFor(
  { groups: mapped }: Mapping,
  kind: string,
  groups: readonly RegisteredGroup[],
): RegisteredGroup[] {
  const own = mapped.get(kind)
  return own === undefined ? [] : groups.filter((group) => group.kind === own && group.isRecognised !== false)
}

/** The place among the register's terms of a term of another model: of the same id, else by its place in the year; undefined where it names none. */
export function termIn(
  { calendar }: Pick<ServiceModel, 'calendar'>,
  terms: Register['terms'],
  term: string | undefined,
): number | undefined {
  const same = terms.findIndex((each) => each.term === term)
  if (same >= 0) return same
  const at = calendar.terms.findIndex(({ id }) => id === term)
  return at < 0 ? undefined : Math.floor((at * terms.length) / calendar.terms.length)
}
