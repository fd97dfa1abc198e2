import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of summaries of the audit in every service that has them. */
export const AUDIT_SUMMARY_RULES: HouseRules = {
  anchor: 'section.audit-summaries-in-every-service',
  title: () => 'Summaries of the audit, in every service',
  rules: [
    rule('summary-stays', 'XX-05', 'A summary that was presented stays as it was.'),
    rule('summary-aspect', 'RO-66', 'An investment is in an aspect that the model names.'),
    rule(
      'summary-investment-source',
      'RO-66',
      'An investment is by a priority of that year, or an amount from one of its funds.',
    ),
    rule('summary-meeting', 'RO-66', 'A summary is presented to a meeting that was held, once it was written.'),
    rule('summary-invests', 'RO-66', 'A summary says the investment that the audit calls for.'),
  ],
}
