import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of concerns in every service that keeps them. */
export const CONCERN_RULES: HouseRules = {
  anchor: 'section.concerns-in-every-service',
  title: () => 'Concerns, in every service',
  rules: [
    rule('concern-talked-ahead', 'WI-08', 'A conversation is entered once its day has come.'),
    rule('concern-of-a-known-kind', 'WI-08', 'A concern is recorded as one of the kinds that the model names.'),
    rule('concern-named-once', 'XX-05', 'A concern of one name goes on once at a school.'),
    rule('concern-is-over', 'XX-05', 'With a concern that is closed or struck out nothing more is done.'),
    rule('concern-at-an-open-school', 'XX-13', 'Nothing is begun at a school that has closed.'),
    rule('confidence-names-readers', 'WI-09', 'What is given in confidence names its readers, who are of the service.'),
    rule(
      'confidence-opens-in-time',
      'WI-09',
      'What is given in confidence is opened on a day ahead, within the time of the model.',
    ),
    rule('confidence-is-open', 'WI-09', 'What is open already stays so.'),
  ],
}
