import { readFileSync } from 'node:fs'
import { readModel } from './read-model.ts'
import { type ServiceModel } from './service-model.ts'

/** One of the models of the project, for tests; throws when it does not check. */
export function readOwnModel(name: string): ServiceModel {
  const { model, faults } = readModel(readFileSync(new URL(`../../models/${name}.yaml`, import.meta.url)), name)
  if (!model) throw new Error(`${name} has ${faults.length} faults`)
  return model
}
