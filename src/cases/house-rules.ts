import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of cases in every service that has a way out of difficulty. */
export const CASE_RULES: HouseRules = {
  anchor: 'section.cases-in-every-service',
  title: () => 'Cases, in every service',
  rules: [
    rule('case-one-at-a-time', 'SH-32', 'A school has one case at a time.'),
    rule('case-has-stage', 'SH-32', 'A way of support has the stages of the model.'),
    rule('case-stage-begins-once', 'XX-05', 'A stage begins once.'),
    rule('case-stage-after-the-one-before', 'SH-32', 'A stage begins when the one before is done.'),
    rule('case-stage-has-begun', 'SH-57', 'A stage begins on a day that has come.'),
    rule('case-is-over', 'XX-05', 'In a case that is over nothing is done any more.'),
  ],
}
