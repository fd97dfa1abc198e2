import type { HouseRules } from '#handbook/index.ts'
import { word, type ServiceModel } from '#model/index.ts'

const rule = (id: string, source: string, says: (model: ServiceModel) => string, weight: 'firm' | 'soft' = 'firm') => ({
  ...{ id, source, weight, says },
})

/** What holds of days in every service that has them. */
export const DAYS_RULES: HouseRules = {
  anchor: 'section.days-in-every-service',
  title: () => 'Days, in every service',
  rules: [
    rule('capacity-in-its-year', 'XX-09', () => 'What somebody has to give is said for a time within one school year.'),
    rule('capacity-ends-after-it-begins', 'XX-09', () => 'A time ends on the day on which it begins or later.'),
    rule('capacities-apart', 'XX-09', () => 'What somebody has to give on a day is said once.'),
    rule(
      'capacity-is-known',
      'XX-09',
      () => 'Days are allocated to people of whom it is known what they have to give.',
      'soft',
    ),
    rule(
      'days-of-an-open-year',
      'XX-09',
      () => 'The days of a school year that is closed in the ledger stay as they are until it is opened again.',
    ),
    rule('days-for-what-has-closed', 'XX-13', () => 'No days are allocated to what has closed.'),
    rule('need-with-who-saw-it', 'SH-85', () => 'A need is named together with who identified it.'),
    rule('days-kind-from-the-list', 'ES-70', () => 'Each allocated day is of a kind that the service has.'),
    rule('days-term-from-the-list', 'XX-09', () => 'Days lie in one part of the year, or over all of it.'),
    rule('days-function-from-the-list', 'WI-25', () => 'Days are for a function that the service has, or for none.'),
    rule('days-who-from-the-list', 'XX-09', () => 'Days are given in a role that somebody holds.'),
    rule('raise-what-is-due', 'WI-16', () => 'Only what a school is due is raised.'),
    rule(
      'statement-says-the-same',
      'SH-21',
      (model) => `A new version of the ${word(model, 'annualStatement')} says something else than the last.`,
    ),
    rule(
      'statement-to-a-school-that-is-served',
      'SH-20',
      (model) => `The ${word(model, 'annualStatement')} goes to schools that are open and that the service works with.`,
    ),
  ],
}
