import type { HouseRules } from '#handbook/index.ts'

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
    rule('progress-report-part-empty', 'SH-65', 'A report is issued with all the parts that it has to have.'),
    rule('progress-report-is-fixed', 'SH-65', 'A report that was issued is fixed.'),
  ],
}

function rule(id: string, source: string, says: string) {
  return { id, source, weight: 'firm' as const, says: () => says }
}
