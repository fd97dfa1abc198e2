import type { ServiceModel, VisitType } from './service-model.ts'
import { capital, word } from './words.ts'

/** What a visit is called: 'Visit 1, Data Analysis and Target Setting', in the authority's own words. */
export function visitTypeName(model: ServiceModel, type: VisitType): string {
  return type.number === undefined ? type.name : `${capital(word(model, 'visit'))} ${type.number}, ${type.name}`
}
