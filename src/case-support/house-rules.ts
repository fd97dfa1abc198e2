import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of the team of a case in every service that has cases. */
export const CASE_SUPPORT_RULES: HouseRules = {
  anchor: 'section.team-of-a-case-in-every-service',
  title: () => 'Who supports a case, in every service',
  rules: [
    rule('case-at-an-open-school', 'XX-13', 'Nothing more is planned with a school that has closed.'),
    rule('case-team-member-once', 'SH-58', 'Nobody is named to the team twice at a time.'),
    rule(
      'team-meeting-ahead',
      'SH-60',
      'A meeting is planned for a day that comes, a further one after the one before.',
    ),
    rule('team-meeting-within-a-year', 'SH-60', 'A meeting is planned within a year.'),
    rule('team-meeting-once-a-day', 'SH-60', 'The team meets once on a day.'),
    rule('team-meeting-closes-once', 'XX-05', 'A meeting is closed once, and stays as it was written.'),
    rule('team-meeting-is-off', 'XX-05', 'A meeting that was taken off is neither moved nor closed.'),
    rule('team-meeting-was-held', 'SH-59', 'A meeting is closed once it was held.'),
    rule('team-meets-in-its-stage', 'SH-32', 'The team meets from the day on which support began.'),
    rule('specialist-request-answered-once', 'XX-05', 'What is asked is answered once.'),
    rule('specialist-of-the-model', 'SH-61', 'Whoever comes holds a role that the model names.'),
    rule('specialist-comes-ahead', 'SH-61', 'Whoever comes does so today or later.'),
  ],
}
