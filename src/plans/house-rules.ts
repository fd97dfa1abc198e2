import type { HouseRules } from '#handbook/index.ts'
import { capital, word } from '#model/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of plans of both sides in every service that has them. */
export const PLAN_RULES: HouseRules = {
  anchor: 'section.plans-in-every-service',
  title: (model) => `${capital(word(model, 'plan', { form: 'many' }))}, in every service`,
  rules: [
    rule('at-an-open-school', 'XX-13', 'Nothing is begun at a school that has closed.'),
    rule('plan-one-at-a-time', 'XX-05', 'One is written at a school at a time.'),
    rule('one-in-force', 'XX-05', 'One is in force at a school; it is changed by a further version.'),
    rule(
      'as-far-as-its-state',
      'XX-05',
      'What was agreed is fixed, and what waits for the other side is not written in.',
    ),
    rule('middle-after-the-agreement', 'SH-56', 'The day in the middle lies after the agreement.'),
    rule(
      'written-by-the-team',
      'SH-45',
      'Those who write beside who leads hold one of the roles of the model at the school.',
    ),
    rule('plan-focus', 'WI-03', 'A focus to which it is tagged stands in the year.'),
    rule('fits-as-known', 'SH-47', 'What it fits is one of what the model names.'),
    rule('comment-on-a-part', 'SH-45', 'What is said of a draft is said of one of its parts.'),
    rule('objective-in-use', 'SH-51', 'An objective to which others belong is not taken out before them.'),
    rule('objective-of-this', 'SH-51', 'What belongs to an objective belongs to one that stands there.'),
    rule('chosen-from-the-list', 'SH-50', 'Who gives what is chosen from the people and funds that there are.'),
    rule('a-check-of-the-list', 'SH-55', 'A check is one of the model.'),
    rule('checked-on-a-day-that-has-come', 'SH-55', 'A check is entered once its day has come.'),
    rule('checked-after-the-agreement', 'SH-55', 'A check comes after the agreement.'),
    rule('judged-as-known', 'SH-54', 'Criteria are judged by what the model names.'),
    rule('something-is-judged', 'SH-54', 'A check judges at least one success criterion.'),
  ],
}
