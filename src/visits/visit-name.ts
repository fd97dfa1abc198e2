import { capital, word, type ServiceModel, type VisitType } from '#model/index.ts'

/** What a visit is called: 'Visit 1, Data Analysis and Target Setting', in the authority's own words. */
export function visitName(model: ServiceModel, type: VisitType): string {
  return type.number === undefined ? type.name : `${capital(word(model, 'visit'))} ${type.number}, ${type.name}`
}

/** '13:00'. */
export function showTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
