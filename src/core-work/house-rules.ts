import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of core work in every service that logs any. */
export const CORE_WORK_RULES: HouseRules = {
  anchor: 'section.core-work-in-every-service',
  title: () => 'Core work, in every service that logs it',
  rules: [
    rule('core-work-of-a-kind', 'ES-61', 'Core work is logged as one of the kinds that the model names.'),
    rule('core-work-was-done', 'ES-61', 'Core work is logged once it was done, within a year.'),
    rule('core-work-for-several', 'ES-64', 'What is for several schools together names two or more.'),
    rule('core-work-for-one', 'ES-61', 'What is for one school is logged for one at a time.'),
    rule('core-work-struck-out-once', 'XX-05', 'What was logged in error is struck out once.'),
    rule('core-work-stands', 'XX-05', 'What stands is not taken back.'),
  ],
}
