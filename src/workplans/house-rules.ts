import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of workplans and partnerships' plans in every service that has them. */
export const WORKPLAN_RULES: HouseRules = {
  anchor: 'section.workplans-in-every-service',
  title: () => 'Workplans, in every service',
  rules: [
    rule('workplan-has-a-total', 'ES-11', 'A workplan is published once it is said how many days it is funded for.'),
    rule('workplan-sent-once', 'ES-69', 'What was sent to all schools is not sent a second time.'),
    rule(
      'workplan-sent-before-told',
      'ES-69',
      'Schools are told of a year once its workplans were sent to all of them.',
    ),
    rule(
      'workplan-year-before',
      'ES-19',
      'What went to partnerships is typed only of years of which no days are held.',
    ),
    rule('use-within-the-days', 'ES-32', 'A partnership uses no more days than were allocated to it.'),
    rule('agreed-after-it-was-sent', 'ES-69', 'Headteachers agree on days once these were sent to them.'),
    rule('agreed-on-a-day-that-was', 'ES-32', 'Headteachers agree on a day that has come.'),
    rule('agreed-by-headteachers', 'ES-32', 'Those who agree lead schools of the partnership.'),
    rule(
      'doing-of-this-partnership',
      'ES-26',
      'What is not negotiable is done for schools of the partnership, on a day that has come.',
    ),
    rule(
      'doing-with-headteachers',
      'ES-28',
      'What is done in partnership with headteachers has at least one of them there.',
    ),
    rule(
      'size-is-another',
      'ES-24',
      'Days are decided on anew where the size gives another number than was allocated.',
    ),
  ],
}
