import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of proposals of who serves whom in every service. */
export const DEPLOYMENT_RULES: HouseRules = {
  anchor: 'section.deployment-in-every-service',
  title: () => 'Who serves whom, in every service',
  rules: [
    rule('deployment-of-a-year-to-come', 'ES-68', 'Who serves whom is proposed for a year that is not over.'),
    rule('deployment-one-at-a-time', 'ES-68', 'One proposal of a role is searched for at a time.'),
    rule('deployment-has-places', 'ES-68', 'A proposal is for schools and groups that are due days.'),
    rule('chosen-has-the-days', 'XX-09', 'Nobody is chosen for more days in a term than they have left.'),
    rule('deployment-as-it-stands', 'XX-05', 'A proposal is changed until it is adopted.'),
    rule('adopted-serves-somebody', 'ES-68', 'What is adopted serves somebody.'),
    rule('adopted-with-a-reason', 'XX-16', 'Whoever does not quite fit is adopted with a reason.'),
  ],
}
