import { DATE_RULES, type HouseRule } from '#calendar/index.ts'
import { capital, explainModel, type Handbook, type ServiceModel, word } from '#model/index.ts'

/** The handbook of a model: what the model says, and after it the rules that every service keeps. */
export function handbookOf(model: ServiceModel, houseRules: readonly HouseRule[] = DATE_RULES): Handbook {
  const handbook = explainModel(model)
  const known = new Set(
    handbook.sections.flatMap(({ parts }) => parts.flatMap((part) => ('id' in part ? [part.id] : []))),
  )
  const parts = houseRules
    .filter(({ id }) => !known.has(id))
    .map(({ id, source, weight, says }) => ({ kind: 'rule' as const, id, says: says(model), source, weight }))
  const title = `${capital(word(model, 'term', { form: 'many' }))} and dates, in every service`
  return { ...handbook, sections: [...handbook.sections, { anchor: 'section.dates', title, parts }] }
}
