import type { HouseRules } from '#handbook/index.ts'
import { capital, word } from '#model/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of interventions in every service that has them. */
export const INTERVENTION_RULES: HouseRules = {
  anchor: 'section.interventions-in-every-service',
  title: (model) => `${capital(word(model, 'notice', { form: 'many' }))}, in every service`,
  rules: [
    rule('intervention-at-an-open-school', 'XX-13', 'Nothing is begun at a school that has closed.'),
    rule('intervention-day-ahead', 'NF-24', 'What is entered has happened: no day of it lies ahead.'),
    rule(
      'letter-where-not-open',
      'NF-24',
      'A concern is written to who answers for a school where no intervention is open.',
    ),
    rule('intervention-status', 'XX-05', 'What has ended is not ended again, and a letter stays as it was written.'),
    rule('intervention-ends-after-it-begins', 'NF-24', 'An intervention ends on a day from its first to today.'),
  ],
}
