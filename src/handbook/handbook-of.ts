import { DATE_RULES, type HouseRule } from '#calendar/index.ts'
import { capital, explainModel, type Handbook, type ServiceModel, word } from '#model/index.ts'

/** The rules that one room keeps in every service, under the heading at which the handbook lists them. */
export type HouseRules = {
  anchor: string
  title: (model: ServiceModel) => string
  rules: readonly HouseRule[]
}

const taught = new Map<string, HouseRules>()
const anchors = new WeakMap<ServiceModel, ReadonlySet<string>>()

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
  const known = new Set(rulesIn(handbook))
  const sections = [...taught.values()].map(({ anchor, title, rules }) => ({
    anchor,
    title: title(model),
    parts: rules
      .filter(({ id }) => !known.has(id))
      .map(({ id, source, weight, says }) => ({ kind: 'rule' as const, id, says: says(model), source, weight })),
  }))
  return { ...handbook, sections: [...handbook.sections, ...sections] }
}

/** XX-15. Whether a rule has a place in the handbook, so that a refusal can link to it. */
export function isInHandbook(model: ServiceModel, ruleId: string): boolean {
  const known = anchors.get(model) ?? new Set(rulesIn(handbookOf(model)))
  anchors.set(model, known)
  return known.has(ruleId)
}

function rulesIn(handbook: Handbook): string[] {
  return handbook.sections.flatMap(({ parts }) => parts.flatMap((part) => ('id' in part ? [part.id] : [])))
}
