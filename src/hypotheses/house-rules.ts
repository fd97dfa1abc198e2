import type { HouseRules } from '#handbook/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { rule } from '#shared/house-rule.ts'
import { MOST_ENTRIES } from './impact/impact-rules.ts'

const many = (model: ServiceModel) => word(model, 'keyQuestion', { form: 'many' })
const record = (model: ServiceModel) => word(model, 'record')

/** What holds of what is drafted from figures and tested at visits, in every service. */
export const HYPOTHESIS_RULES: HouseRules = {
  anchor: 'section.questions-from-figures-in-every-service',
  title: (model) => `${capital(many(model))} from figures, in every service`,
  rules: [
    rule(
      'draft-is-chosen',
      'NF-54',
      () => 'A draft from the figures is the one’s who prepares, and nobody else’s, until it is kept.',
    ),
    rule(
      'draft-is-there',
      'NF-54',
      () => 'What is decided of a draft is decided once, and of one that the figures still suggest.',
    ),
    rule(
      'result-is-chosen',
      'NF-44',
      (model) => `How ${many(model)} turned out is marked one by one; nothing waits for those without a result.`,
    ),
    rule(
      'result-of-the-model',
      'NF-44',
      (model) => `${capital(many(model))} turn out in one of the ways that the model has for it.`,
    ),
    rule(
      'tested-at-the-visit',
      'NF-44',
      (model) => `${capital(many(model))} are tested from the day of the ${word(model, 'visit')} on.`,
    ),
    rule(
      'tested-before-its-record',
      'NF-44',
      (model) => `With the ${record(model)} that is issued, how ${many(model)} turned out is fixed.`,
    ),
    rule('impact-is-said', 'NF-45', () => 'What made a difference is said of something, in brief.'),
    rule(
      'impact-of-what-is-there',
      'NF-45',
      () => 'It is said of what was behind the latest results, or of what is named beside.',
    ),
    rule('impact-enough', 'NF-45', () => `A review has ${MOST_ENTRIES} entries at most.`),
    rule(
      'impact-before-its-record',
      'NF-45',
      (model) => `With the ${record(model)} that is issued, what it says of impact is fixed.`,
    ),
  ],
}
