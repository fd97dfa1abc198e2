export * from './service-model.ts'
export { KINDS_OF_USER, type KindOfUser } from './kinds-of-user.ts'
export { POWERS, type Power } from './powers.ts'
export { POWERS_OF_KIND, type PowersOfKind } from './powers-of-kind.ts'
export { powersOf } from './powers-of.ts'
export { NEUTRAL_WORDS, type Word, type WordKey } from './neutral-words.ts'
export { visitTypeName } from './visit-type-name.ts'
export { andList, namesOf, orList } from './phrases.ts'
export { servedSays } from './served-says.ts'
export { aWord, capital, word, type WordForm } from './words.ts'
export { readModel, type ModelRead } from './read-model.ts'
export { showFault, type Fault, type Misfit, type Path } from './fault.ts'
export { checkAgainst, type IdInUse } from './check-against.ts'
export { type IdList } from './id-lists.ts'
export { jsonSchema } from './json-schema.ts'
export { jsonSchemaOf, type JsonSchema } from './json-schema-at.ts'
export { readYaml, type YamlRead, type YamlShape } from './read-yaml.ts'
export { suggest } from './nearest.ts'
export { textsAt, valueAt, valuesAt, type Placed } from './values.ts'
export { idSchema, saysSchema, textSchema } from './schema-parts.ts'
export {
  BETTER,
  MEASURE_KINDS,
  MEASURE_PHASES,
  MEASURE_TOPICS,
  measureSchema,
  pupilGroupSchema,
  yearSchema,
  yearsSchema,
} from './measures-schema.ts'
export { dateInYear } from './year-date.ts'
export { keepingFor, keptUntil, pastDateUpTo, type KeptClass } from './keeping-for.ts'
export { AUDIENCES, LIBRARY_KINDS } from './papers-schema.ts'
export { fociOf, focusOf } from './foci-of.ts'
export { functionsOf } from './functions-of.ts'
export { renameRoles, type NewTitle } from './rename-roles.ts'
export { rateFor } from './price-for.ts'
export { clockFor, type Clocked } from './clock-for.ts'
export { phaseOf, schoolTypeOf, type RegisterEntry } from './place-school.ts'
export { INTERVENTION_GROUNDS } from './interventions-schema.ts'
export { GROUND_SAYS } from './explain-interventions.ts'
export { EVIDENCE_ASKS, GATHERED_FROM } from './reviews-schema.ts'
export { nationalFrameworks, type NationalFramework } from './national-frameworks.ts'
export { explainModel } from './explain-model.ts'
export { showHandbookAsText } from './show-handbook.ts'
export {
  type Handbook,
  type HandbookItem,
  type HandbookPart,
  type HandbookRule,
  type HandbookSection,
} from './handbook.ts'
export { PLAN_ASKS, PLAN_PARTS, PLAN_SIDES } from './plans-schema.ts'
export { TARGET_STEPS } from './targets-schema.ts'
export { EVALUATED, MISSION_LEVELS } from './mission-schema.ts'
export { MODEL_STATUSES } from './identity-schema.ts'
