import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of requests in every service whose schools make any. */
export const REQUEST_RULES: HouseRules = {
  anchor: 'section.requests-in-every-service',
  title: () => 'What schools ask for, in every service',
  rules: [
    rule('request-status', 'XX-05', 'What was answered or taken back is not answered again.'),
    rule('request-one-at-a-time', 'XX-05', 'A school asks for one thing at a time.'),
    rule('request-in-place', 'XX-05', 'A school asks for what is not in place already.'),
    rule('request-school-open', 'XX-13', 'A school that is open no longer does not ask.'),
    rule('request-reason', 'WI-48', 'A reason is one of the model, in words where it needs words.'),
    rule('request-flag', 'RO-91', 'What figures show is named from what they show of the school.'),
    rule('request-agreed-on-a-day', 'WI-24', 'Whoever agreed did so on a day that has come.'),
  ],
}
