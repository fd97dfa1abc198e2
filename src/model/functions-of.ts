import { type ServiceModel } from './service-model.ts'

/** One function by which time is told apart: a purpose of a visit, or one that stands beside them. */
export type TimeFunction = { readonly id: string; readonly name: string; readonly source: string }

/** The functions of a model's time, in its order: the purposes of its visits, and what it adds; none where it has no days. */
export function functionsOf({ days, visitTypes }: ServiceModel): TimeFunction[] {
  if (!days) return []
  const { purposesOf, more } = days.functions
  const purposes = purposesOf.flatMap((id) => visitTypes.find((type) => type.id === id)?.purposes ?? [])
  const all = [...purposes.map(({ id, name, source }) => ({ id, name, source })), ...more]
  return all.filter((each, at) => all.findIndex(({ id }) => id === each.id) === at)
}
