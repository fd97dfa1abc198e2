import { andList, type ServiceModel } from '#model/index.ts'
import { findGroupKind } from '#schools/index.ts'
import type { CommunityLine } from './communities-store.ts'

/** RO-67. In which of the model's ways a community is led, and who leads it by name. */
export function leadOf(model: ServiceModel, { leadershipModel, namedLeads }: CommunityLine): string {
  const ways = findGroupKind(model, model.collaborations?.group ?? '')?.leadershipModels ?? []
  const way = ways.find(({ id }) => id === leadershipModel)?.name ?? 'No way of leading it is chosen'
  return `${way}. ${namedLeads.length > 0 ? `Led by ${andList(namedLeads)}` : 'Nobody is named as its lead'}`
}
