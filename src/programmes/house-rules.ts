import type { HouseRules } from '#handbook/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { rule } from '#shared/house-rule.ts'

const visits = (model: ServiceModel) => capital(word(model, 'visit', { form: 'many' }))
const programmes = (model: ServiceModel) => capital(word(model, 'programme', { form: 'many' }))

/** What holds of programmes in every service, whatever its model. */
export const PROGRAMME_RULES: HouseRules = {
  anchor: 'section.programmes-in-every-service',
  title: (model) => `${programmes(model)}, in every service`,
  rules: [
    rule(
      'programme-for-schools-served',
      'NF-01',
      (model) => `${programmes(model)} are for open schools that the service works with.`,
    ),
    rule(
      'programme-within-its-year',
      'NF-34',
      (model) => `${programmes(model)} are followed from one day to another of a school year.`,
    ),
    rule(
      'tailored-once-at-a-time',
      'NF-11',
      (model) => `${visits(model)} of a school’s year are changed one at a time.`,
    ),
    rule('tailored-before-it-is-held', 'NF-11', (model) => `${visits(model)} that were held are not changed any more.`),
    rule(
      'left-out-before-it-is-booked',
      'NF-11',
      (model) => `${visits(model)} that are booked are cancelled before they are left out.`,
    ),
    rule('tailoring-decided', 'NF-11', () => 'What was agreed, refused or withdrawn is not answered again.'),
  ],
}
