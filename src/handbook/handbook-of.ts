import { DATE_RULES, type HouseRule } from '#calendar/index.ts'
import type { RuleSays } from '#web/web.ts'
import { capital, explainModel, type Handbook, type ServiceModel, word } from '#model/index.ts'

/** The rules that one room keeps in every service, under the heading at which the handbook lists them. */
export type HouseRules = {
  anchor: string
  title: (model: ServiceModel) => string
  rules: readonly HouseRule[]
}

const taught = new Map<string, HouseRules>()
const rules = new WeakMap<ServiceModel, ReadonlyMap<string, RuleSays>>()

learnHouseRules({
  anchor: 'section.dates',
  title: (model) => `${capital(word(model, 'term', { form: 'many' }))} and dates, in every service`,
  rules: DATE_RULES,
})

/** Takes in the rules that a room keeps whatever the model; the application calls it once for each. */
export function learnHouseRules(...rooms: readonly HouseRules[]): void {
  for (const room of rooms) taught.set(room.anchor, room)
}

/** The handbook of a model: what the model says, and after it the rules that every service keeps. */
export function handbookOf(model: ServiceModel): Handbook {
  const handbook = explainModel(model)
  const known = rulesIn(handbook)
  const sections = [...taught.values()].map(({ anchor, title, rules }) => ({
    anchor,
    title: title(model),
    parts: rules
      .filter(({ id }) => !known.has(id))
      .map(({ id, source, weight, says }) => ({ kind: 'rule' as const, id, says: says(model), source, weight })),
  }))
  return { ...handbook, sections: [...handbook.sections, ...sections] }
}

/** XX-15. What a rule says, as it stands in the handbook of a model; undefined for one that has no place there. */
export function findRule(model: ServiceModel, ruleId: string): RuleSays | undefined {
  const known = rules.get(model) ?? rulesIn(handbookOf(model))
  rules.set(model, known)
  return known.get(ruleId)
}

function rulesIn(handbook: Handbook): ReadonlyMap<string, RuleSays> {
  const parts = handbook.sections.flatMap((section) => section.parts)
  return new Map(parts.flatMap((part) => ('id' in part ? [[part.id, part]] : [])))
}
