import { type Keeping, type ServiceModel } from './service-model.ts'

/** A class of what the service holds. */
export type KeptClass = Keeping['of']

/** How the model has a class marked and kept; undefined where it says nothing of it. */
export function keepingFor(model: ServiceModel, what: KeptClass): Keeping | undefined {
  return model.keeping.find(({ of }) => of === what)
}
