import { capital, type GroupKind, type ServiceModel } from '#model/index.ts'

/** The kinds of group that the register itself has; imports keep them, nobody by hand. */
const REGISTER_KINDS = {
  trust: { one: 'trust', many: 'trusts' },
  diocese: { one: 'diocese', many: 'dioceses' },
  federation: { one: 'federation', many: 'federations' },
} as const

export const REGISTER_KIND_IDS = Object.keys(REGISTER_KINDS)

/** A kind of group as pages show it. */
export type KindOfGroup = { id: string; one: string; many: string; isByHand: boolean }

/** Every kind of group: the model's, then the register's own. */
export function listKindsOfGroup(model: ServiceModel): KindOfGroup[] {
  return [
    ...model.groupKinds.map(({ id, one, many }) => ({ id, one, many, isByHand: true })),
    ...Object.entries(REGISTER_KINDS).map(([id, words]) => ({ id, ...words, isByHand: false })),
  ]
}

/** The model's kind of group, with its rules; undefined for the register's own, and for one that today's model has not. */
export function findGroupKind(model: ServiceModel, id: string): GroupKind | undefined {
  return REGISTER_KIND_IDS.includes(id) ? undefined : model.groupKinds.find((kind) => kind.id === id)
}

/** What one group of this kind is called; the id where no model of today knows it. */
export function kindName(model: ServiceModel, id: string): string {
  return listKindsOfGroup(model).find((kind) => kind.id === id)?.one ?? id.replaceAll('-', ' ')
}

/** 'a partnership' or 'an area'; an SLIS partnership, for its initials are spoken letter by letter. */
export function aKind({ one }: Pick<GroupKind, 'one'>): string {
  return `${/^([aeio]|[AEIO]|[FHLMNRSX][A-Z])/.test(one) ? 'an' : 'a'} ${one}`
}

/** The same at the beginning of a sentence. */
export function capitalKind(kind: Pick<GroupKind, 'one'>): string {
  return capital(aKind(kind))
}

/** The name of a way to lead a group of this kind. */
export function leadershipName(model: ServiceModel, kindId: string, id: string | null): string | undefined {
  return findGroupKind(model, kindId)?.leadershipModels.find((each) => each.id === id)?.name
}
