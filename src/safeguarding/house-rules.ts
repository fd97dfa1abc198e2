import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of complaints about safeguarding in every service that keeps a log of them. */
export const SAFEGUARDING_RULES: HouseRules = {
  anchor: 'section.safeguarding-in-every-service',
  title: () => 'Complaints about safeguarding, in every service that keeps a log of them',
  rules: [
    rule('complaint-came-in-a-way', 'ES-57', 'A complaint came in one of the ways that the model names.'),
    rule('complaint-has-come', 'ES-57', 'A complaint is opened once it has come.'),
    rule('officer-named-once', 'ES-57', 'An officer is named once.'),
    rule('officer-from-the-list', 'ES-57', 'Officers hold a role that the model names for it.'),
    rule('officer-is-named', 'ES-57', 'Only who is named is taken off.'),
    rule('officer-stays', 'ES-57', 'A complaint always has a named officer.'),
    rule('complaint-time-was-worked', 'ES-57', 'Time of a complaint is entered once it was worked, within a year.'),
    rule('complaint-time-fits-a-day', 'ES-57', 'No more time is entered than a day has.'),
    rule(
      'complaint-is-closed',
      'XX-05',
      'With a complaint that is closed nothing more is done, but it can be opened again.',
    ),
    rule('complaint-is-open', 'XX-05', 'What is open is not opened again.'),
    rule('complaint-ends-in-an-outcome', 'ES-57', 'A complaint is closed as one of the outcomes that the model names.'),
    rule('complaint-as-it-was-shown', 'XX-05', 'What was changed meanwhile is loaded again before it is saved.'),
  ],
}
