import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of reviews of a case and of reports to its governors in every service that has cases. */
export const CASE_REVIEW_RULES: HouseRules = {
  anchor: 'section.reviews-of-a-case-in-every-service',
  title: () => 'How a case is monitored, in every service',
  rules: [
    rule('case-review-held-once', 'XX-05', 'A review is written once, and stays as it was written.'),
    rule('case-review-was-held', 'SH-62', 'A review is written once it was held.'),
    rule('case-review-in-its-stage', 'SH-32', 'A review comes after support began.'),
    rule('case-review-in-each-subject', 'SH-62', 'A review says of each subject how it moves.'),
    rule('further-review-after-the-mid-point', 'SH-64', 'The mid-point review comes before any further one.'),
    rule('further-review-ahead', 'SH-64', 'A further review is set for a day that comes.'),
    rule('further-review-once-a-day', 'SH-64', 'There is one review on a day.'),
    rule('evaluation-in-an-open-case', 'XX-05', 'Evaluations are agreed and written while the case goes on.'),
    rule('evaluation-at-an-open-school', 'XX-13', 'At a school that has closed no evaluation is agreed.'),
    rule('evaluation-agreed-on-a-day', 'WI-72', 'The day on which evaluations were agreed has come.'),
    rule('evaluation-agreed-beforehand', 'WI-72', 'An evaluation is agreed before its day, or on it.'),
    rule('evaluation-once-a-day', 'WI-72', 'There is one evaluation on a day.'),
    rule('evaluator-is-named', 'WI-76', 'It is known who comes from outside to evaluate.'),
    rule('evaluation-written-once', 'XX-05', 'An evaluation is written once, or called off, and stays so.'),
    rule('evaluation-was-held', 'WI-72', 'An evaluation is written once it was held.'),
    rule('evaluation-part-empty', 'WI-72', 'An evaluation says everything that it has to say.'),
    rule('evaluation-judges', 'WI-72', 'An evaluation says how the school moves.'),
    rule('progress-report-part-empty', 'SH-65', 'A report is issued with all the parts that it has to have.'),
    rule('progress-report-is-fixed', 'SH-65', 'A report that was issued is fixed.'),
  ],
}
