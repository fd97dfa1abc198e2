import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of the directory of effective practice in every service that has one. */
export const PRACTICE_RULES: HouseRules = {
  anchor: 'section.practice-in-every-service',
  title: () => 'Effective practice, in every service',
  rules: [
    rule(
      'practice-status',
      'XX-05',
      'An entry stands once its head has agreed; withdrawn, nothing more is done with it.',
    ),
    rule('practice-school-open', 'XX-13', 'Nothing is put forward of a school that has closed.'),
    rule('practice-kind', 'SH-13', 'An entry is of a kind that the model names.'),
    rule('practice-aspect', 'SH-13', 'An entry is of an aspect that the model names.'),
    rule('practice-phase', 'SH-13', 'An entry is for one phase of the model or more.'),
    rule('practice-contact', 'SH-13', 'One asks for somebody by their job; no teacher is named.'),
  ],
}
