import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of partnerships in every service that has them. */
export const PARTNERSHIP_RULES: HouseRules = {
  anchor: 'section.partnership-in-every-service',
  title: () => 'Partnership at work, in every service',
  rules: [
    rule('support-follows-the-plan', 'WI-42', 'Support is given once a plan is in force.'),
    rule('support-for-an-area', 'WI-42', 'Support is for an area of the plan in force.'),
    rule('support-given-by-somebody', 'WI-42', 'Whoever gives support can make the visits by which it is given.'),
    rule('support-ahead', 'WI-42', 'Support is proposed for days to come.'),
    rule('approved-as-far-as-proposed', 'WI-42', 'As many days are approved as were proposed, or fewer.'),
    rule('support-was-given', 'WI-43', 'Support is judged once it was given.'),
    rule('support-as-far-as-its-state', 'XX-05', 'What was declined, withdrawn or judged stays.'),
    rule('partnership-at-an-open-school', 'XX-13', 'At a school that has closed a partnership can only be closed.'),
    rule('partnership-is-over', 'XX-05', 'Nothing more is done in a partnership that is over.'),
    rule('review-of-a-plan', 'WI-63', 'What is reviewed is a plan in force.'),
    rule('term-reviewed-once', 'WI-63', 'Each period is reviewed once.'),
    rule('term-review-was-held', 'WI-63', 'A review is written once it was held.'),
    rule('term-review-in-its-period', 'WI-63', 'A review is held once its period has begun.'),
    rule('term-review-judges-progress', 'WI-67', 'A review says how children’s progress is.'),
    rule('view-once-of-a-side', 'WI-66', 'Each side adds one view to a review.'),
    rule('closed-on-a-day-that-has-come', 'XX-05', 'A partnership is closed on a day that has come.'),
    rule('closed-after-it-began', 'XX-05', 'A partnership is closed after it began.'),
    rule('closed-with-the-school', 'WI-07', 'A partnership is closed with whoever leads the school.'),
  ],
}
