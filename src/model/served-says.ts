import { andList } from './phrases.ts'
import type { ServiceModel } from './service-model.ts'

/** Of which schools a list is that has only those served: 'Schools of the phases that are served: nursery and primary.' */
export function servedSays({ phases }: Pick<ServiceModel, 'phases'>): string {
  const served = phases.filter((each) => each.served).flatMap(({ registerPhases }) => [...registerPhases])
  const names = [...new Set(served.map((each) => each.toLowerCase()))]
  return `Open schools of the phases that are served: ${andList(names)}.`
}
